"""The numbers that a copy changed: never folded away, however alike the rest of the words."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from claims.documents.near_copies.number_words import NUMBER_WORDS

MOST = 50


class Changed(NamedTuple):
    """A number of the one text, and what the other has between the same words; both folded."""

    before: str
    after: str


def is_number(word: str) -> bool:
    return word[0].isdigit() or word in NUMBER_WORDS


def changed_figures(original: Sequence[str], copy: Sequence[str]) -> list[Changed]:
    """The numbers in `copy` that stand between the same words as other numbers in `original`, in order, each once.

    Three words around it tell where a number stands: two before and one after, or one before and two after. Of a place
    that occurs in `original` with the very number nothing is told. At most `MOST`.
    """
    places: dict[tuple[str, ...], list[str]] = defaultdict(list)
    for number, around in _numbers(original):
        for key in around:
            places[key].append(number)
    found: dict[Changed, None] = {}
    for number, around in _numbers(copy):
        there = [other for key in around for other in places.get(key, ())]
        if there and number not in there:
            found[Changed(there[0], number)] = None
    return list(found)[:MOST]


def _numbers(words: Sequence[str]) -> Iterator[tuple[str, list[tuple[str, ...]]]]:
    """Each number with its surroundings; the ends of a text are a surrounding, too."""
    padded = ["", "", *words, "", ""]
    for place in range(2, len(padded) - 2):
        if is_number(padded[place]):
            two, one, after, then = padded[place - 2], padded[place - 1], padded[place + 1], padded[place + 2]
            yield padded[place], [("2", two, one, after), ("1", one, after, then)]
