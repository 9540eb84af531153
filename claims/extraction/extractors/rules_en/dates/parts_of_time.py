"""Parts of longer times, and years by themselves: "the first half of 2021", "Q3 2019", "the 1990s", "in 2020"."""

from collections.abc import Sequence

from claims.extraction.extractors.reading.tokens import Token, low_at
from claims.extraction.extractors.reading.word_sets import word_set
from claims.extraction.extractors.rules_en import numerals
from claims.extraction.extractors.rules_en.dates import calendar_dates, numbers, periods
from claims.extraction.extractors.rules_en.dates.forms import (
    Calendar,
    Form,
    Interval,
    Nth,
    Part,
    Period,
    Published,
    Unit,
    Written,
)
from claims.extraction.extractors.rules_en.dates.numbers import skip
from claims.extraction.extractors.rules_en.tables.grammar import MONTHS, WEEKDAYS
from claims.extraction.extractors.rules_en.tables.time import AFTER_A_DAY, DECADES, UNITS, WHICH

_YEAR_MARKS = word_set("""
    in of since during year early late mid by until from summer spring autumn fall winter , and to before after between
    through till than
""")
_HALVES = {"h": (2, 6), "q": (4, 3)}


def part(tokens: Sequence[Token], index: int) -> Written | None:
    """ "the first half of 2021", "the last week of July", "the first Friday in October"."""
    read = numbers.ordinal(tokens, index)
    number = -1 if tokens[index].low == "last" else read[1] if read else 0
    at = read[0] if read else index + 1
    size, counted = 1, numerals.read(tokens, at) if at < len(tokens) else None
    if counted and number in (1, -1) and 0 < counted[1] < 100:
        at, size = counted[0], int(counted[1])
    word = low_at(tokens, at)
    if number > 0 and size == 1 and word in ("of", "in"):
        # "the 20th of next month"
        month = whole(tokens, skip(tokens, at + 1, "the"))
        is_month = month and isinstance(month[1], Period) and month[1].unit == "month"
        return Written(index, month[0], Part(month[1], number, 1, "day")) if month and is_month else None
    if not number or low_at(tokens, at + 1) not in ("of", "in"):
        return None
    found = whole(tokens, skip(tokens, at + 2, "the"))
    if found is None:
        return None
    end, form = found
    if word in WEEKDAYS and number > 0:
        return Written(index, end, Nth(number, WEEKDAYS[word], form))
    if word == "half" and number in (1, 2):
        return Written(index, end, _half(form, number))
    if word in UNITS and UNITS[word] in ("day", "week", "month", "quarter"):
        unit: Unit = UNITS[word]  # type: ignore[assignment]
        return Written(index, end, Part(form, number, size, unit))
    return None


def _half(form: Form, number: int) -> Form:
    is_month = (isinstance(form, Calendar) and form.month is not None) or (
        isinstance(form, Period) and form.unit == "month"
    )
    if is_month:
        return (
            Interval(Part(form, 1, 1, "day"), Part(form, 15, 1, "day"))
            if number == 1
            else Interval(Part(form, 16, 1, "day"), Part(form, -1, 1, "day"))
        )
    return Part(form, number, 6, "month")


def whole(tokens: Sequence[Token], index: int) -> tuple[int, Form] | None:
    """(index after it, form) of a month or year that something is part of: "July", "last year", "2021", "the year"."""
    word = low_at(tokens, index)
    if word in WHICH:
        written = periods.which_unit(tokens, index)
    elif word in MONTHS:
        written = calendar_dates.month_first(tokens, index)
    elif word in ("year", "month") and low_at(tokens, index - 1) == "the":
        written = Written(index, index + 1, Period(word, 0, Published()))  # type: ignore[arg-type]
    else:
        found = numbers.year(tokens, index)
        written = Written(index, index + 1, Calendar(found)) if found else None
    if written is None or (isinstance(written.form, Calendar) and written.form.day):
        return None
    return written.end, written.form


def quarter(tokens: Sequence[Token], index: int) -> Written | None:
    """ "Q3 2019", "2019 Q1", "H1 of 2021"."""
    word = tokens[index].low
    if len(word) == 2 and word[0] in _HALVES and word[1].isdigit():
        at = skip(tokens, index + 1, "of", "-")
        found = numbers.year(tokens, at)
        form = _quarter(word, found) if found else None
        return None if form is None else Written(index, at + 1, form)
    found = numbers.year(tokens, index)
    at = skip(tokens, index + 1, "-")
    word = low_at(tokens, at)
    if found and len(word) == 2 and word[0] in _HALVES and word[1].isdigit():
        form = _quarter(word, found)
        return Written(index, at + 1, form) if form else None
    return None


def _quarter(word: str, year: int) -> Form | None:
    most, size = _HALVES[word[0]]
    return Part(Calendar(year), int(word[1]), size, "month") if 1 <= int(word[1]) <= most else None


def season(tokens: Sequence[Token], index: int) -> Written | None:
    """ "spring 2021", "the summer of 2020" by their year: where the seasons lie depends on the hemisphere."""
    at = skip(tokens, index + 1, "of")
    found = numbers.year(tokens, at)
    return Written(index, at + 1, Calendar(found)) if found else None


def decade(tokens: Sequence[Token], index: int) -> Written | None:
    """ "the 1990s", "the nineties"."""
    word = tokens[index].low
    if word in DECADES and low_at(tokens, index - 1) in ("the", "early", "late", "mid"):
        first = 1900 + 10 * DECADES[word]
    elif len(word) == 5 and word[4] == "s" and word[:4].isdigit() and word[3] == "0":
        first = int(word[:4])
    else:
        return None
    return Written(index, index + 1, Interval(Calendar(first), Calendar(first + 9))) if 1000 < first < 2100 else None


def year(tokens: Sequence[Token], index: int) -> Written | None:
    """ "in 2020": four digits are a year only after a word that leads to one."""
    before = low_at(tokens, index - 1)
    if not tokens[index].is_number:
        told = numbers.spelled_year(tokens, index) if before in _YEAR_MARKS else None
        follows = low_at(tokens, told[0]) if told else ""
        # "In two thousand and twenty cases" counts.
        return Written(index, told[0], Calendar(told[1])) if told and (not follows or follows in AFTER_A_DAY) else None
    found = numbers.year(tokens, index)
    return Written(index, index + 1, Calendar(found)) if found and (before in _YEAR_MARKS or before == "(") else None
