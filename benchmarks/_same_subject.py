"""What training and scoring of `same_subject` share: the splits of the labeled articles, and the measures."""

from collections import Counter
from collections.abc import Hashable, Iterable, Mapping, Sequence
from typing import NamedTuple

# Weights and threshold come from the incidents of the first split; those of the second are only ever scored.
SPLITS = {"tune": 0, "report": 2}


def in_split(incident: str, split: str) -> bool:
    return int(incident) % 4 == SPLITS[split]


class Clustering(NamedTuple):
    """Over pairs of articles put together."""

    precision: float
    recall: float
    f1: float


def clustering(clusters: Sequence[Hashable], incidents: Sequence[Hashable]) -> Clustering:
    right = _pairs(zip(clusters, incidents, strict=True))
    made, wanted = _pairs(clusters), _pairs(incidents)
    return Clustering(right / max(made, 1), right / max(wanted, 1), 2 * right / max(made + wanted, 1))


def _pairs(labels: Iterable[Hashable]) -> int:
    return sum(size * (size - 1) // 2 for size in Counter(labels).values())


class Retrieval(NamedTuple):
    """Over the articles that have another of their incident in the collection."""

    p_at_1: float
    map_at_5: float


def retrieval(nearest: Mapping[int, Sequence[int]], incidents: Sequence[str]) -> Retrieval:
    """`nearest`: article -> others by their place in `incidents`, best first."""
    sizes = Counter(incidents)
    first: list[float] = []
    precision: list[float] = []
    for place, others in nearest.items():
        wanted = sizes[incidents[place]] - 1
        if not wanted:
            continue
        hits = [incidents[other] == incidents[place] for other in others[:5]]
        first.append(float(any(hits[:1])))
        found = (sum(hits[: rank + 1]) / (rank + 1) for rank, hit in enumerate(hits) if hit)
        precision.append(sum(found) / min(5, wanted))
    return Retrieval(sum(first) / max(len(first), 1), sum(precision) / max(len(precision), 1))
