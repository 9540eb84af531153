"""A ledger as a stream of blocks, so that no more than one large subject is ever in memory."""

import random
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from benchmarks.generated_ledger.cast import Cast
from benchmarks.generated_ledger.incidents import Incident
from benchmarks.generated_ledger.newsroom import Ids, Newsroom
from benchmarks.generated_ledger.reporting import reports_of
from benchmarks.generated_ledger.reports import Report, Said
from benchmarks.generated_ledger.shape import Shape
from benchmarks.generated_ledger.totals import block_of, summaries_of


class Block:
    """One incident, or a total with the incidents that belong to it.

    `reports` streams the documents; what they told is in `told`, by subject, when the stream has ended.
    """

    def __init__(self, room: Newsroom, sizes: list[int]) -> None:
        self._room = room
        self.total, self.parts = block_of(room, sizes)
        self.told: dict[int, list[Said]] = defaultdict(list)

    @property
    def subjects(self) -> Sequence[Incident]:
        """Wholes before their parts."""
        return self.parts if self.total is None else [self.total, *self.parts]

    def reports(self) -> Iterator[Report]:
        if self.total is not None:
            yield from self._noted(summaries_of(self._room, self.total, self.parts))
        for part in self.parts:
            yield from self._noted(reports_of(self._room, part))

    def _noted(self, reports: Iterator[Report]) -> Iterator[Report]:
        for report in reports:
            for said in report.told:
                self.told[said.subject].append(said)
            yield report


class Position(NamedTuple):
    """Where a block stands in the sizes of the ledger."""

    begin: int
    end: int


def positions(shape: Shape, count: int) -> Iterator[Position]:
    """Which sizes go together: most alone, some as a total with two to five parts."""
    rng = random.Random(f"{shape.seed} blocks")
    begin = 0
    while begin < count:
        taken = rng.randint(3, 6) if rng.random() < shape.rates.totals else 1
        end = begin + taken if begin + taken <= count else begin + 1
        yield Position(begin, end)
        begin = end


def blocks_of(shape: Shape, cast: Cast) -> Iterator[Block]:
    """Every block from chance of its own, so that one seed makes one ledger."""
    sizes, ids = shape.sizes(), Ids()
    for begin, end in positions(shape, len(sizes)):
        rng = random.Random(f"{shape.seed} block {begin}")
        yield Block(Newsroom(rng, shape.rates, cast, ids), sizes[begin:end])
