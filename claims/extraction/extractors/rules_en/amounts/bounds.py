"""What the words around a quantity do to it: at least, about, up, down.

The words are those that move the bounds of a claim's figure.
"""

from collections.abc import Sequence

from claims.extraction.extractors.reading.tokens import Token
from claims.extraction.extractors.reading.word_sets import word_set
from claims.extraction.extractors.rules_en.tables import numbers
from claims.extraction.extractors.rules_en.tables.units import FALLS, RISES

_SIGNS = {"gt": ">", "ge": ">", "lt": "<", "le": "<", "about": "~"}
_BETWEEN = word_set("by a an another just only nearly about around almost roughly some as much as further")
_CONTINUES = word_set(", or ( by")
_REACH = 3
# "The lead up to 5G": the words belong to the noun before them.
_LEADS = word_set("lead leads leading run build")
# For a claim "just over 50" is about fifty; here the side is asked for.
_JUST = {"just over": ">", "just under": "<"}
Span = tuple[int, int, bool]


def of_all(tokens: Sequence[Token], spans: Sequence[Span]) -> list[tuple[int, str]]:
    """For each (first, end, counts a noun): (first token with its modifiers, bound)."""
    result: list[tuple[int, str]] = []
    floor = 0
    for first, end, noun in spans:
        start, bound = _before(tokens, first, floor)
        bound = bound or _after(tokens, end)
        moved = None if noun or bound in ("<", ">") else _direction(tokens, start, floor)
        if moved is None and result and not noun and result[-1][1] in ("up", "down"):
            between = [token.low for token in tokens[floor:start]]
            moved = result[-1][1] if 0 < len(between) <= 2 and set(between) <= _CONTINUES else None
        if bound is None and result and result[-1][1] in ("<", ">"):
            aside = [token.low for token in tokens[floor:start]]
            bound = result[-1][1] if aside in (["("], ["/"]) else None
        result.append((start, moved or bound or "="))
        floor = end
    return result


def _before(tokens: Sequence[Token], first: int, floor: int) -> tuple[int, str | None]:
    bound: str | None = None
    if first > floor and tokens[first - 1].text in "~≈":
        return first - 1, "~"
    if first > floor + 1 and tokens[first - 1].text == "-" and tokens[first - 2].low == "sub":
        return first - 2, "<"
    if first > floor and tokens[first - 1].text in "><":
        return first - 1, tokens[first - 1].text
    while True:
        hit = numbers.BEFORE.before(tokens, first)
        if hit is None or hit[0] < floor:
            return first, bound
        if hit[1] == "le" and hit[0] > 0 and tokens[hit[0] - 1].low in _LEADS:
            return first, bound
        just = _JUST.get(tokens[hit[0]].low + " " + tokens[hit[0] + 1].low)
        first, effect = hit
        bound = bound or just
        if effect in _SIGNS:
            bound = bound or _SIGNS[effect]


def _after(tokens: Sequence[Token], end: int) -> str | None:
    hit = numbers.AFTER.at(tokens, end)
    return _SIGNS.get(hit[1]) if hit else None


def _direction(tokens: Sequence[Token], first: int, floor: int) -> str | None:
    if first > floor and tokens[first - 1].text == "+":
        return "up"
    for at in range(first - 1, max(floor, first - 1 - _REACH) - 1, -1):
        low = tokens[at].low
        if low in ("up", "down") and at + 1 < len(tokens) and tokens[at + 1].low in ("to", "from"):
            return None
        if low in RISES:
            return "up"
        if low in FALLS:
            return "down"
        if low not in _BETWEEN:
            return None
    return None
