"""The value of a number as it is written: fractions, letters that scale, signs."""

from collections.abc import Sequence
from decimal import Decimal

from claims.extraction.extractors.reading.tokens import Token
from claims.extraction.extractors.rules_en import numerals
from claims.extraction.extractors.rules_en.amounts import nouns
from claims.extraction.extractors.rules_en.amounts.words import touches
from claims.extraction.extractors.rules_en.tables.numbers import SCALES
from claims.extraction.extractors.rules_en.tables.units import MONEY_SCALES

_SURE = frozenset({"k", "b", "bn", "mn", "mil", "mln"})
MINUS = frozenset({"-", "\u2212"})
NEGATIVE = frozenset({"minus", "negative"})


def number(tokens: Sequence[Token], index: int) -> tuple[int, Decimal] | None:
    """(index after it, value) of the number at `index`, parts of a whole included."""
    text = tokens[index].text
    if text[0] == "." and len(text) > 1:
        return index + 1, Decimal(text)
    return numerals.read(tokens, index) or numerals.fraction(tokens, index)


def scale(tokens: Sequence[Token], end: int, number: Decimal, money: bool) -> tuple[int, Decimal, bool]:
    """ "$1.5m", "35m of them", "25k": letters that scale, where they cannot be a unit."""
    scale = SCALES.get(tokens[end].low) if end < len(tokens) else None
    if scale and scale > 100 and tokens[end - 1].low == "hundred":
        return end + 1, number * scale, True
    if end >= len(tokens) or tokens[end].low not in MONEY_SCALES or not tokens[end - 1].text[-1:].isdigit():
        return end, number, False
    low, tight = tokens[end].low, touches(tokens, end - 1, end)
    following = tokens[end + 1] if end + 1 < len(tokens) else None
    counts = following is not None and (following.low == "of" or nouns.noun(tokens, end + 1, one=False) is not None)
    apart = tokens[end].text in ("k", "K", "M") and "." in tokens[end - 1].text
    if money or apart or (tight and (low in _SURE or tokens[end].text == "M")) or (tight and low == "m" and counts):
        return end + 1, number * MONEY_SCALES[low], True
    if low in ("lakh", "crore", "bn", "tn", "mn"):
        return end + 1, number * MONEY_SCALES[low], True
    return end, number, False


def signed(tokens: Sequence[Token], first: int, number: Decimal) -> Decimal:
    if first and tokens[first - 1].low in NEGATIVE:
        return -number
    if first and tokens[first - 1].text in MINUS and touches(tokens, first - 1, first):
        loose = first < 2 or not touches(tokens, first - 2, first - 1) or tokens[first - 2].text in "($"
        minus = first > 1 and tokens[first - 2].low == "minus"
        return -number if loose or minus else number
    return number
