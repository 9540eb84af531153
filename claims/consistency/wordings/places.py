"""The place a number is said of: "$29 million in North America", "3.5 million copies worldwide"."""

from collections.abc import Sequence
from dataclasses import dataclass

from claims.consistency.wordings.items import Item, Kind
from claims.consistency.wordings.words import stem
from claims.extraction.extractors.reading.tokens import Token

_BEFORE = frozenset("in at across from within throughout".split())
_EVERYWHERE = frozenset({stem("worldwide")})
_ENDS = frozenset(".;,(!?")
_REACH = 7
_PLACED = frozenset({Kind.COUNT, Kind.MONEY, Kind.SHARE})


@dataclass(frozen=True, slots=True)
class Place:
    """The stems of its words, and the code points [start, stop) where it stands."""

    stems: frozenset[str]
    start: int
    stop: int

    def words_in(self, text: str) -> str:
        return " ".join(text[self.start : self.stop].split())


def place_of(tokens: Sequence[Token], stems: Sequence[str], item: Item) -> Place | None:
    """The place named behind the item in its own part of the sentence; None where none is."""
    if item.kind not in _PLACED:
        return None
    for at in range(item.end, min(len(tokens), item.end + _REACH)):
        if tokens[at].text in _ENDS:
            return None
        if stems[at] in _EVERYWHERE:
            return Place(frozenset({stems[at]}), tokens[at].start, tokens[at].end)
        if tokens[at].low in _BEFORE and (named := _named(tokens, stems, at + 1)):
            return named
    return None


def _named(tokens: Sequence[Token], stems: Sequence[str], begin: int) -> Place | None:
    first = begin + 1 if begin < len(tokens) and tokens[begin].low == "the" else begin
    end = first
    while end < len(tokens) and tokens[end].is_word and tokens[end].is_capital:
        end += 1
    words = frozenset(word for word in stems[first:end] if word)
    return Place(words, tokens[first].start, tokens[end - 1].end) if words else None


def differ(mine: Place | None, theirs: Place | None) -> bool:
    """Whether both name a place and share no word of it."""
    return mine is not None and theirs is not None and not mine.stems & theirs.stems
