"""Figures and dates as people say them."""

from datetime import date, datetime
from decimal import Decimal

from claims.documents.vocabulary import DatePrecision
from claims.lib.edtf import span
from claims.lib.errors import InvalidInput

_MONTHS = "January February March April May June July August September October November December".split()


def number(value: Decimal) -> str:
    """Without empty decimals, with a comma between thousands: "1,200", "2.5"."""
    text = f"{value:,f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def bounds(
    lower: Decimal | None, upper: Decimal | None, *, approximate: bool = False, unit: str = "", verbatim: str = ""
) -> str:
    """What a figure allows: "16", "at least 5", "30 to 40", "about 40"; the text's own words where it has no number."""
    if lower is None and upper is None:
        return f"“{verbatim}”" if verbatim else "no number"
    if lower is not None and upper is not None:
        text = number(lower) if lower == upper else f"{number(lower)} to {number(upper)}"
    elif lower is not None:
        text = f"at least {number(lower)}"
    else:
        assert upper is not None
        text = f"at most {number(upper)}"
    return f"{'about ' if approximate else ''}{text}{f' {unit}' if unit else ''}"


def day(value: date) -> str:
    """ "17 Oct 2020": no reader takes the month for the day."""
    return f"{value.day} {_MONTHS[value.month - 1][:3]} {value.year}"


def moment(value: datetime | None, precision: str = DatePrecision.MINUTE) -> str:
    """A publication time, with its time of day only where that means something. All times are UTC and say so."""
    if value is None:
        return "no date given"
    return day(value) if precision == DatePrecision.DAY else f"{day(value)}, {value:%H:%M} UTC"


def edtf_words(text: str) -> str:
    """ "2020-10-17" → "17 October 2020", "2020-10-04/.." → "since 4 October 2020"; anything else as it stands."""
    if not text:
        return "no date"
    if "/" not in text:
        return _edtf_part(text)
    try:
        days = span(text)
    except InvalidInput:
        return text
    start, _, end = text.partition("/")
    if days.last is None:
        return f"since {_edtf_part(start)}"
    if days.first is None:
        return f"until {_edtf_part(end)}"
    return f"{_edtf_part(start)} to {_edtf_part(end)}"


def _edtf_part(text: str) -> str:
    parts = text.split("-")
    if not all(part.isdigit() for part in parts) or (len(parts) > 1 and not 1 <= int(parts[1]) <= 12):
        return text
    if len(parts) == 1:
        return parts[0]
    month = _MONTHS[int(parts[1]) - 1]
    return f"{month} {parts[0]}" if len(parts) == 2 else f"{int(parts[2])} {month} {parts[0]}"


def counted(count: int, one: str, many: str = "") -> str:
    """ "1 report", "3 reports"."""
    return f"{count:,} {one if count == 1 else many or one + 's'}"


def given(value: object) -> Decimal | None:
    """A bound as stored in JSON: text, or null for an open one."""
    return None if value is None else Decimal(str(value))
