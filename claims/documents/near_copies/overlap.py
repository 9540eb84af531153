"""How much of each of two texts stands in the other, word by word and exact."""

from dataclasses import dataclass

import numpy as np

from claims.documents.near_copies.shingles import Hashes, hashes_of, runs_of
from claims.documents.near_copies.words import lines_of

# Words in one run. Two are alike by chance too often ("police said"); with four, a text with every third word changed
# keeps too few.
LENGTH = 3

Line = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Printed:
    """A text prepared for comparing: its lines as words, and the hashes of all words in order."""

    lines: tuple[Line, ...]
    words: tuple[str, ...]
    hashes: Hashes
    runs: Hashes
    sorted_runs: Hashes

    @classmethod
    def of(cls, text: str) -> "Printed":
        return cls.of_lines(tuple(tuple(line) for line in lines_of(text)))

    @classmethod
    def of_lines(cls, lines: tuple[Line, ...]) -> "Printed":
        words = tuple(word for line in lines for word in line)
        hashes = hashes_of(words)
        runs = runs_of(hashes, LENGTH)
        return cls(lines, words, hashes, runs, np.sort(runs))

    def without(self, lines: frozenset[Line]) -> "Printed":
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
    if not text.words or not other.words:
        return 0.0
    places = np.searchsorted(other.sorted_runs, text.runs)
    places[places == len(other.sorted_runs)] = 0
    found = other.sorted_runs[places] == text.runs
    covered = np.zeros(len(text.words), np.bool_)
    for place in range(min(LENGTH, len(text.words))):
        covered[place : place + len(found)] |= found
    return float(np.count_nonzero(covered) / len(covered))
