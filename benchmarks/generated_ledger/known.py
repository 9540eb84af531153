"""What is known of a generated ledger beside it: a file of JSON Lines, one for each subject."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from benchmarks.generated_ledger.figures import Figure
from benchmarks.generated_ledger.incidents import Incident
from benchmarks.generated_ledger.reports import NOT_SAID_BY_ITS_ORIGIN, TELLS_ANOTHER_COUNT, Fault, Said
from benchmarks.generated_ledger.truth import Unit


class Known(NamedTuple):
    """What is true of one claim; in the file a list in this order. `body` is whom it truly counts as."""

    claim: int
    document: int
    body: int
    counted: str
    stage: int
    fault: str
    lower: int | None
    upper: int | None
    approximate: bool
    kind: str
    is_relayed: bool
    is_misdated: bool

    @property
    def figure(self) -> Figure:
        return Figure(self.lower, self.upper, self.approximate, "")

    @property
    def tells_another_count(self) -> bool:
        return self.fault in TELLS_ANOTHER_COUNT

    @property
    def is_true_word(self) -> bool:
        """Whether its origin said so, at the time the document gives it."""
        return self.fault not in NOT_SAID_BY_ITS_ORIGIN and self.fault != Fault.STALE


def known_of(subject: Incident, said: Said) -> Known:
    lower, upper, approximate = said.figure[:3] if said.figure else (None, None, False)
    counted = " ".join(said.count) if said.count else ""
    return Known(
        *(said.claim, said.document, said.body.id, counted, said.stage, str(said.fault), lower, upper, approximate),
        *(str(said.kind), bool(said.relays), said.first != subject.first),
    )


class Truth(NamedTuple):
    """Everything true of one subject."""

    subject: int
    claims: list[Known]
    units: list[Unit]


def read_truth(path: Path) -> Iterator[Truth]:
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            record = json.loads(line)
            units = [Unit(unit["kind"], tuple(map(tuple, unit["sides"]))) for unit in record["units"]]
            yield Truth(record["subject"], [Known(*claim) for claim in record["claims"]], units)
