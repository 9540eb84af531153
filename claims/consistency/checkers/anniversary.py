"""An anniversary with the wrong ordinal: "the 3rd anniversary" two years after the event."""

from collections.abc import Sequence
from datetime import date

from claims.consistency.checkers.date_told import Telling, conflict, printed_by
from claims.consistency.checkers.found import Outcome, held
from claims.consistency.comparable import Case, ComparableClaim
from claims.consistency.rules.anniversaries import anniversary_named, can_be_told, nearest_anniversary
from claims.consistency.rules.within_document import sentence_of
from claims.consistency.rules.wording import day_words, ordinal
from claims.consistency.vocabulary import Answer
from claims.register.vocabulary import SubjectKind

NO_DAY = "an anniversary of an event whose day is not known"


class AnniversaryConflict:
    name = "anniversary"
    version = "1"
    is_comparison = True

    def check(self, case: Case) -> Sequence[Outcome]:
        outcomes: list[Outcome] = []
        told = Telling(case)
        for claim in case.claims:
            number = anniversary_named(sentence_of(claim))
            if number is None or claim.published_day is None:
                continue
            event = _event(claim, case)
            # A claim dated by the day it was uttered is about the anniversary, not about the event.
            if event is None or nearest_anniversary(event, claim.published_day) == 0:
                outcomes.append(Outcome(answer=Answer.NOT_COMPARABLE, reason=NO_DAY))
            elif can_be_told(event, number, claim.published_day):
                outcomes.append(held("the anniversary fits the date"))
            else:
                told.add(claim, event, number)
        return outcomes + [_conflict(claims, *what) for what, claims in told.groups()]


def _event(claim: ComparableClaim, case: Case) -> date | None:
    if claim.first_date is not None and claim.first_date == claim.last_date:
        return claim.first_date
    is_one_day = case.subject_kind == SubjectKind.INCIDENT and case.first_date == case.last_date
    return case.first_date if is_one_day else None


def _conflict(claims: Sequence[ComparableClaim], event: object, number: object) -> Outcome:
    assert isinstance(event, date)
    assert isinstance(number, int)
    published = claims[0].published_day
    assert published is not None
    return conflict(
        claims,
        reason="the anniversary does not fit the date",
        sentence=(
            f"{printed_by(claims)}, speaks of the {ordinal(number)} anniversary of {day_words(event)}; the one nearest "
            f"to its publication is the {ordinal(nearest_anniversary(event, published))}."
        ),
        severity=0.4,
        about=("anniversary",),
    )
