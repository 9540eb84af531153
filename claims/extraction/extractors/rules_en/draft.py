"""A claim in the making: tokens and values, before indexes and offsets are final."""

from dataclasses import dataclass

from claims.extraction.extractors.reading.sentences import Sentence
from claims.extraction.extractors.rules_en.attribution import Voice
from claims.extraction.proposals import ProposedFigure, Reason


@dataclass(slots=True)
class Draft:
    """`whole` is the draft whose figure includes this one's; `counted` its measure as the rules call it."""

    kind: str
    sentence: Sentence
    start: int
    end: int
    figure: ProposedFigure | None
    chain: tuple[Voice, ...]
    polarity: str
    modality: str
    date: str | None
    place: str | None
    subject_scope: str
    check_worthiness: float
    reasons: tuple[Reason, ...]
    quoted: bool = False
    whole: "Draft | None" = None
    counted: str | None = None
