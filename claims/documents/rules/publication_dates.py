"""When a document says it was published."""

import re
from datetime import UTC, date, datetime, time, timedelta
from typing import NamedTuple

from claims.documents.vocabulary import DatePrecision
from claims.lib.errors import InvalidInput

# The first printed newspapers appeared in Strasbourg in 1605.
_EARLIEST_YEAR = 1605
# Somewhere on Earth it is tomorrow already.
_AHEAD = timedelta(days=1)
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}\Z", re.ASCII)
_MOMENT = re.compile(r"\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}", re.ASCII)


class Published(NamedTuple):
    """`at` is null where nobody says; with day precision it is midnight UTC of that day, and the time means nothing."""

    at: datetime | None
    precision: DatePrecision


def _parsed(text: str) -> Published:
    if _DAY.match(text):
        return Published(datetime.combine(date.fromisoformat(text), time(), UTC), DatePrecision.DAY)
    moment = datetime.fromisoformat(text)
    if moment.tzinfo is None:
        raise InvalidInput(
            f"“{text}” has a time of day without its zone, so nobody can tell which moment it was. Add the zone, as in "
            "2020-10-17T13:34+03:00, or give the day alone.",
            code="date_without_zone",
        )
    return Published(moment, DatePrecision.MINUTE)


def read_published(text: str | None, now: datetime) -> Published:
    """The date a person, file or program gave; `InvalidInput` for one that cannot be."""
    text = (text or "").strip()
    if not text:
        return Published(None, DatePrecision.DAY)
    if not _DAY.match(text) and not _MOMENT.match(text):
        raise InvalidInput(
            f"“{text[:60]}” is not a date we can read. Write the day as 2020-10-17, or day and time as "
            "2020-10-17T13:34+03:00.",
            code="invalid_date",
        )
    try:
        published = _parsed(text)
    except ValueError:
        raise InvalidInput(
            f"There is no date “{text[:60]}” in the calendar. Check year, month, day and time.", code="impossible_date"
        ) from None
    assert published.at is not None
    if published.at.year < _EARLIEST_YEAR:
        raise InvalidInput(
            f"“{text}” is before the first newspapers. Check the year, or leave the date empty.", code="impossible_date"
        )
    if published.at > now + _AHEAD:
        raise InvalidInput(
            f"“{text}” is still to come, and what is not published yet cannot be checked. Correct the date, or leave "
            "it empty if the document does not say.",
            code="future_date",
        )
    return published
