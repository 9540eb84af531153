"""A date with a weekday that it did not fall on: "Sunday, 4 May 2021", which was a Tuesday.

Only where the year is certain: written beside the day, or that of a report from within the month.
"""

from collections.abc import Sequence
from datetime import date, timedelta

from claims.consistency.checkers.date_told import Telling, conflict, printed_by
from claims.consistency.checkers.found import Outcome, held
from claims.consistency.comparable import Case, ComparableClaim
from claims.consistency.rules.calendar_words import WEEKDAY_NAMES
from claims.consistency.rules.within_document import sentence_of
from claims.consistency.rules.wording import day_words
from claims.consistency.rules.written_days import WrittenDay, day_of, written_weekdays

RECENT = timedelta(days=31)


class WeekdayConflict:
    name = "weekday"
    version = "1"
    is_comparison = True

    def check(self, case: Case) -> Sequence[Outcome]:
        outcomes: list[Outcome] = []
        told = Telling(case)
        for claim in case.claims:
            for written in written_weekdays(sentence_of(claim)):
                day = _day_meant(written, claim)
                if day is None:
                    continue
                if day.weekday() == written.weekday:
                    outcomes.append(held("the weekday fits the date"))
                else:
                    told.add(claim, day, written.weekday)
        return outcomes + [_conflict(claims, *what) for what, claims in told.groups()]


def _day_meant(written: WrittenDay, claim: ComparableClaim) -> date | None:
    """The day with its year; None where the text leaves the year to guessing, or names no day of the calendar."""
    if written.year is not None:
        return day_of(written.year, written.month, written.day)
    day = claim.first_date
    if day is None or claim.published_day is None or (day.month, day.day) != (written.month, written.day):
        return None
    return day if abs(claim.published_day - day) <= RECENT else None


def _conflict(claims: Sequence[ComparableClaim], day: object, weekday: object) -> Outcome:
    assert isinstance(day, date)
    assert isinstance(weekday, int)
    return conflict(
        claims,
        reason="the weekday does not fit the date",
        sentence=(
            f"{printed_by(claims)}, calls {day_words(day)} a {WEEKDAY_NAMES[weekday]}; it was a "
            f"{WEEKDAY_NAMES[day.weekday()]}."
        ),
        severity=0.4,
        about=("weekday", str(day)),
    )
