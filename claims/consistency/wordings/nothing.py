"""Counts of nothing: "no deaths", "nobody was injured"."""

from collections.abc import Sequence
from decimal import Decimal

from claims.consistency.wordings.items import Item, Kind, Side
from claims.consistency.wordings.words import PEOPLE, stem
from claims.extraction.extractors.reading.tokens import Token
from claims.extraction.extractors.rules_en.amounts.nouns import is_plural
from claims.extraction.extractors.rules_en.tables.grammar import STOPS
from claims.extraction.extractors.rules_en.tables.numbers import NOBODY

_NO = frozenset({"no", "zero"})
# "No confirmed cases", "no further deaths": the noun stands at most so many words behind.
_REACH = 3


def items_of(tokens: Sequence[Token], busy: frozenset[int]) -> list[Item]:
    """Left to right, without those at the tokens `busy`."""
    items: list[Item] = []
    for at, token in enumerate(tokens):
        if at in busy:
            continue
        nobody = NOBODY.at(tokens, at)
        if nobody:
            items.append(_item(tokens, at, nobody[0], PEOPLE))
        elif token.low in _NO and (noun := _noun(tokens, at + 1)) is not None:
            items.append(_item(tokens, at, noun + 1, stem(tokens[noun].low)))
    return items


def _noun(tokens: Sequence[Token], begin: int) -> int | None:
    for at in range(begin, min(len(tokens), begin + _REACH)):
        if not tokens[at].is_word or tokens[at].low in STOPS:
            return None
        if is_plural(tokens[at].low):
            return at
    return None


def _item(tokens: Sequence[Token], first: int, end: int, thing: str) -> Item:
    zero = Decimal(0)
    return Item(
        Kind.COUNT, Side.EXACT, zero, zero, first, end, tokens[first].start, tokens[end - 1].end, things=(thing,)
    )
