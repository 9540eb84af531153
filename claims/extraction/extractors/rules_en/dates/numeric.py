"""Dates in numbers only: "2020-10-17", "17.10.2020", "10/17/2020", "2020-10".

What a newspaper writes as a score, a fraction or an emergency number is left alone: two numbers without a year are a
date only after a word that dates ("on 4/22").
"""

from collections.abc import Sequence

from claims.extraction.extractors.reading.tokens import Token, low_at
from claims.extraction.extractors.rules_en.dates import numbers
from claims.extraction.extractors.rules_en.dates.calendar_dates import century
from claims.extraction.extractors.rules_en.dates.forms import Calendar, Form, Interval, Slashed, Written
from claims.extraction.extractors.rules_en.tables.grammar import WEEKDAYS
from claims.extraction.extractors.rules_en.tables.time import AFTER_A_DAY, JOINTS

_SIGNS = ("-", "/", ".")
_DATING = frozenset({"on", "from", "between", "since", "until", "till", "by", "through"}) | frozenset(WEEKDAYS)
_NO_DATES = frozenset({(24, 7), (9, 11)})


def find(tokens: Sequence[Token], index: int) -> Written | None:
    """The date in numbers that starts at `index`."""
    parts, end = _parts(tokens, index)
    if len(parts) == 1:
        return _written(index, index + 1, _compact(parts[0]))
    if len(parts) == 3:
        return _written(index, end, _three(parts, _sign(tokens, index)))
    if len(parts) != 2:
        return None
    year = numbers.year(tokens, end + 1) if low_at(tokens, end) == "," else None
    after = end + 2 if year else end
    form = _two(parts) or _day_and_month(tokens, index, after, parts, year)
    if isinstance(form, Slashed):
        return _range(tokens, index, after, form) or Written(index, after, form)
    ranged = (
        _range(tokens, index, end, Slashed(int(parts[0]), int(parts[1]))) if form is None and _may_be(parts) else None
    )
    # "10/1-11/2/2017": the year of the second makes a date of both.
    if (
        ranged
        and isinstance(ranged.form, Interval)
        and isinstance(ranged.form.until, Slashed)
        and ranged.form.until.year
    ):
        return ranged
    return _written(index, after, form)


def _range(tokens: Sequence[Token], index: int, end: int, start: Slashed) -> Written | None:
    """ "10/1 to 11/7", "10/1-11/2/2017": once the first is a date, so is the second."""
    if low_at(tokens, end) not in JOINTS or end + 1 >= len(tokens) or not tokens[end + 1].is_number:
        return None
    parts, last = _parts(tokens, end + 1)
    until: Form | None = None
    if len(parts) == 3:
        until = _three(parts, _sign(tokens, end + 1))
    elif len(parts) == 2 and _may_be(parts):
        year = numbers.year(tokens, last + 1) if low_at(tokens, last) == "," else None
        last = last + 2 if year else last
        until = Slashed(int(parts[0]), int(parts[1]), year)
    return _written(index, last, Interval(start, until) if until else None)


def _written(first: int, end: int, form: Form | None) -> Written | None:
    return None if form is None else Written(first, end, form)


def _parts(tokens: Sequence[Token], index: int) -> tuple[list[str], int]:
    """Up to three numbers joined by one sign without spaces, within a token ("13.5.2015") or across tokens."""
    within = tokens[index].text.split(".")
    if len(within) > 1:
        return (within, index + 1) if all(_is_number(part) for part in within) and len(within) < 4 else ([], index)
    parts, at = [tokens[index].text], index + 1
    sign = low_at(tokens, at)
    while (
        len(parts) < 3
        and sign in ("-", "/")
        and at + 1 < len(tokens)
        and tokens[at].low == sign
        and tokens[at - 1].end == tokens[at].start
        and tokens[at].end == tokens[at + 1].start
        and _is_number(tokens[at + 1].text)
    ):
        parts.append(tokens[at + 1].text)
        at += 2
    return (parts, at) if all(_is_number(part) for part in parts) else ([], at)


def _sign(tokens: Sequence[Token], index: int) -> str:
    return "." if "." in tokens[index].text else low_at(tokens, index + 1)


def _is_number(text: str) -> bool:
    return text.isascii() and text.isdigit() and len(text) <= 8


def _compact(text: str) -> Form | None:
    """ "20201017"."""
    if len(text) != 8 or not _is_number(text):
        return None
    return _calendar(int(text[:4]), int(text[4:6]), int(text[6:]))


def _calendar(year: int, month: int, day: int) -> Form | None:
    return Calendar(year, month, day) if 1900 <= year <= 2100 and 1 <= month <= 12 and 1 <= day <= 31 else None


def _three(parts: Sequence[str], sign: str) -> Form | None:
    if any(len(part) > 4 for part in parts):
        return None
    first, second, third = (int(part) for part in parts)
    if len(parts[0]) == 4:
        return _calendar(first, second, third)
    if len(parts[2]) == 2 and max(len(parts[0]), len(parts[1])) <= 2 and sign != ".":
        third = century(third)
    elif len(parts[2]) != 4:
        return None
    if not 1900 <= third <= 2100 or not (1 <= first <= 31 and 1 <= second <= 31) or min(first, second) > 12:
        return None
    # With full stops the day comes first wherever English is written.
    if sign == "." and second <= 12:
        return Calendar(third, second, first)
    return Slashed(first, second, third)


def _two(parts: Sequence[str]) -> Form | None:
    """ "2020-10" and "10/2020" are months, "2011-12" and "2015-18" years."""
    if len(parts[0]) == 4 and len(parts[1]) in (1, 2) and 1900 <= int(parts[0]) <= 2100:
        year, other = int(parts[0]), int(parts[1])
        if len(parts[1]) == 2 and (other == (year + 1) % 100 or 12 < other > year % 100):
            return Interval(Calendar(year), Calendar(year // 100 * 100 + other))
        return Calendar(year, other) if 1 <= other <= 12 else None
    if len(parts[0]) <= 2 and len(parts[1]) == 4 and 1 <= int(parts[0]) <= 12 and 1900 <= int(parts[1]) <= 2100:
        return Calendar(int(parts[1]), int(parts[0]))
    return None


def _may_be(parts: Sequence[str]) -> bool:
    """Whether the two are a day and a month in either order."""
    low, high = sorted((int(parts[0]), int(parts[1])))
    return all(len(part) < 3 for part in parts) and 1 <= low <= 12 and high <= 31


def _day_and_month(
    tokens: Sequence[Token], index: int, end: int, parts: Sequence[str], year: int | None
) -> Form | None:
    first, second = int(parts[0]), int(parts[1])
    if not _may_be(parts) or (first, second) in _NO_DATES:
        return None
    before, follows, sign = low_at(tokens, index - 1), low_at(tokens, end), _sign(tokens, index)
    ends_well = not follows or (follows in AFTER_A_DAY and follows != "of")
    if sign == ".":
        # "From 4.8 to 4.7 percent": with a full stop only after a weekday or at the end of what is said.
        told = before in WEEKDAYS or (before == "on" and not follows.isalpha())
    else:
        told = year is not None or (before in _DATING and ends_well)
    # A slash with a day above twelve, and no word after it to be the fraction of, is no fraction.
    plain = (
        sign == "/"
        and max(first, second) > 12
        and (not follows.isalpha() or follows in ("or", "and"))
        and len(parts[1]) == 2
    )
    return Slashed(first, second, year) if told or (plain and not before.isdigit()) else None
