"""Every number of a text, whatever it measures: plain numbers, ordinals, percentages."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from claims.extraction.extractors.reading.tokens import Token
from claims.extraction.extractors.rules_en import numerals
from claims.extraction.extractors.rules_en.amounts import names, special, units, values
from claims.extraction.extractors.rules_en.amounts.words import UNIT_TABLE, pieces, touches

_PERCENT = "percentage"


@dataclass(frozen=True, slots=True)
class Number:
    """A number with offsets into its text."""

    start: int
    end: int
    value: Decimal


def numbers(text: str) -> Iterator[Number]:
    """Left to right; digits that are part of a measure or a name ("180ml", "4th", "B2") are no plain numbers."""
    tokens = pieces(text)
    index = 0
    while index < len(tokens):
        hit = _number(tokens, index)
        if hit:
            yield Number(tokens[hit[0]].start, tokens[hit[1] - 1].end, hit[2])
        index = hit[1] if hit else index + 1


def _number(tokens: Sequence[Token], index: int) -> tuple[int, int, Decimal] | None:
    """(first, end, value), sign and letters of scale included."""
    value = values.number(tokens, index)
    if value is None or (numerals.ordinal(tokens, index) and value[0] == index + 1):
        return None
    end, number = value
    share = special.of_share(tokens, index, end) if number == 1 else None
    if share:
        end, number = share.end, share.low
    elif tokens[index].low == "one" and end == index + 1 and _is_pronoun(tokens, index):
        return None
    money = units.money_before(tokens, index) is not None
    end, number, _ = values.scale(tokens, end, number, money)
    if end < len(tokens) and tokens[end].is_word and touches(tokens, end - 1, end):
        return None
    signed = values.signed(tokens, index, number)
    first = index - 1 if signed != number else index
    return first, end, signed


def _is_pronoun(tokens: Sequence[Token], index: int) -> bool:
    negative = index > 0 and tokens[index - 1].low in values.NEGATIVE
    return not negative and names.is_pronoun(tokens, index)


def ordinals(text: str) -> Iterator[Number]:
    """Left to right: "first", "twenty-fifth", "11th"."""
    tokens = pieces(text)
    index = 0
    while index < len(tokens):
        hit = numerals.ordinal(tokens, index)
        if hit:
            yield Number(tokens[index].start, tokens[hit[0] - 1].end, hit[1])
        index = hit[0] if hit else index + 1


def percentages(text: str) -> Iterator[Number]:
    """Left to right: "100%", "five per cent", "per cent of twenty-two"."""
    tokens = pieces(text)
    index = 0
    while index < len(tokens):
        sign = UNIT_TABLE.at(tokens, index)
        if sign and sign[1] == _PERCENT and sign[0] < len(tokens) - 1 and tokens[sign[0]].low == "of":
            hit = _number(tokens, sign[0] + 1)
            if hit:
                yield Number(tokens[index].start, tokens[hit[1] - 1].end, hit[2])
                index = hit[1]
                continue
        value = values.number(tokens, index)
        unit = UNIT_TABLE.at(tokens, value[0]) if value else None
        if value and unit and unit[1] == _PERCENT and not names.is_glued(tokens, index):
            signed = values.signed(tokens, index, value[1])
            first = index - 1 if signed != value[1] else index
            yield Number(tokens[first].start, tokens[unit[0] - 1].end, signed)
            index = unit[0]
        else:
            index = value[0] if value else index + 1
