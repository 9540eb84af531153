"""Which documents are one report: a function of the pairs alone, whatever the order in which they came."""

from collections import defaultdict
from collections.abc import Iterable
from typing import NamedTuple


class Pair(NamedTuple):
    """Two documents, the smaller number left, and the share of the words of each that stand in the other."""

    left: int
    right: int
    of_left: float
    of_right: float

    def of(self, document: int) -> float:
        return self.of_left if document == self.left else self.of_right


def groups_of(pairs: Iterable[Pair], parted: Iterable[tuple[int, int]]) -> list[list[int]]:
    """Documents that belong together, ascending; a document alone is in none of them.

    The most alike are joined first. What people parted never comes together again, by no way around either.
    """
    group_of: dict[int, set[int]] = {}
    apart: dict[int, set[int]] = defaultdict(set)
    for one, other in parted:
        apart[one].add(other)
        apart[other].add(one)
    for pair in sorted(pairs, key=_most_alike):
        left = group_of.setdefault(pair.left, {pair.left})
        right = group_of.setdefault(pair.right, {pair.right})
        if left is right or any(not apart[document].isdisjoint(right) for document in left if document in apart):
            continue
        left |= right
        for document in right:
            group_of[document] = left
    groups = {min(group): sorted(group) for group in group_of.values() if len(group) > 1}
    return [groups[first] for first in sorted(groups)]


def _most_alike(pair: Pair) -> tuple[float, int, int]:
    return -(pair.of_left + pair.of_right), pair.left, pair.right
