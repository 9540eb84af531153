"""Hospitals by their names: "taken to Mercy General Hospital" says of somebody what "taken to a hospital" says."""

from collections.abc import Iterator, Sequence

from claims.extraction.extractors.reading.tokens import Token
from claims.extraction.extractors.reading.word_sets import word_set

_BROUGHT = word_set("taken rushed transported airlifted flown brought sent transferred driven hurried")
_HOUSES = word_set("hospital hospitals clinic infirmary")
# "Floyd Medical Center", "Shock Trauma".
_TWO_WORDS = frozenset((("medical", "center"), ("medical", "centre"), ("shock", "trauma"), ("trauma", "center")))
_INSIDE = word_set("the a an of for and 's . at university medical regional area local nearby children")
_BY = word_set("by via in from immediately")
# "Taken by ambulance to Mercy Hospital": so many words may stand before "to", and so many of the name behind it.
_HOW, _LONGEST_NAME = 4, 8


def brought(tokens: Sequence[Token]) -> Iterator[tuple[int, int]]:
    """Tokens [first, end) from the verb to the end of the hospital's name, left to right."""
    for index, token in enumerate(tokens):
        if token.low in _BROUGHT:
            end = _named(tokens, _behind_to(tokens, index))
            if end:
                yield index, end


def _behind_to(tokens: Sequence[Token], verb: int) -> int:
    """Where the name of the place begins; the number of tokens where no "to" follows."""
    for at in range(verb + 1, min(len(tokens), verb + 1 + _HOW)):
        if tokens[at].low == "to":
            return at + 1
        # "Rushed her to Mercy Hospital": then somebody else was hurt.
        if at == verb + 1 and tokens[at].low not in _BY:
            break
    return len(tokens)


def _named(tokens: Sequence[Token], first: int) -> int:
    """The end of a hospital's name that begins at `first`; 0 where none does."""
    for at in range(first, min(len(tokens), first + _LONGEST_NAME)):
        if tokens[at].low in _HOUSES:
            return at + 1
        if at + 1 < len(tokens) and (tokens[at].low, tokens[at + 1].low) in _TWO_WORDS:
            return at + 2
        if not (tokens[at].is_capital or tokens[at].low in _INSIDE):
            break
    return 0
