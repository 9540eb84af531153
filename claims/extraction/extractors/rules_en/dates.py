"""Dates as they are written, before anybody asks which year is meant."""

from collections.abc import Sequence
from dataclasses import dataclass

from claims.extraction.extractors.reading.phrases import table_of
from claims.extraction.extractors.reading.tokens import Token
from claims.extraction.extractors.reading.word_sets import word_set
from claims.extraction.extractors.rules_en import numerals
from claims.extraction.extractors.rules_en.tables.grammar import MONTHS, WEEKDAYS
from claims.extraction.extractors.rules_en.tables.numbers import ORDINAL_VALUES, UNITS

THAT_DAY = 99
# Days from the day of publication; None: from the day the text last spoke of.
RELATIVE = table_of(
    {
        0: """
            today | tonight | overnight | this morning | this afternoon | this evening | earlier
            today | early today | later today | earlier in the morning | earlier in the day
        """,
        -1: "yesterday | last night | yesterday morning | yesterday evening | yesterday afternoon",
        1: "tomorrow",
        THAT_DAY: "that day | the same day | that night | that morning | that same day",
        None: "the day before | a day before | a day earlier | one day earlier | the previous day | the day prior",
    }
)
_THIS_DAY = table_of({True: "on this day in | on this date in | on this very day in"})
_YEAR_MARKS = word_set("""
    in of since during year early late mid by until from summer spring autumn fall winter , and to
""")
_MAX_LIST = 24
_FIRST_WORDS = RELATIVE.firsts | frozenset(ORDINAL_VALUES) | frozenset(UNITS) | {"on"}
_AGO = {"days": 1, "day": 1, "weeks": 7, "week": 7}


@dataclass(frozen=True, slots=True)
class Written:
    """Tokens [first, end): what the words give. `kind` is calendar, weekday, relative, ago, years_since or interval.

    For an interval `until` holds its end; for a list of days ("4, 5 and 8 October") the first and the last.
    """

    first: int
    end: int
    kind: str
    year: int | None = None
    month: int | None = None
    day: int | None = None
    number: int | None = None
    until: "Written | None" = None


def find(tokens: Sequence[Token]) -> list[Written]:
    """Dates left to right, an interval as one."""
    found: list[Written] = []
    index = 0
    while index < len(tokens):
        token = tokens[index]
        if not (token.is_capital or token.is_number or token.low in _FIRST_WORDS):
            index += 1
            continue
        hit = _at(tokens, index)
        if hit is None:
            index += 1
            continue
        found.append(hit)
        index = hit.end
    return _joined(tokens, found)


def _at(tokens: Sequence[Token], index: int) -> Written | None:
    token = tokens[index]
    if token.is_number:
        return _iso(tokens, index) or _day_first(tokens, index) or _ago(tokens, index) or _year(tokens, index)
    if token.is_capital and token.low in MONTHS:
        return _month_first(tokens, index)
    if token.is_capital and token.low in WEEKDAYS and len(token.low) > 3:
        return Written(index, index + 1, "weekday", number=WEEKDAYS[token.low])
    if token.low == "on" and _THIS_DAY.at(tokens, index):
        end = _THIS_DAY.at(tokens, index)
        year = _plain_year(tokens, end[0]) if end else None
        if end and year:
            return Written(index, end[0] + 1, "this_day", year=year)
    relative = RELATIVE.at(tokens, index)
    if relative:
        return Written(index, relative[0], "relative", number=relative[1])
    if token.low in ORDINAL_VALUES:
        return _anniversary(tokens, index, ORDINAL_VALUES[token.low])
    return _ago(tokens, index) if token.low in UNITS else None


def _number(token: Token, low: int, high: int) -> int | None:
    word = token.low
    if word[-2:] in ("st", "nd", "rd", "th"):
        word = word[:-2]
    if word.isascii() and word.isdigit() and len(word) <= 4 and low <= int(word) <= high:
        return int(word)
    return None


def _plain_year(tokens: Sequence[Token], index: int) -> int | None:
    if index < len(tokens) and len(tokens[index].text) == 4:
        return _number(tokens[index], 1900, 2100)
    return None


def _skip(tokens: Sequence[Token], index: int, *words: str) -> int:
    while index < len(tokens) and tokens[index].low in words:
        index += 1
    return index


def _month_first(tokens: Sequence[Token], index: int) -> Written | None:
    """ "October 4, 2020", "Oct. 4", "October 2020", "October 4, 5, 8, 11 and 17, 2020"."""
    month = MONTHS[tokens[index].low]
    at = _skip(tokens, index + 1, ".") if len(tokens[index].low) <= 4 else index + 1
    year = _plain_year(tokens, at)
    if year:
        return Written(index, at + 1, "calendar", year=year, month=month)
    day = _number(tokens[at], 1, 31) if at < len(tokens) else None
    if day is None:
        follows = at < len(tokens) and tokens[at].is_word and tokens[at].is_capital
        return (
            None
            if tokens[index].low in ("may", "march", "mar") or follows
            else Written(index, index + 1, "calendar", month=month)
        )
    at += 1
    last, end = _more_days(tokens, at)
    comma = _skip(tokens, end, ",")
    year = _plain_year(tokens, comma)
    end = comma + 1 if year else end
    first = Written(index, end, "calendar", year=year, month=month, day=day)
    return (
        first
        if last is None
        else _interval(index, end, first, Written(index, end, "calendar", year=year, month=month, day=last))
    )


def _more_days(tokens: Sequence[Token], at: int) -> tuple[int | None, int]:
    """The last of a list or range of days after the first: ", 5, 8 and 17", "-17", "to 17"."""
    last, end = None, at
    while end - at < _MAX_LIST:
        step = _skip(tokens, end, ",", "and", "&", "-", "–", "to")
        if step == end or step >= len(tokens):
            return last, end
        day = _number(tokens[step], 1, 31)
        following = tokens[step + 1].low if step + 1 < len(tokens) else ""
        if (
            day is None
            or len(tokens[step].text) > 4
            or (following.isalpha() and following not in ("and", "to", "at") and following not in MONTHS)
        ):
            return last, end
        last, end = day, step + 1
    return last, end


def _day_first(tokens: Sequence[Token], index: int) -> Written | None:
    """ "4 October 2020", "17th of October", "4, 5, 8, 11 and 17 October"."""
    day = _number(tokens[index], 1, 31)
    if day is None:
        return None
    last, at = _more_days(tokens, index + 1)
    at = _skip(tokens, at, "of", "the")
    if at >= len(tokens) or not (tokens[at].is_capital and tokens[at].low in MONTHS):
        return None
    month = MONTHS[tokens[at].low]
    at = _skip(tokens, at + 1, ".", ",") if len(tokens[at].low) <= 4 else at + 1
    comma = _skip(tokens, at, ",")
    year = _plain_year(tokens, comma)
    end = comma + 1 if year else at
    first = Written(index, end, "calendar", year=year, month=month, day=day)
    return (
        first
        if last is None
        else _interval(index, end, first, Written(index, end, "calendar", year=year, month=month, day=last))
    )


def _iso(tokens: Sequence[Token], index: int) -> Written | None:
    if index + 4 < len(tokens) and tokens[index + 1].low == "-" == tokens[index + 3].low:
        year, month, day = (
            _plain_year(tokens, index),
            _number(tokens[index + 2], 1, 12),
            _number(tokens[index + 4], 1, 31),
        )
        if year and month and day:
            return Written(index, index + 5, "calendar", year=year, month=month, day=day)
    if (
        index + 4 < len(tokens)
        and tokens[index + 1].low in ("-", "/")
        and tokens[index + 1].low == tokens[index + 3].low
    ):
        first, month, year = (
            _number(tokens[index], 1, 31),
            _number(tokens[index + 2], 1, 12),
            _plain_year(tokens, index + 4),
        )
        # 17-12-2014 is a day first; with slashes only a day above twelve is sure.
        if first and month and year and (tokens[index + 1].low == "-" or first > 12):
            return Written(index, index + 5, "calendar", year=year, month=month, day=first)
    parts = tokens[index].low.split(".")
    if len(parts) == 3 and all(part.isascii() and part.isdigit() for part in parts) and len(parts[2]) == 4:
        day, month, year = (int(part) for part in parts)
        if 1 <= day <= 31 and 1 <= month <= 12 and 1900 <= year <= 2100:
            return Written(index, index + 1, "calendar", year=year, month=month, day=day)
    return None


def _year(tokens: Sequence[Token], index: int) -> Written | None:
    year = _plain_year(tokens, index)
    before = tokens[index - 1].low if index else ""
    if year and (before in _YEAR_MARKS or before == "("):
        return Written(index, index + 1, "calendar", year=year)
    return None


def _ago(tokens: Sequence[Token], index: int) -> Written | None:
    """ "two days ago", "five years since", "four years have passed", "2nd anniversary"."""
    value = _number(tokens[index], 1, 99)
    if tokens[index].is_number and value and tokens[index].low[-1:].isalpha():
        return _anniversary(tokens, index, value)
    read = numerals.read(tokens, index)
    if read is None or read[0] + 1 >= len(tokens) or not 0 < read[1] < 100:
        return None
    at, number = read[0], int(read[1])
    unit, then = tokens[at].low, tokens[at + 1].low
    if unit in _AGO and then in ("ago", "earlier"):
        return Written(index, at + 2, "ago", number=number * _AGO[unit])
    if unit in ("years", "year") and then in ("ago", "since", "on", "after"):
        return Written(index, at + 2, "years_since", number=number)
    if (
        unit in ("years", "year")
        and then in ("have", "has", "pass")
        and any(token.low == "since" for token in tokens[at : at + 5])
    ):
        return Written(index, at + 2, "years_since", number=number)
    return None


def _anniversary(tokens: Sequence[Token], index: int, number: int) -> Written | None:
    if index + 1 < len(tokens) and tokens[index + 1].low == "anniversary" and number:
        return Written(index, index + 2, "years_since", number=number)
    return None


def _interval(first: int, end: int, start: Written, until: Written) -> Written:
    return Written(first, end, "interval", year=start.year, month=start.month, day=start.day, until=until)


def _joined(tokens: Sequence[Token], found: list[Written]) -> list[Written]:
    """ "from 27 September to 10 November 2020": two dates with a joint between them are one interval."""
    joined: list[Written] = []
    for written in found:
        previous = joined[-1] if joined else None
        if previous and previous.kind == "calendar" == written.kind and previous.month and written.month:
            between = [token.low for token in tokens[previous.end : written.first]]
            opened = previous.first > 0 and tokens[previous.first - 1].low in ("from", "between")
            if between in (["to"], ["until"], ["till"], ["–"], ["-"], ["—"], ["through"]) or (
                between == ["and"] and opened
            ):
                joined[-1] = _interval(previous.first, written.end, previous, written)
                continue
        joined.append(written)
    return joined
