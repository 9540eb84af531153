"""The value of a number as it is written: fractions, letters that scale, signs."""

from collections.abc import Sequence
from decimal import Decimal

from claims.extraction.extractors.reading.tokens import Token
from claims.extraction.extractors.rules_en import numerals
from claims.extraction.extractors.rules_en.amounts import units
from claims.extraction.extractors.rules_en.amounts.words import touches
from claims.extraction.extractors.rules_en.tables.numbers import SCALES
from claims.extraction.extractors.rules_en.tables.units import MONEY_SCALES

_FRACTIONS = {"half": 2, "third": 3, "quarter": 4, "fourth": 4, "fifth": 5, "sixth": 6, "tenth": 10}
_SLASHES = frozenset({"/", "\u2044"})
_MINUS = frozenset({"-", "\u2212"})
_PARTS = frozenset({"2", "3", "4", "5", "8", "10", "16", "32", "64", "128"})


def number(tokens: Sequence[Token], index: int) -> tuple[int, Decimal] | None:
    text = tokens[index].text
    if text[0] == "." and len(text) > 1:
        return index + 1, Decimal(text)
    if text.isdigit() and text.isascii() and len(text) < 4:
        slashed = _slashed(tokens, index)
        if slashed:
            return slashed
    fraction = _fraction(tokens, index)
    return fraction or numerals.read(tokens, index)


def _slashed(tokens: Sequence[Token], index: int) -> tuple[int, Decimal] | None:
    """ "1/2 pound": a smaller number over a larger one that is one of the usual parts."""
    if index + 2 < len(tokens) and tokens[index + 1].text in _SLASHES and tokens[index + 2].text.isdigit():
        part, whole = int(tokens[index].text), tokens[index + 2].text
        if whole in _PARTS and 0 < part < int(whole):
            return index + 3, Decimal(part) / int(whole)
    return None


def _fraction(tokens: Sequence[Token], index: int) -> tuple[int, Decimal] | None:
    """ "a third of", "two-thirds": fractions that are fractions, not ordinals."""
    count = 1 if tokens[index].low in ("a", "one") else {"two": 2, "three": 3}.get(tokens[index].low)
    if count is None:
        return None
    at = index + 1
    if at < len(tokens) and tokens[at].text == "-":
        at += 1
    word = tokens[at].low if at < len(tokens) else ""
    parts = _FRACTIONS.get(word.removesuffix("s") if count > 1 else word)
    of = at + 1 < len(tokens) and tokens[at + 1].low == "of"
    return (at + 1, Decimal(count) / parts) if parts and of else None


def scale(tokens: Sequence[Token], end: int, number: Decimal, money: bool) -> tuple[int, Decimal, bool]:
    """ "$1.5m", "35m of them", "25k": letters that scale, where they cannot be a unit."""
    scale = SCALES.get(tokens[end].low) if end < len(tokens) else None
    if scale and scale > 100 and tokens[end - 1].low == "hundred":
        return end + 1, number * scale, True
    if end >= len(tokens) or tokens[end].low not in MONEY_SCALES or not tokens[end - 1].text[-1:].isdigit():
        return end, number, False
    low, tight = tokens[end].low, touches(tokens, end - 1, end)
    following = tokens[end + 1] if end + 1 < len(tokens) else None
    counts = following is not None and (following.low == "of" or units.noun(tokens, end + 1, one=False) is not None)
    if (
        money
        or (tight and (low in ("k", "bn", "mn", "mln") or tokens[end].text in ("M", "B")))
        or (tight and low in ("m", "b") and counts)
    ):
        return end + 1, number * MONEY_SCALES[low], True
    if low in ("lakh", "crore", "bn", "tn", "mn"):
        return end + 1, number * MONEY_SCALES[low], True
    return end, number, False


def signed(tokens: Sequence[Token], first: int, number: Decimal) -> Decimal:
    if first and tokens[first - 1].low == "minus":
        return -number
    if first and tokens[first - 1].text in _MINUS and touches(tokens, first - 1, first):
        loose = first < 2 or not touches(tokens, first - 2, first - 1) or tokens[first - 2].text in "($"
        minus = first > 1 and tokens[first - 2].low == "minus"
        return -number if loose or minus else number
    return number
