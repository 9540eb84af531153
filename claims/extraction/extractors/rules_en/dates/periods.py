"""Longer times and parts of them: "last week", "the past three days", "earlier this month", "the week of April 10"."""

from collections.abc import Sequence

from claims.extraction.extractors.reading.tokens import Token, low_at
from claims.extraction.extractors.rules_en import numerals
from claims.extraction.extractors.rules_en.dates import calendar_dates, numbers, weekdays
from claims.extraction.extractors.rules_en.dates.forms import (
    Calendar,
    Form,
    Interval,
    Part,
    Period,
    Published,
    Stretch,
    Told,
    Toward,
    Unit,
    Weekday,
    Written,
)
from claims.extraction.extractors.rules_en.dates.numbers import skip
from claims.extraction.extractors.rules_en.tables.grammar import MONTHS, WEEKDAYS
from claims.extraction.extractors.rules_en.tables.time import SEASONS, UNITS, WHICH


def which_unit(tokens: Sequence[Token], index: int) -> Written | None:
    """ "last week", "this month", "next year", "the past three days", "this Friday", "last April", "this summer"."""
    shift = WHICH[tokens[index].low]
    at = index + 1
    # "Following Thursday's shooting" is after it.
    if tokens[index].low == "following" and low_at(tokens, index - 1) not in ("the", "of", "on"):
        return None
    if low_at(tokens, at) in ("past", "last") and shift == 0:
        # "This past Friday" is the latest one.
        if low_at(tokens, at + 1) in WEEKDAYS:
            return Written(index, at + 2, Weekday(WEEKDAYS[tokens[at + 1].low]))
        shift, at = -1, at + 1
    at = skip(tokens, at, "calendar", "entire", "whole")
    word = low_at(tokens, at)
    if word in UNITS and not word.endswith("s") and UNITS[word] != "fortnight":
        unit: Unit = UNITS[word]  # type: ignore[assignment]
        if unit == "day":
            return None
        if tokens[index].low in ("last", "past") and low_at(tokens, index - 1) == "the" and unit != "weekend":
            return Written(index, at + 1, Stretch(-1, unit))
        return _with_weekday(tokens, index, at + 1, Period(unit, shift, Published()))
    if word in WEEKDAYS and (len(word) > 3 or tokens[at].is_capital):
        dated = weekdays.with_date(tokens, index, at + 1, WEEKDAYS[word])
        return dated or Written(index, at + 1, Weekday(WEEKDAYS[word], shift))
    if word in MONTHS and (tokens[at].is_capital or word not in ("may", "march", "mar")):
        if numbers.day(tokens, at + 1):
            return None
        month = Calendar(None, MONTHS[word])
        return Written(index, at + 1, month if shift < 0 else _in_year(MONTHS[word], shift))
    if word in SEASONS or (word == "fall" and shift <= 0 and not low_at(tokens, at + 1).isalpha()):
        return Written(index, at + 1, Period("year", shift, Published()))
    return _stretch(tokens, index, at, shift)


def _in_year(month: int, shift: int) -> Form:
    """ "This September" is of the year of publication."""
    return Part(Period("year", shift, Published()), month, 1, "month")


def _with_weekday(tokens: Sequence[Token], index: int, end: int, period: Period) -> Written:
    """ "last week Sunday", "next week on Friday": the weekday within the week."""
    if period.unit == "week":
        at = skip(tokens, end, "on", "-")
        if low_at(tokens, at) in WEEKDAYS and (at == end or tokens[at - 1].low in ("on", "-")):
            return Written(index, at + 1, Weekday(WEEKDAYS[tokens[at].low], period.shift))
    if period.unit == "year" and low_at(tokens, end) == "'s":
        return _of_its(tokens, index, end + 1, period) or Written(index, end, period)
    return Written(index, end, period)


def _of_its(tokens: Sequence[Token], index: int, at: int, year: Period) -> Written | None:
    """ "last year's first quarter", "this year's second half"."""
    read = numbers.ordinal(tokens, at)
    size = {"quarter": 3, "half": 6}.get(low_at(tokens, read[0])) if read else None
    return Written(index, read[0] + 1, Part(year, read[1], size, "month")) if read and size else None


def to_date(tokens: Sequence[Token], index: int) -> Written | None:
    """ "in the year to date"."""
    if low_at(tokens, index + 1) != "to" or low_at(tokens, index + 2) != "date":
        return None
    year = Period("year", 0, Published())
    return Written(index, index + 3, Interval(Part(year, 1, 1, "day"), Published()))


def _stretch(tokens: Sequence[Token], index: int, at: int, shift: int) -> Written | None:
    read = numerals.read(tokens, at) if at < len(tokens) and shift else None
    if read is None or not 0 < read[1] < 1000 or read[1] != int(read[1]):
        return None
    unit = UNITS.get(low_at(tokens, read[0]))
    if unit is None or unit == "fortnight":
        return None
    return Written(index, read[0] + 1, Stretch(shift * int(read[1]), unit))  # type: ignore[arg-type]


def toward(tokens: Sequence[Token], index: int) -> Written | None:
    """ "earlier this week", "later in the year"."""
    at = skip(tokens, index + 1, "in")
    word = low_at(tokens, at)
    is_later = tokens[index].low == "later"
    if word in WHICH and WHICH[word] <= 0 and UNITS.get(low_at(tokens, at + 1)) in ("week", "month", "year"):
        unit: Unit = UNITS[tokens[at + 1].low]  # type: ignore[assignment]
        return Written(index, at + 2, Toward(Period(unit, WHICH[word], Published()), is_later))
    if word in ("the", "that") and UNITS.get(low_at(tokens, at + 1)) in ("week", "month", "year"):
        unit = UNITS[tokens[at + 1].low]  # type: ignore[assignment]
        if word == "that":
            return Written(index, at + 2, Period(unit, 0, Told()))
        return Written(index, at + 2, Toward(Period(unit, 0, Published()), is_later))
    return None


def that_unit(tokens: Sequence[Token], index: int) -> Written | None:
    """ "that month", "the same year": of the day last told of."""
    unit = UNITS.get(low_at(tokens, index + 1))
    if unit in ("week", "month", "year") and not tokens[index + 1].low.endswith("s"):
        return Written(index, index + 2, Period(unit, 0, Told()))  # type: ignore[arg-type]
    return None


def weekend(tokens: Sequence[Token], index: int) -> Written | None:
    """ "over the weekend": the last one that has begun."""
    if low_at(tokens, index - 1) == "the" and low_at(tokens, index - 2) in ("over", "during", "at"):
        return Written(index - 2, index + 1, Stretch(-1, "weekend"))
    return None


def end_of(tokens: Sequence[Token], index: int) -> Written | None:
    """ "the end of the year", "end of month": the time of publication."""
    at = skip(tokens, index + 2, "the")
    unit = UNITS.get(low_at(tokens, at))
    if low_at(tokens, index + 1) != "of" or unit not in ("week", "month", "year") or low_at(tokens, at).endswith("s"):
        return None
    return Written(index, at + 1, Period(unit, 0, Published()))  # type: ignore[arg-type]


def week_around(tokens: Sequence[Token], index: int) -> Written | None:
    """ "the week of April 10", "the week beginning February 4": the week that holds the day."""
    word = low_at(tokens, index + 1)
    at = skip(tokens, index + 2, "on")
    if word not in ("of", "beginning", "starting", "commencing", "ending") or low_at(tokens, index - 1) != "the":
        return None
    if low_at(tokens, at) in MONTHS:
        written = calendar_dates.month_first(tokens, at)
    else:
        written = calendar_dates.day_first(tokens, at) if at < len(tokens) and tokens[at].is_number else None
    if written is None or not isinstance(written.form, Calendar) or written.form.day is None:
        return None
    return Written(index, written.end, Period("week", 0, written.form))
