"""Shares and vague words: "one in four", "tens of thousands"."""

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from claims.extraction.extractors.reading.tokens import Token
from claims.extraction.extractors.rules_en import numerals
from claims.extraction.extractors.rules_en.amounts import nouns, units
from claims.extraction.extractors.rules_en.amounts.amount import Amount
from claims.extraction.extractors.rules_en.tables.numbers import SCALES, TENS, UNITS

VAGUE = {
    "tens": (10, 100),
    "dozens": (12, 120),
    "scores": (20, 200),
    "hundreds": (100, 1000),
    "thousands": (1000, 10_000),
    "millions": (10**6, 10**7),
    "billions": (10**9, 10**10),
}


def of_share(tokens: Sequence[Token], index: int, end: int) -> Amount | None:
    """ "one in four", "one out of three", "one of four", "one over three": a share rather than a count."""
    at = end
    if at + 1 < len(tokens) and tokens[at].low == "over":
        return _over(tokens, index, at + 1)
    while at < len(tokens) and at < end + 2 and tokens[at].low in ("in", "out", "of"):
        at += 1
    whole = numerals.read(tokens, at) if tokens[index].low == "one" and end < at < len(tokens) else None
    if whole is None or not 1 < whole[1] <= 100 or (tokens[at].is_number and tokens[end].low == "in" and whole[1] > 20):
        return None
    return Amount(index, index, whole[0], 1 / whole[1], 1 / whole[1], None, noun=True)


def share_of(tokens: Sequence[Token], share: Amount) -> Amount:
    """A share with what it is a share of: "% voter", since half of the voters is not half a voter."""
    named = nouns.noun(tokens, share.end, one=False)
    return replace(share, end=named[0], unit=f"% {named[1]}") if named else share


def _over(tokens: Sequence[Token], index: int, at: int) -> Amount | None:
    """ "One over twenty" with nothing behind it that the second number could count."""
    whole = numerals.read(tokens, at)
    if whole is None or whole[1] <= 1 or (whole[0] < len(tokens) and tokens[whole[0]].text not in ".,;?!"):
        return None
    return Amount(index, index, whole[0], 1 / whole[1], 1 / whole[1], None, noun=True)


def fold(tokens: Sequence[Token], index: int) -> Amount | None:
    """ "Threefold", "a tenfold rise": so many times as much."""
    stem = tokens[index].low.removesuffix("fold")
    times = UNITS.get(stem) or TENS.get(stem) or SCALES.get(stem) if stem != tokens[index].low else None
    return Amount(index, index, index + 1, Decimal(times), Decimal(times), "count", noun=True) if times else None


def vague(tokens: Sequence[Token], index: int) -> Amount:
    low, high = VAGUE[tokens[index].low]
    first = index
    if index + 2 < len(tokens) and tokens[index + 1].low == "of" and tokens[index + 2].low in VAGUE:
        times = VAGUE[tokens[index + 2].low][0]
        low, high, index = low * times, high * times, index + 2
    after = index + 2 if index + 1 < len(tokens) and tokens[index + 1].low == "of" else index + 1
    named = units.known(tokens, after, after) or nouns.noun(tokens, after, one=False)
    end = named[0] if named else index + 1
    return Amount(first, index, end, Decimal(low), Decimal(high), named[1] if named else None, noun=True)
