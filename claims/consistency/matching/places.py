"""Whether two places are the same, by their words."""

import re
from enum import IntEnum

_FILLER = frozenset({"the", "of", "in", "near", "city", "town", "village", "region", "area", "and"})
_WORD = re.compile(r"[\w']+")


class Nearness(IntEnum):
    """How two places relate; unknown where one of them is not named."""

    DIFFERENT = 0
    UNKNOWN = 1
    WITHIN = 2
    SAME = 3


def place_words(place: str) -> frozenset[str]:
    words = _WORD.findall(place.casefold().replace("\N{RIGHT SINGLE QUOTATION MARK}", "'"))
    return frozenset(word.removesuffix("'s") for word in words) - _FILLER


def place_key(place: str) -> str:
    """The same for every way of writing one place."""
    return " ".join(sorted(place_words(place)))


def nearness(left: str, right: str) -> Nearness:
    """Places that share all words of the shorter one lie within each other: "Old Town, Riga" and "Riga"."""
    mine, theirs = place_words(left), place_words(right)
    if not mine or not theirs:
        return Nearness.UNKNOWN
    if mine == theirs:
        return Nearness.SAME
    return Nearness.WITHIN if mine <= theirs or theirs <= mine else Nearness.DIFFERENT
