"""Dates with their precision, in the part of EDTF (ISO 8601-2) that reports need.

A date is written "2020", "2020-10", "2020-10-17", or as an interval "2020-09-27/2020-11-10"; an interval may
be open at one end ("2020-10-04/..").
"""

import calendar
import re
from datetime import date
from typing import NamedTuple

from claims.lib.errors import InvalidInput

_PART = re.compile(r"(?P<year>\d{4})(?:-(?P<month>\d{2})(?:-(?P<day>\d{2}))?)?\Z", re.ASCII)


class DateSpan(NamedTuple):
    """First and last day that an EDTF date covers, both inclusive; None at an open end."""

    first: date | None
    last: date | None


def _bounds(text: str) -> tuple[date, date]:
    found = _PART.match(text)
    if not found:
        raise InvalidInput(
            f"“{text}” is not a date we can store. Write it as 2020, 2020-10, 2020-10-17 or as an interval "
            "2020-09-27/2020-11-10.",
            code="invalid_date",
        )
    year, month, day = int(found["year"]), found["month"], found["day"]
    try:
        if month is None:
            return date(year, 1, 1), date(year, 12, 31)
        if day is None:
            return date(year, int(month), 1), date(year, int(month), calendar.monthrange(year, int(month))[1])
        exact = date(year, int(month), int(day))
    except (ValueError, calendar.IllegalMonthError):
        raise InvalidInput(
            f"There is no date “{text}” in the calendar. Check year, month and day.", code="impossible_date"
        ) from None
    return exact, exact


def span(edtf: str) -> DateSpan:
    """The days an EDTF date covers; `InvalidInput` for an impossible date or an interval that ends before it starts."""
    if "/" not in edtf:
        return DateSpan(*_bounds(edtf))
    start, _, end = edtf.partition("/")
    first = None if start in ("", "..") else _bounds(start)[0]
    last = None if end in ("", "..") else _bounds(end)[1]
    if first is None and last is None:
        raise InvalidInput("An interval needs a date at one end at least.", code="invalid_date")
    if first and last and last < first:
        raise InvalidInput(f"The interval “{edtf}” ends before it starts. Swap its ends.", code="impossible_date")
    return DateSpan(first, last)


def is_whole_months(first: date, last: date) -> bool:
    """Whether the days begin with a month and end with one, as those of a date written without its day do."""
    return first.day == 1 and last.day == calendar.monthrange(last.year, last.month)[1]


def overlaps(left: DateSpan, right: DateSpan) -> bool:
    """Whether the two spans share a day; an open end reaches on forever."""
    return (left.first is None or right.last is None or left.first <= right.last) and (
        right.first is None or left.last is None or right.first <= left.last
    )
