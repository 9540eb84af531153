"""A claim in the making: tokens and values, before indexes and offsets are final."""

from dataclasses import dataclass

from claims.extraction.extractors.reading.sentences import Sentence
from claims.extraction.extractors.rules_en.attribution import Voice
from claims.extraction.proposals import ProposedFigure, Reason
from claims.register.vocabulary import Modality, Polarity, SubjectScope


@dataclass(slots=True)
class Draft:
    """What a rule found; chain, date, place, scope and rank are given by `placing`.

    `whole` is the draft whose figure includes this one's; `counted` its measure as the rules call it.
    """

    kind: str
    sentence: Sentence
    start: int
    end: int
    reasons: tuple[Reason, ...]
    figure: ProposedFigure | None = None
    polarity: str = Polarity.ASSERTS.value
    modality: str = Modality.STATED.value
    chain: tuple[Voice, ...] = ()
    date: str | None = None
    place: str | None = None
    subject_scope: str = SubjectScope.SINGLE.value
    check_worthiness: float = 0.0
    quoted: bool = False
    whole: "Draft | None" = None
    counted: str | None = None
