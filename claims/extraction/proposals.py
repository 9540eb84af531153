"""What an extractor is given and what it gives back: plain values, no models.

Every offset is a Unicode code point offset into `Report.text`, end exclusive.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Any, Protocol, runtime_checkable


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """One document's readable text with what is known about it. None means not known."""

    text: str
    title: str | None = None
    published: date | None = None
    source: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """Which words gave which value: `field` is the proposal's field they decided, `value` what it became."""

    field: str
    value: str
    start: int
    end: int
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ProposedVoice:
    """One link of the chain of who says it. `cue` is the word that shows it ("according to"); None where implied."""

    name: str
    cue: str | None
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ProposedFigure:
    """A number with its meaning. A bound of None is open: "at least 5" is lower 5, upper None.

    Both bounds None means a vague word ("dozens"), kept in `verbatim` only. `unit` is None for counts.
    """

    measure: str
    population: str
    lower: Decimal | None
    upper: Decimal | None
    approximate: bool
    unit: str | None
    verbatim: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """One individual claim proposed to a fact-checker.

    `claimant` runs from the outermost voice to the origin; it is empty where the document speaks itself.
    `date` is EDTF, None where the text gives none. `part_of` is the index, in the same list, of the proposal whose
    figure includes this one. `check_worthiness` is in [0, 1].
    """

    kind: str
    start: int
    end: int
    exact: str
    statement: str
    voice: str
    polarity: str
    modality: str
    claimant: tuple[ProposedVoice, ...]
    date: str | None
    place: str | None
    subject_scope: str
    figure: ProposedFigure | None
    part_of: int | None
    check_worthiness: float
    reasons: tuple[Reason, ...]


class Extractor(Protocol):
    """Reads one report; `name` and `version` are stored with every proposal it makes."""

    name: str
    version: str

    def propose(self, report: Report) -> Sequence[Proposal]:
        """The individual claims of `report`, in the order of their anchors. Never raises for any text.

        One that asks another machine may raise a `LedgerError` where that fails (`Unavailable` where it may work
        later), and then proposes nothing.
        """
        ...


@dataclass(frozen=True, slots=True)
class Reading:
    """What an extractor read, and what that took: counts and texts by name; empty where reading costs nothing."""

    proposals: Sequence[Proposal]
    usage: Mapping[str, Any] = field(default_factory=dict)


@runtime_checkable
class MeteredExtractor(Extractor, Protocol):
    """One whose reading costs something."""

    def read(self, report: Report) -> Reading:
        """As `propose`. A refusal says in its details, under `usage`, what was spent for nothing."""
        ...


def read_with(extractor: Extractor, report: Report) -> Reading:
    """What `extractor` reads out of `report`, with its costs where it has any."""
    return extractor.read(report) if isinstance(extractor, MeteredExtractor) else Reading(extractor.propose(report))
