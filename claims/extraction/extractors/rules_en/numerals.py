"""Reading a number written in digits or words, without what stands around it."""

from collections.abc import Sequence
from decimal import Decimal, InvalidOperation

from claims.extraction.extractors.reading.tokens import Token
from claims.extraction.extractors.rules_en.tables.numbers import DOZEN, SCALES, TENS, UNITS

_MAX_DIGITS = 15
FIRST_WORDS = frozenset(UNITS) | frozenset(TENS) | {"a", "an", "half"}


def digits(token: Token) -> Decimal | None:
    """The value of "34", "1,200" or "1.2"; None for "02:00", "2nd", "44-day" and numbers nobody counts with."""
    word = token.text
    if not word.isascii() or not word[:1].isdigit() or len(word) > _MAX_DIGITS + 4 or not word[-1:].isdigit():
        return None
    groups = word.split(",")
    if len(groups) > 1 and any(len(group.partition(".")[0]) != 3 for group in groups[1:]):
        return None
    try:
        return Decimal("".join(groups))
    except InvalidOperation:
        return None


def _small(low: str) -> int | None:
    """One word below a hundred: "seven", "thirty", "thirty-four"."""
    if low in UNITS:
        return UNITS[low]
    if low in TENS:
        return TENS[low]
    ten, dash, unit = low.partition("-")
    if dash and ten in TENS and 0 < UNITS.get(unit, 0) < 10:
        return TENS[ten] + UNITS[unit]
    return None


def read(tokens: Sequence[Token], index: int) -> tuple[int, Decimal] | None:
    """(index after it, value) of the number that starts at `index`: "34", "1.2 million", "one hundred and five"."""
    token = tokens[index]
    if token.low not in FIRST_WORDS and not token.text[0].isdigit() and token.low.partition("-")[0] not in TENS:
        return None
    value = digits(token)
    at = index + 1
    if value is not None:
        if at < len(tokens) and tokens[at].low in SCALES:
            return at + 1, value * SCALES[tokens[at].low]
        if at < len(tokens) and tokens[at].low == "dozen":
            return at + 1, value * 12
        return at, value
    return _words(tokens, index)


def _words(tokens: Sequence[Token], index: int) -> tuple[int, Decimal] | None:
    low = tokens[index].low
    at = index
    total, part = 0, _small(low)
    if part is None:
        nxt = tokens[index + 1].low if index + 1 < len(tokens) else ""
        if low == "half" and nxt == "a" and index + 2 < len(tokens) and tokens[index + 2].low in DOZEN:
            return index + 3, Decimal(6)
        if low in ("a", "an") and nxt in ("hundred", "thousand", "million", "dozen"):
            part = 1
        else:
            return None
    at = index + 1
    while at < len(tokens):
        word = tokens[at].low
        if word in DOZEN:
            return at + 1, Decimal(part * 12 + total)
        if word == "hundred" and 0 < part < 100:
            part *= 100
        elif word in SCALES and part:
            total, part = total + part * SCALES[word], 0
        elif word == "and" and (part >= 100 or total) and at + 1 < len(tokens) and _small(tokens[at + 1].low):
            if part % 100 or tokens[at - 1].low not in SCALES:
                break
            at += 1
            part += _small(tokens[at].low) or 0
        elif _joins(part, word) or (total and not part and _small(word)):
            part += _small(word) or 0
        else:
            break
        at += 1
    return at, Decimal(total + part)


def _joins(part: int, word: str) -> bool:
    """Whether `word` goes on with the number: "thirty" + "four", "three hundred" + "twelve"."""
    small = _small(word)
    if small is None or small == 0:
        return False
    if part and part % 100 == 0:
        return True
    return part % 100 in TENS.values() and small < 10 and part % 10 == 0
