"""Weekdays, alone and with what stands beside them: "Friday of last week", "Tuesday, Oct 4th", "the 17th"."""

from collections.abc import Sequence

from claims.extraction.extractors.reading.tokens import Token, low_at
from claims.extraction.extractors.rules_en.dates import calendar_dates, numbers, numeric
from claims.extraction.extractors.rules_en.dates.forms import Calendar, DayOfMonth, Interval, Slashed, Weekday, Written
from claims.extraction.extractors.rules_en.dates.numbers import skip
from claims.extraction.extractors.rules_en.tables.grammar import MONTHS, WEEKDAYS
from claims.extraction.extractors.rules_en.tables.time import AFTER_A_DAY, UNITS, WHICH

_BEFORE_A_DAY = frozenset({"on", "by", "until", "till", "since", "from", "for", "between", "or"})


def find(tokens: Sequence[Token], index: int) -> Written | None:
    """A weekday with the date or the week it stands with; a short name only with a date or a capital."""
    token = tokens[index]
    number = WEEKDAYS[token.low]
    at = skip(tokens, index + 1, ".") if len(token.low) <= 5 and low_at(tokens, index + 1) == "." else index + 1
    dated = with_date(tokens, index, at, number)
    if dated:
        return dated
    of = skip(tokens, skip(tokens, at, "of"), "the")
    if low_at(tokens, of) in WHICH and UNITS.get(low_at(tokens, of + 1)) == "week":
        return Written(index, of + 2, Weekday(number, WHICH[tokens[of].low]))
    if len(token.low) > 3 or (token.is_capital and low_at(tokens, index - 1) in _BEFORE_A_DAY):
        is_name = token.low == "tues" or token.low == "thurs" or len(token.low) > 5
        return Written(index, index + 1, Weekday(number)) if is_name or token.is_capital else None
    return None


def with_date(tokens: Sequence[Token], index: int, at: int, number: int) -> Written | None:
    """The weekday `number`, written from `index` up to `at`, with the date that stands beside it."""
    comma = skip(tokens, at, ",")
    start = skip(tokens, comma, "the")
    if start >= len(tokens):
        return None
    opener = 1 if low_at(tokens, start) in ("(", "-") else 0
    beside = start + opener
    if low_at(tokens, beside) in MONTHS:
        found = calendar_dates.month_first(tokens, beside)
    elif beside < len(tokens) and tokens[beside].is_number:
        found = calendar_dates.day_first(tokens, beside) or _numeric(tokens, beside)
    else:
        found = calendar_dates.day_first(tokens, beside) if low_at(tokens, beside) in numbers.ORDINAL_WORDS else None
    if found:
        if isinstance(found.form, Interval) and not opener and start == at + 1 and found.first == beside:
            # "Friday, October 4-6" begins on the Friday.
            return Written(index, found.end, found.form)
        end = found.end + 1 if opener and low_at(tokens, found.end) == ")" else found.end
        return Written(index, end, found.form)
    if comma != at:
        return None
    day = numbers.day(tokens, start) or (numbers.spelled(tokens, start) if start > at else None)
    follows = low_at(tokens, day[0]) if day else ""
    # "Monday 21 people": a number without the letters of an ordinal has nothing after it.
    is_plain = start == at and tokens[start].is_number and not numbers.has_suffix(tokens[start])
    ends = ("", ".", "!", "?", ";") if is_plain else ("", *AFTER_A_DAY)
    return Written(index, day[0], DayOfMonth(day[1], number)) if day and follows in ends else None


def _numeric(tokens: Sequence[Token], index: int) -> Written | None:
    found = numeric.find(tokens, index)
    return found if found and not isinstance(found.form, Interval) else None


def without_apposed(tokens: Sequence[Token], found: list[Written]) -> list[Written]:
    """ "On October 4, 2020, a Sunday": the weekday says of a date which day it was, and is no day of its own."""
    kept: list[Written] = []
    for hit in found:
        before = kept[-1] if kept else None
        is_day = before is not None and isinstance(before.form, Calendar | Slashed)
        between = [token.low for token in tokens[before.end : hit.first]] if before is not None else []
        if (
            is_day
            and isinstance(hit.form, Weekday)
            and hit.form.week is None
            and between in ([",", "a"], ["(", "a"], ["("])
        ):
            continue
        kept.append(hit)
    return kept


def day_alone(tokens: Sequence[Token], index: int) -> Written | None:
    """ "on the 17th", "on 22nd": an ordinal that nothing follows that it could count."""
    before = low_at(tokens, index - 1)
    first = index - 1 if before == "the" else index
    if low_at(tokens, first - 1) != "on" and not (before == "the" and low_at(tokens, first - 1) == "for"):
        return None
    day = numbers.ordinal(tokens, index)
    if day is None:
        return None
    follows = low_at(tokens, day[0])
    # "On the first, he …" may be a list; a day told so stands with nothing or with a full stop or a preposition.
    if follows and (follows not in AFTER_A_DAY or follows in ("and", "or")):
        return None
    return Written(first, day[0], DayOfMonth(day[1]))
