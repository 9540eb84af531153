"""A date with a weekday that it did not fall on: "Sunday, 4 May 2021", which was a Tuesday.

Only where the year is certain: written beside the day, or that of a report from within the month.
"""

import calendar
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from claims.consistency.checkers.date_told import Impossible, told_once
from claims.consistency.checkers.found import Outcome, held
from claims.consistency.comparable import Case, ComparableClaim
from claims.consistency.rules.within_document import sentence_of
from claims.consistency.rules.wording import day_words
from claims.consistency.rules.written_days import WrittenDay, written_weekdays
from claims.lib.days import day_of

RECENT = timedelta(days=31)


class WeekdayConflict:
    name = "weekday"
    version = "2"
    is_comparison = True

    def check(self, case: Case) -> Sequence[Outcome]:
        return told_once(case, _judge, reason="the weekday does not fit the date", severity=0.4)


def _judge(claim: ComparableClaim, _: Case) -> Iterator[Outcome | Impossible]:
    for written in written_weekdays(sentence_of(claim)):
        day = _day_meant(written, claim)
        if day is None:
            continue
        if day.weekday() == written.weekday:
            yield held("the weekday fits the date")
        else:
            words = f"calls {day_words(day)} a {calendar.day_name[written.weekday]}; it was a {day:%A}."
            yield Impossible((day, written.weekday), words, about=("weekday", str(day)))


def _day_meant(written: WrittenDay, claim: ComparableClaim) -> date | None:
    """The day with its year; None where the text leaves the year to guessing, or names no day of the calendar."""
    if written.year is not None:
        return day_of(written.year, written.month, written.day)
    day = claim.first_date
    if day is None or claim.published_day is None or (day.month, day.day) != (written.month, written.day):
        return None
    return day if abs(claim.published_day - day) <= RECENT else None
