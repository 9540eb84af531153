"""An anniversary with the wrong ordinal: "the 3rd anniversary" two years after the event."""

from collections.abc import Iterator, Sequence
from datetime import date

from claims.consistency.checkers.date_told import Impossible, told_once
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
    version = "2"
    is_comparison = True

    def check(self, case: Case) -> Sequence[Outcome]:
        return told_once(case, _judge, reason="the anniversary does not fit the date", severity=0.4)


def _judge(claim: ComparableClaim, case: Case) -> Iterator[Outcome | Impossible]:
    number, published = anniversary_named(sentence_of(claim)), claim.published_day
    if number is None or published is None:
        return
    event = _event(claim, case)
    # A claim dated by the day it was uttered is about the anniversary, not about the event.
    if event is None or (nearest := nearest_anniversary(event, published)) == 0:
        yield Outcome(answer=Answer.NOT_COMPARABLE, reason=NO_DAY)
    elif can_be_told(event, number, published):
        yield held("the anniversary fits the date")
    else:
        words = (
            f"speaks of the {ordinal(number)} anniversary of {day_words(event)}; the one nearest to its publication is "
            f"the {ordinal(nearest)}."
        )
        yield Impossible((event, number), words, about=("anniversary",))


def _event(claim: ComparableClaim, case: Case) -> date | None:
    if claim.first_date is not None and claim.first_date == claim.last_date:
        return claim.first_date
    is_one_day = case.subject_kind == SubjectKind.INCIDENT and case.first_date == case.last_date
    return case.first_date if is_one_day else None
