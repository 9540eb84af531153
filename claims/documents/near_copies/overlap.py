"""How much of each of two texts stands in the other, word by word and exact."""

from dataclasses import dataclass

import numpy as np

from claims.documents.near_copies.shingles import LENGTH, Hashes, shingles_of
from claims.documents.near_copies.words import lines_of


@dataclass(frozen=True, slots=True)
class Printed:
    """A text prepared for comparing. `lines` are the words of each line; `words` counts all of them."""

    lines: tuple[tuple[str, ...], ...]
    runs: Hashes
    words: int

    @classmethod
    def of(cls, text: str) -> "Printed":
        return cls.of_lines(tuple(tuple(line) for line in lines_of(text)))

    @classmethod
    def of_lines(cls, lines: tuple[tuple[str, ...], ...]) -> "Printed":
        words = [word for line in lines for word in line]
        return cls(lines, shingles_of(words), len(words))

    def all_words(self) -> list[str]:
        return [word for line in self.lines for word in line]

    def without(self, lines: frozenset[tuple[str, ...]]) -> "Printed":
        return Printed.of_lines(tuple(line for line in self.lines if line not in lines))


@dataclass(frozen=True, slots=True)
class Overlap:
    """The share of the words of each text, in [0, 1], that stand in a run which the other has, too."""

    of_left: float
    of_right: float

    @property
    def larger(self) -> float:
        return max(self.of_left, self.of_right)

    @property
    def smaller(self) -> float:
        return min(self.of_left, self.of_right)


def overlap_of(left: Printed, right: Printed) -> Overlap:
    return Overlap(_share(left, right), _share(right, left))


def _share(text: Printed, other: Printed) -> float:
    if not text.words:
        return 0.0
    found = np.isin(text.runs, other.runs)
    covered = np.zeros(text.words, np.bool_)
    for place in range(min(LENGTH, text.words)):
        covered[place : place + len(found)] |= found
    return float(covered.mean())
