"""Dates as readers write them."""

from datetime import datetime

from claims.lib.edtf import span
from claims.lib.errors import InvalidInput


def date_words(value: str) -> str:
    """ "11 October 2020", "October 2020", "2020", "11 October 2020, 13:34 UTC", "1 to 3 May 2020"; an EDTF date or an
    RFC 3339 time in. What is neither is shown as it is."""
    if not value:
        return ""
    if "T" in value:
        return _time(value)
    try:
        span(value)
    except InvalidInput:
        return value
    start, slash, end = value.partition("/")
    if not slash:
        return _day(start)
    if end in ("", ".."):
        return f"from {_day(start)}"
    if start in ("", ".."):
        return f"until {_day(end)}"
    return f"{_day(start)} to {_day(end)}"


def _time(value: str) -> str:
    try:
        moment = datetime.fromisoformat(value)
    except ValueError:
        return value
    zone = moment.tzname() or ""
    return f"{moment.day} {moment:%B %Y, %H:%M} {zone}".strip()


def _day(part: str) -> str:
    year, *rest = part.split("-")
    if not rest:
        return year
    month = f"{datetime(2000, int(rest[0]), 1):%B}"  # noqa: DTZ001 - only the month's name is used
    return f"{month} {year}" if len(rest) == 1 else f"{int(rest[1])} {month} {year}"


def tone_of(value: int | None, best: int | None, worst: int | None) -> str:
    """How a rating is colored, the words standing beside it always: "high", "middle", "low", or "off" the scale."""
    if value is None or best is None or worst is None or best == worst:
        return "off"
    share = (value - worst) / (best - worst)
    return "high" if share > 2 / 3 else "low" if share < 1 / 3 else "middle"


def words_before(prefix: str) -> str:
    """What stood before a quote, from its paragraph alone and without the half of a word it was cut at."""
    paragraph = prefix.rpartition("\n\n")
    if paragraph[1]:
        return paragraph[2]
    half, _, whole = prefix.partition(" ")
    return f"…{whole}" if whole else half and f"…{half}"


def words_after(suffix: str) -> str:
    """What stood after a quote, likewise."""
    paragraph = suffix.partition("\n\n")
    if paragraph[1]:
        return paragraph[0]
    whole, _, half = suffix.rpartition(" ")
    return f"{whole}…" if whole else half and f"{half}…"
