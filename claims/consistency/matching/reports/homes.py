"""To which subject a report belongs, by its likeness to the reports that are there already."""

from collections import defaultdict
from collections.abc import Hashable, Iterable, Mapping
from typing import TypeVar

# Chosen on the incidents that the weights were learned from.
THRESHOLD = 0.45
_REPORTS_ASKED = 2

Key = TypeVar("Key", bound=Hashable)


def homes(likenesses: Iterable[tuple[Key, float]], sizes: Mapping[Key, int]) -> list[tuple[Key, float]]:
    """Subjects with their scores, best first: each pair names the subject of one report, and the likeness to it.

    A subject counts by its two likest reports, so that one report that mixes two events does not join them; one that
    has a single report by that. `sizes` is how many reports a subject has.
    """
    by_key: dict[Key, list[float]] = defaultdict(list)
    for key, likeness in likenesses:
        by_key[key].append(likeness)
    scored = []
    for key, found in by_key.items():
        asked = min(_REPORTS_ASKED, max(sizes[key], 1))
        scored.append((key, sum(sorted(found, reverse=True)[:asked]) / asked))
    return sorted(scored, key=lambda home: -home[1])
