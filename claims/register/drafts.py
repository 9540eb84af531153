"""What somebody, or a machine, wants on record about a claim: plain values, checked by `claims.register.rules`."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from claims.register.vocabulary import Modality, Polarity, SubjectScope, Voice


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureDraft:
    """A number with its meaning. A bound of None is open or unknown; both None is a vague word, kept in `verbatim`."""

    measure: str
    population: str
    lower: Decimal | None = None
    upper: Decimal | None = None
    approximate: bool = False
    unit: str = ""
    verbatim: str


@dataclass(frozen=True, slots=True, kw_only=True)
class VoiceDraft:
    """One link of the chain of who says it; `cue` is the word that shows it, empty where it is implied."""

    name: str
    cue: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimContent:
    """What a claim says, without the place where it says so.

    `claimant` runs from the outermost voice to the origin; empty where the document speaks itself. `date` is EDTF or
    empty. `check_worthiness` is in [0, 1]. `reasons` is a list of {field, value, start, end, words}.
    """

    kind: str
    statement: str
    voice: str = Voice.OWN
    polarity: str = Polarity.ASSERTS
    modality: str = Modality.STATED
    claimant: tuple[VoiceDraft, ...] = ()
    date: str = ""
    place: str = ""
    subject_scope: str = SubjectScope.SINGLE
    figure: FigureDraft | None = None
    check_worthiness: float = 0.5
    reasons: tuple[Mapping[str, Any], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimDraft(ClaimContent):
    """A claim with its anchor: [start, end) in code points of the snapshot's text."""

    start: int
    end: int
