"""How many subjects are checked in one transaction."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

# A statement costs as much for one small subject as for fifty. More would let a fresh claim about one of them wait
# longer for its own check: the locks of all are held until the last is stored.
CLAIMS_AT_ONCE = 400
_OF_A_SUBJECT = 4


class SubjectLeft(NamedTuple):
    """A subject of a part that is not checked yet, and the number of its claims."""

    subject_id: int
    claims: int

    @property
    def weight(self) -> int:
        """A subject without claims is some work, too, and one of the locks that all sessions together have room for."""
        return _OF_A_SUBJECT + self.claims


def in_batches(subjects: Iterable[SubjectLeft]) -> Iterator[list[SubjectLeft]]:
    """In the order given; a batch is closed by the subject that fills it."""
    batch: list[SubjectLeft] = []
    weight = 0
    for left in subjects:
        batch.append(left)
        weight += left.weight
        if weight >= CLAIMS_AT_ONCE:
            yield batch
            batch, weight = [], 0
    if batch:
        yield batch
