"""Days written out in a text: "Sunday, 3 May 2021", "May 3, 2021, a Sunday", "NORWICK, May 2 (Agency) -"."""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple

from claims.consistency.rules.calendar_words import MONTHS, WEEKDAYS, any_of, marks_of
from claims.lib.days import day_of

# A day can be told from the other side of the date line.
DATE_LINE = timedelta(days=1)

_DAY_MONTH = (
    rf"(?:(?P<day{{0}}>\d{{{{1,2}}}})(?:st|nd|rd|th)?(?: of| de)? (?P<month{{0}}>{any_of(MONTHS)})\b\.?"
    rf"|(?P<month{{1}}>{any_of(MONTHS)})\.? (?P<day{{1}}>\d{{{{1,2}}}})(?:st|nd|rd|th)?\b)"
    r"(?:,? (?:de |del )?(?P<year{0}>(?:19|20)\d\d)\b)?"
)
_WEEKDAY = rf"\b(?P<weekday{{0}}>{any_of(WEEKDAYS)})\b\.?"
# "sat", "sun" and "mar" are words of their own without a capital.
_SHORT_NAME = 3
_WEEKDAY_FIRST = re.compile(
    rf"{_WEEKDAY.format(1)},? (?:the )?(?:\()?{_DAY_MONTH.format('a', 'b')}",
    re.IGNORECASE,
)
_WEEKDAY_AFTER = re.compile(
    rf"\b{_DAY_MONTH.format('c', 'd')},? \(?(?:a |an )?{_WEEKDAY.format(2)}(?! (?:\d|{any_of(MONTHS)}))",
    re.IGNORECASE,
)
_WEEKDAY_MARKS = marks_of(name.casefold() for name in WEEKDAYS)
_CAPITALIZED = r"[^\W\d_a-z][\w'’.-]*"
_DATELINE = re.compile(
    rf"^[ \t]*(?!(?:On|In|By|At|From|Since|Until|The|This|El|Desde|Hasta)\b)"
    rf"{_CAPITALIZED}(?:,? {_CAPITALIZED}){{0,4}}[,.]? (?i:{_DAY_MONTH.format('e', 'f')})\.?"
    r"[ \t]*(?:\([^)\n]{2,40}\)|/[^/\n]{2,40}/|[A-Z][A-Za-z]{1,20}\.?)?[ \t]*(?:--|[–—-])[ \t]",
    re.MULTILINE,
)


class WrittenDay(NamedTuple):
    """A weekday and the day it stands beside, as written; `year` is None where the text leaves it out."""

    weekday: int
    day: int
    month: int
    year: int | None


def written_weekdays(text: str) -> Iterator[WrittenDay]:
    """Every weekday that stands beside a date, whichever of the two comes first."""
    # Most sentences name no weekday, and looking for one is much quicker than for one beside a date.
    folded = text.casefold()
    if not any(mark in folded for mark in _WEEKDAY_MARKS):
        return
    for pattern, mark, (one, other) in ((_WEEKDAY_FIRST, "1", "ab"), (_WEEKDAY_AFTER, "2", "cd")):
        for found in pattern.finditer(text):
            name = found[f"weekday{mark}"]
            if name[0].isupper() or len(name) > _SHORT_NAME:
                day, month, year = _parts(found, one, other)
                yield WrittenDay(WEEKDAYS[name.lower()], day, month, year)


def dateline_of(opening: str, published: date) -> date | None:
    """The day in the dateline of a report; without a year the last one before the publication. None without either."""
    found = _DATELINE.search(opening)
    if found is None:
        return None
    day, month, year = _parts(found, "e", "f")
    years = (year,) if year else (published.year, published.year - 1)
    days = (real for each in years if (real := day_of(each, month, day)) is not None)
    return next((real for real in days if real <= published + DATE_LINE), None)


def _parts(found: re.Match[str], one: str, other: str) -> tuple[int, int, int | None]:
    day, month = found[f"day{one}"] or found[f"day{other}"], found[f"month{one}"] or found[f"month{other}"]
    year = found[f"year{one}"]
    return int(day), MONTHS[month.lower()], int(year) if year else None
