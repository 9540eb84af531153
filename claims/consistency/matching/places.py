"""Whether two places are the same, by their words."""

import re
from enum import IntEnum

_FILLER = frozenset({"the", "of", "in", "near", "city", "town", "village", "and"})
# Around the town of their name: "Idlib region" contains "Idlib".
_AREAS = frozenset({"region", "area", "province", "governorate", "oblast"})
_AREA = "region"
_WORD = re.compile(r"[\w']+")


class Nearness(IntEnum):
    """How two places relate; unknown where one of them is not named."""

    DIFFERENT = 0
    UNKNOWN = 1
    WITHIN = 2
    SAME = 3


def place_words(place: str) -> frozenset[str]:
    """What the name of a place consists of; all words for an area are one."""
    words = _WORD.findall(place.casefold().replace("\N{RIGHT SINGLE QUOTATION MARK}", "'"))
    named = frozenset(word.removesuffix("'s") for word in words) - _FILLER
    return (named - _AREAS) | {_AREA} if named & _AREAS else named


def place_key(place: str) -> str:
    """The same for every way of writing one place, and for the area around it."""
    return " ".join(sorted(place_words(place) - {_AREA}))


def nearness(left: str, right: str) -> Nearness:
    """Places that share all words of the shorter one lie within each other: "Old Town, Riga" and "Riga"."""
    mine, theirs = place_words(left), place_words(right)
    # "Sarmin, Idlib" lies in "Idlib region"; the word for the area is no part of the name, and alone names no place.
    mine_named, theirs_named = mine - {_AREA}, theirs - {_AREA}
    if not mine_named or not theirs_named:
        return Nearness.UNKNOWN
    if mine == theirs:
        return Nearness.SAME
    is_within = mine_named <= theirs_named or theirs_named <= mine_named
    return Nearness.WITHIN if is_within else Nearness.DIFFERENT
