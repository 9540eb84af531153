"""What each body truly said of one count, stage by stage, gathered from every claim that has it right."""

from collections import defaultdict
from collections.abc import Iterable
from typing import NamedTuple

from benchmarks.generated_ledger.figures import can_both_hold, reach
from benchmarks.generated_ledger.incidents import Incident
from benchmarks.generated_ledger.reports import NOT_SAID_BY_ITS_ORIGIN, Fault, Said


class Word(NamedTuple):
    """What one body said of one count at one stage, in every claim that has it right."""

    stage: int
    claims: tuple[Said, ...]

    @property
    def first(self) -> Said:
        return self.claims[0]

    @property
    def ids(self) -> tuple[int, ...]:
        return tuple(said.claim for said in self.claims)


def words_of(subject: Incident, claims: Iterable[Said]) -> dict[int, list[Word]]:
    """Body -> its words about one count, oldest first."""
    found: dict[int, dict[int, list[Said]]] = defaultdict(lambda: defaultdict(list))
    for said in claims:
        is_dated_right = said.first == subject.first
        if said.fault not in NOT_SAID_BY_ITS_ORIGIN and said.fault != Fault.STALE and is_dated_right:
            found[said.body.id][said.stage].append(said)
    return {
        body: [Word(stage, tuple(stages[stage])) for stage in sorted(stages)] for body, stages in sorted(found.items())
    }


def differ(left: Said, right: Said) -> bool:
    assert left.figure is not None
    assert right.figure is not None
    return not can_both_hold(left.figure, right.figure)


def is_below(left: Said, right: Said) -> bool:
    assert left.figure is not None
    assert right.figure is not None
    return reach(left.figure)[1] < reach(right.figure)[0]


def _is_early(subject: Incident, word: Word) -> bool:
    return word.stage < len(subject.stages) and subject.stages[word.stage].is_early


def last_words(subject: Incident, words: dict[int, list[Word]], *, early: bool) -> list[Word]:
    """The last word of every body within the first days, or after them."""
    found = []
    for spoken in words.values():
        of_phase = [word for word in spoken if _is_early(subject, word) == early]
        found += of_phase[-1:]
    return found
