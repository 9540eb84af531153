"""Two ways to look for near copies: ours, as the product does it, and datasketch in its own environment."""

import json
import time
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Protocol

from benchmarks._peers import run_peer
from claims.documents.near_copies.likeness import CHOSEN, Least, likeness_of
from claims.documents.near_copies.overlap import Printed
from claims.documents.near_copies.sketch import LEAST_SHARED, sketch_of

Texts = Sequence[str]
# For each text asked, the places of its near copies among those indexed.
Found = list[list[int]]


class Finder(Protocol):
    """`texts` and `seconds` of the processor add up over everything it was asked."""

    texts: int
    seconds: float

    @property
    def name(self) -> str: ...

    def find(self, indexed: Texts, asked: Texts, *, is_one_source: bool = False) -> Found: ...


@dataclass
class Ours:
    """The product's steps, with a dictionary where the product asks PostgreSQL."""

    least: Least = CHOSEN
    texts: int = 0
    seconds: float = 0.0

    @property
    def name(self) -> str:
        return f"ours ({self.least.of_one}, {self.least.of_both})"

    def find(self, indexed: Texts, asked: Texts, *, is_one_source: bool = False) -> Found:
        begun = time.process_time()
        index: dict[int, list[int]] = defaultdict(list)
        known: list[Printed] = []
        for place, text in enumerate(indexed):
            known.append(Printed.of(text))
            for number in sketch_of(known[-1].hashes):
                index[number].append(place)
        found = [self._near(Printed.of(text), index, known, is_one_source) for text in asked]
        self.seconds += time.process_time() - begun
        self.texts += len(indexed) + len(asked)
        return found

    def _near(self, text: Printed, index: dict[int, list[int]], known: list[Printed], is_one_source: bool) -> list[int]:
        shared = Counter(place for number in sketch_of(text.hashes) for place in index.get(number, ()))
        return [
            place
            for place, count in shared.items()
            if count >= LEAST_SHARED
            and likeness_of(text, known[place], is_one_source=is_one_source, least=self.least) is not None
        ]


@dataclass
class Peer:
    """datasketch, asked for several thresholds at once the first time it sees some texts."""

    threshold: float
    among: Sequence[float]
    texts: int = 0
    seconds: float = 0.0

    @property
    def name(self) -> str:
        return f"datasketch ({self.threshold})"

    def find(self, indexed: Texts, asked: Texts, *, is_one_source: bool = False) -> Found:
        """It knows nothing of sources."""
        found, seconds = _peer_answers(tuple(self.among), tuple(indexed), tuple(asked))[self.threshold]
        self.seconds += seconds
        self.texts += len(indexed) + len(asked)
        return found


@lru_cache(maxsize=1)
def _peer_answers(
    thresholds: tuple[float, ...], indexed: tuple[str, ...], asked: tuple[str, ...]
) -> dict[float, tuple[Found, float]]:
    given = json.dumps({"thresholds": thresholds, "indexed": indexed, "asked": asked})
    answers = [json.loads(line) for line in run_peer("datasketch_copies.py", given=given)]
    return {answer["threshold"]: (answer["found"], answer["seconds"]) for answer in answers}
