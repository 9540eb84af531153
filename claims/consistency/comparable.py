"""A claim as the comparison sees it: plain values, gathered once by the selectors, read by every checker."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from operator import attrgetter
from typing import Any

from claims.consistency.remembered import remembered
from claims.documents.vocabulary import DatePrecision
from claims.lib.canonical import canonical_bytes
from claims.register.vocabulary import ClaimKind, Measure, Modality, Polarity, SubjectKind, SubjectScope, Voice


@dataclass(frozen=True, slots=True)
class Party:
    """A source as far as counting needs it.

    `speaks_for` is the body a spokesperson counts as, None for all others; `owner` whom an outlet or agency belongs to.
    `counted_as` is the source that this voice counts as: a spokeswoman is her ministry. `independent_as` stands behind
    it where independence is counted: two papers of one owner are one, though they differ.
    """

    id: int
    name: str
    kind: str = ""
    speaks_for: "Party | None" = None
    owner: "Party | None" = None
    counted_as: "Party" = field(init=False, repr=False, compare=False)
    independent_as: "Party" = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        body = self if self.speaks_for is None else self.speaks_for.counted_as
        object.__setattr__(self, "counted_as", body)
        behind = body if body.owner is None else body.owner.independent_as
        object.__setattr__(self, "independent_as", behind)


@dataclass(frozen=True, slots=True, kw_only=True)
class ComparableFigure:
    """The number of a claim. A bound of None is open, both None a vague word; `part_of` is the claim of the whole."""

    measure: str
    population: str
    lower: Decimal | None
    upper: Decimal | None
    approximate: bool = False
    unit: str = ""
    verbatim: str = ""
    part_of: int | None = None

    def inputs(self) -> dict[str, Any]:
        """What a comparison depends on, without the words."""
        return {
            "measure": self.measure,
            "population": self.population,
            "lower": None if self.lower is None else str(self.lower),
            "upper": None if self.upper is None else str(self.upper),
            "approximate": self.approximate,
            "unit": self.unit,
            "part_of": self.part_of,
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class ComparableClaim:
    """One accepted claim version about one subject.

    `origin` is the last voice as recorded; `chain` runs from the outermost voice to it, empty where the document speaks
    itself. `published_at` and `published_day` (as the document dates itself) are None for an undated one. `first_date`
    and `last_date` are the days the claim is about, None where it names none. `prefix` and `suffix` are the words
    around its own, `exact`; `is_headline` tells that they stand in the line above the text. `report_id` is the document
    whose text this one prints, itself for an original, and `report_origin` the source that report counts as; both are
    None where nobody else prints it.

    `speaker` is the origin it counts as. `recorded` is its place among all claims, by which ties are broken: document,
    then claim. Claim ids alone follow which of two workers was the quicker; documents stand in the order people added
    them.
    """

    version_id: int
    claim_id: int
    subject_id: int
    kind: str = ClaimKind.FIGURE
    polarity: str = Polarity.ASSERTS
    modality: str = Modality.STATED
    voice: str = Voice.OWN
    scope: str = SubjectScope.SINGLE
    statement: str = ""
    exact: str = ""
    prefix: str = ""
    suffix: str = ""
    is_headline: bool = False
    figure: ComparableFigure | None = None
    origin: Party
    chain: tuple[Party, ...] = ()
    document_id: int
    document_source: Party
    report_id: int | None = None
    report_origin: Party | None = None
    published_at: datetime | None = None
    published_day: date | None = None
    published_precision: str = DatePrecision.DAY
    first_date: date | None = None
    last_date: date | None = None

    speaker: Party = field(init=False, repr=False, compare=False)
    recorded: tuple[int, int] = field(init=False, repr=False, compare=False)
    memory: dict[str, Any] = field(init=False, repr=False, compare=False, default_factory=dict)

    def __post_init__(self) -> None:
        object.__setattr__(self, "speaker", self.origin.counted_as)
        object.__setattr__(self, "recorded", (self.document_id, self.claim_id))

    @property
    def is_reprint(self) -> bool:
        return self.report_id is not None and self.report_id != self.document_id

    @remembered
    def inputs(self) -> bytes:
        """Everything a comparison depends on, in the profile of `claims.lib.canonical`; wording alone is not in it."""
        figure = self.figure
        behind = self.speaker.independent_as
        return canonical_bytes(
            {
                # Named only where there is something to name, so that all others stay the inputs they were.
                **({"report": self.report_id} if self.is_reprint else {}),
                **({"owner": behind.id} if behind.id != self.speaker.id else {}),
                "claim": self.claim_id,
                "kind": self.kind,
                "polarity": self.polarity,
                "voice": self.voice,
                "scope": self.scope,
                "origin": self.speaker.id,
                "document": self.document_id,
                "published": None if self.published_at is None else self.published_at.isoformat(),
                "first": None if self.first_date is None else self.first_date.isoformat(),
                "last": None if self.last_date is None else self.last_date.isoformat(),
                "figure": None if figure is None else figure.inputs(),
            }
        )


place_on_record = attrgetter("recorded")


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """One subject with its claims as recorded, in that order; `parts` are claims about subjects that belong to it.

    `parts_unread` counts more of those, too many to be read. `parents` gives for each of those subjects, however deep,
    the one right above it.
    """

    subject_id: int
    subject_kind: str = SubjectKind.INCIDENT
    first_date: date | None = None
    last_date: date | None = None
    claims: tuple[ComparableClaim, ...]
    parts: tuple[ComparableClaim, ...] = field(default=())
    parts_unread: int = 0
    parents: Mapping[int, int] = field(default_factory=dict)
    memory: dict[str, Any] = field(init=False, repr=False, compare=False, default_factory=dict)

    @remembered
    def _killed(self) -> Mapping[tuple[int, int], list[ComparableClaim]]:
        told: dict[tuple[int, int], list[ComparableClaim]] = {}
        for claim in self.claims:
            figure = claim.figure
            if figure is not None and figure.measure == Measure.KILLED and figure.part_of is None:
                told.setdefault((claim.document_id, claim.speaker.id), []).append(claim)
        return told

    def killed_by(self, claim: ComparableClaim) -> list[ComparableClaim]:
        """The counts of the dead that the voice of `claim` gives in the same document."""
        return self._killed().get((claim.document_id, claim.speaker.id), [])
