"""Dates with the name of a month: "October 4, 2020", "4 October", "October 2020", "Tuesday, Oct 4th"."""

from collections.abc import Sequence

from claims.extraction.extractors.reading.tokens import Token, low_at
from claims.extraction.extractors.rules_en.dates import numbers
from claims.extraction.extractors.rules_en.dates.forms import Calendar, Interval, Part, Period, Published, Written
from claims.extraction.extractors.rules_en.dates.numbers import skip
from claims.extraction.extractors.rules_en.tables.grammar import MONTHS
from claims.extraction.extractors.rules_en.tables.time import AFTER_A_DAY

_MONEY = frozenset("$€£¥")
_MAX_LIST = 24
_OLDEST_YEAR = 1000
_BEFORE_MONTHS = frozenset(
    "in since from until till last this next by of the early mid late during through and to".split()
)
_GOES_ON_LIST = frozenset({"and", "to", "at", "through", "of", "until"})


def month_first(tokens: Sequence[Token], index: int) -> Written | None:
    """ "October 4, 2020", "Oct. 4", "October 2020", "October 4, 5, 8, 11 and 17, 2020"."""
    if low_at(tokens, index - 1) in ("$", "#", "@"):
        return None
    month = MONTHS[tokens[index].low]
    at = skip(tokens, index + 1, ".") if low_at(tokens, index + 1) == "." and _is_short(tokens, index) else index + 1
    found = _year(tokens, at, "of", ",", "-", "/", "in")
    if found:
        return Written(index, found[0], Calendar(found[1], month)) if _is_named(tokens, index, True) else None
    which = _in_which_year(tokens, index, at)
    if which:
        return which
    after = skip(tokens, at, ",", "the", "-", "/")
    day = numbers.day(tokens, after) or _spelled(tokens, after)
    if day is None or (after - at == 1 and tokens[at].low == "," and not numbers.has_suffix(tokens[after])):
        return _month_alone(tokens, index, at)
    last, end = _more_days(tokens, day[0])
    found = _year(tokens, end, ",", "of", "in", "-", "/")
    year, end = (found[1], found[0]) if found else (None, end)
    return Written(index, end, _one_or_more(year, month, day[1], last))


def _spelled(tokens: Sequence[Token], index: int) -> tuple[int, int] | None:
    day = numbers.spelled_day(tokens, index)
    return day if day and (day[0] >= len(tokens) or tokens[day[0]].low in AFTER_A_DAY) else None


def _is_short(tokens: Sequence[Token], index: int) -> bool:
    """Whether the full stop after a month belongs to it: "Oct. 4"; a long name may carry one before a day."""
    is_cut = len(tokens[index].low) <= 4 and tokens[index].low not in ("may", "june", "july")
    return is_cut or (index + 2 < len(tokens) and tokens[index + 2].is_number)


def _is_named(tokens: Sequence[Token], index: int, has_year: bool) -> bool:
    """Whether a month without a day is one: by its capital, or by the word before it."""
    if tokens[index].is_capital or has_year:
        return True
    return low_at(tokens, index - 1) in _BEFORE_MONTHS and (
        tokens[index].low not in ("may", "march", "mar") or low_at(tokens, index - 1) in ("in", "since")
    )


def _in_which_year(tokens: Sequence[Token], index: int, at: int) -> Written | None:
    """ "August last year", "August of this year"."""
    at = skip(tokens, at, "of")
    shift = {"last": -1, "this": 0}.get(low_at(tokens, at))
    if shift is None or low_at(tokens, at + 1) != "year" or low_at(tokens, at + 2) == "'s":
        return None
    year = Period("year", shift, Published())
    return Written(index, at + 2, Part(year, MONTHS[tokens[index].low], 1, "month"))


def _month_alone(tokens: Sequence[Token], index: int, at: int) -> Written | None:
    word, before = tokens[index].low, low_at(tokens, index - 1)
    if not _is_named(tokens, index, False):
        return None
    if word in ("may", "march", "mar") and before not in _BEFORE_MONTHS and low_at(tokens, at - 1) != ".":
        return None
    # A capitalized word after it makes a name of both: "April Jones", "the block of June Drive".
    is_name = before not in _BEFORE_MONTHS or before in ("of", "the", "and", "to", "from")
    if at < len(tokens) and tokens[at].is_word and tokens[at].is_capital and is_name:
        return None
    return Written(index, at if low_at(tokens, at - 1) == "." else index + 1, Calendar(None, MONTHS[word]))


def day_first(tokens: Sequence[Token], index: int) -> Written | None:
    """ "4 October 2020", "17th of October", "the fourth of May", "4, 5, 8, 11 and 17 October"."""
    day = numbers.day(tokens, index)
    if day is None or low_at(tokens, index - 1) in _MONEY:
        return None
    last, at = _more_days(tokens, day[0])
    if low_at(tokens, at) == "day" and low_at(tokens, at + 1) == "of":
        at += 1
    at = skip(tokens, at, "of", "the", "-", "/", "." if tokens[index].is_number else "of")
    if at >= len(tokens) or tokens[at].low not in MONTHS:
        return None
    month = MONTHS[tokens[at].low]
    is_verb = not tokens[at].is_capital and tokens[at].low in ("may", "march", "mar") and low_at(tokens, at - 1) != "of"
    # "4 may follow"
    if is_verb and numbers.year(tokens, at + 1) is None and not numbers.has_suffix(tokens[index]):
        return None
    at = skip(tokens, at + 1, ".") if low_at(tokens, at + 1) == "." and _is_short(tokens, at) else at + 1
    found = _year(tokens, at, ",", "of", "in", "-", "/", ".")
    year, end = (found[1], found[0]) if found else (None, at)
    return Written(index, end, _one_or_more(year, month, day[1], last))


def _year(tokens: Sequence[Token], index: int, *joints: str) -> tuple[int, int] | None:
    """(index after it, year), after at most one joint; "'87" and "of 87" are of the last hundred years."""
    at = index + 1 if low_at(tokens, index) in joints else index
    year = numbers.year(tokens, at, _OLDEST_YEAR)
    if year:
        return at + 1, year
    if low_at(tokens, at) in ("'", "’", "‘"):
        at += 1
    elif low_at(tokens, index) != "of" or at == index:
        return None
    if at < len(tokens) and len(tokens[at].text) == 2 and tokens[at].text.isdigit():
        return at + 1, century(int(tokens[at].text))
    return None


def century(short: int) -> int:
    """A year of two digits: up to 2039, else of the century before."""
    return short + (2000 if short < 40 else 1900)


def year_first(tokens: Sequence[Token], index: int) -> Written | None:
    """ "2017 April", "2019/Aug/01"."""
    year = numbers.year(tokens, index)
    at = skip(tokens, index + 1, "-", "/") if year else index
    if year is None or at >= len(tokens):
        return None
    month, end, day = numbers.month(tokens[at]), at + 1, None
    if month is None:
        return None
    if low_at(tokens, end) in ("-", "/") and end + 1 < len(tokens):
        day = numbers.digits(tokens[end + 1], 1, 31)
        end = end + 2 if day else end
    return Written(index, end, Calendar(year, month, day))


def _one_or_more(year: int | None, month: int, day: int, last: int | None) -> Calendar | Interval:
    first = Calendar(year, month, day)
    return first if last is None else Interval(first, Calendar(year, month, last))


def _more_days(tokens: Sequence[Token], at: int) -> tuple[int | None, int]:
    """The last of a list or range of days after the first: ", 5, 8 and 17", "-17", "to the 17th"."""
    last, end = None, at
    while end - at < _MAX_LIST:
        step = skip(tokens, end, ",", "and", "&", "-", "–", "to", "through", "until", "till", "the")
        day = numbers.day(tokens, step) if step != end else None
        following = low_at(tokens, day[0]) if day else ""
        if (
            day is None
            or (len(tokens[step].text) > 4 and tokens[step].is_number)
            or (following.isalpha() and following not in _GOES_ON_LIST and following not in MONTHS)
        ):
            return last, end
        last, end = day[1], day[0]
    return last, end
