"""The numbers in a date: a day of the month, a month, a year."""

from collections.abc import Sequence

from claims.extraction.extractors.reading.tokens import Token, low_at
from claims.extraction.extractors.rules_en.tables.grammar import MONTHS
from claims.extraction.extractors.rules_en.tables.numbers import ORDINAL_VALUES, TENS, UNITS

_SUFFIXES = ("st", "nd", "rd", "th")
_TENTHS = {"twentieth": 20, "thirtieth": 30}
_ORDINALS = ORDINAL_VALUES | _TENTHS
ORDINAL_WORDS = (
    frozenset(_ORDINALS)
    | frozenset(TENS)
    | {f"{ten}-{word}" for ten in ("twenty", "thirty") for word, value in ORDINAL_VALUES.items() if 0 < value < 10}
)


def skip(tokens: Sequence[Token], index: int, *words: str) -> int:
    while index < len(tokens) and tokens[index].low in words:
        index += 1
    return index


def digits(token: Token, low: int, high: int) -> int | None:
    """The number of "17" or "17th" where it lies between `low` and `high`."""
    word = token.low
    if word[-2:] in _SUFFIXES:
        word = word[:-2]
    if word.isascii() and word.isdigit() and len(word) <= 4 and low <= int(word) <= high:
        return int(word)
    return None


def has_suffix(token: Token) -> bool:
    return token.low[-2:] in _SUFFIXES


def ordinal(tokens: Sequence[Token], index: int) -> tuple[int, int] | None:
    """(index after it, value) of "17th", "seventeenth", "twenty-first", "twenty second" up to 31."""
    if index >= len(tokens):
        return None
    token = tokens[index]
    if token.is_number:
        value = digits(token, 1, 31) if has_suffix(token) else None
        return None if value is None else (index + 1, value)
    return _spelled(tokens, index, _ORDINALS)


def day(tokens: Sequence[Token], index: int) -> tuple[int, int] | None:
    """(index after it, value) of a day of the month in digits or as an ordinal."""
    if index >= len(tokens):
        return None
    if tokens[index].is_number:
        value = digits(tokens[index], 1, 31)
        return None if value is None or low_at(tokens, index + 1) == "%" else (index + 1, value)
    return ordinal(tokens, index)


def spelled(tokens: Sequence[Token], index: int) -> tuple[int, int] | None:
    """ "fifteen" after "Friday the"."""
    return _spelled(tokens, index, UNITS)


def spelled_day(tokens: Sequence[Token], index: int) -> tuple[int, int] | None:
    """ "twenty one" after a month: from twenty on, for smaller numbers count people in a month."""
    return _spelled(tokens, index, UNITS) if low_at(tokens, index).partition("-")[0] in TENS else None


def _spelled(tokens: Sequence[Token], index: int, units: dict[str, int]) -> tuple[int, int] | None:
    low = low_at(tokens, index)
    if low in units:
        value = units[low]
        return (index + 1, value) if 0 < value <= 31 else None
    ten, dash, unit = low.partition("-")
    if ten not in TENS or TENS[ten] > 30:
        return None
    following = unit if dash else low_at(tokens, index + 1)
    value = TENS[ten] + units.get(following, 99)
    return (index + (1 if dash else 2), value) if TENS[ten] < value <= 31 else None


def year(tokens: Sequence[Token], index: int, low: int = 1900) -> int | None:
    """A year in four digits from `low` to 2100."""
    if index < len(tokens) and len(tokens[index].text) == 4 and tokens[index].is_number:
        return digits(tokens[index], low, 2100)
    return None


def spelled_year(tokens: Sequence[Token], index: int) -> tuple[int, int] | None:
    """ "nineteen ninety six", "two thousand and twenty"."""
    words = [low_at(tokens, index + step) for step in range(4)]
    if words[:2] == ["two", "thousand"]:
        at = index + (3 if words[2] == "and" else 2)
        rest = _below_hundred(tokens, at)
        return (rest[0], 2000 + rest[1]) if rest else None
    century = {"nineteen": 1900, "twenty": 2000}.get(words[0])
    rest = _below_hundred(tokens, index + 1) if century else None
    return (rest[0], century + rest[1]) if century and rest and rest[1] >= 10 else None


def _below_hundred(tokens: Sequence[Token], index: int) -> tuple[int, int] | None:
    word = low_at(tokens, index)
    if word in UNITS:
        return index + 1, UNITS[word]
    ten, dash, unit = word.partition("-")
    if ten not in TENS:
        return None
    following = UNITS.get(unit if dash else low_at(tokens, index + 1), 99)
    if following < 10:
        return index + (1 if dash else 2), TENS[ten] + following
    return None if dash else (index + 1, TENS[ten])


def month(token: Token) -> int | None:
    return MONTHS.get(token.low)
