"""One speaker as a link of a chain."""

from dataclasses import dataclass

from claims.extraction.extractors.rules_en.voices.relation import Relation


@dataclass(frozen=True, slots=True)
class Voice:
    """One speaker: resolved name, the text span of the words that name it, the cue, what the cue does."""

    name: str
    start: int
    end: int
    cue: str
    cue_start: int
    cue_end: int
    effect: str


Heard = tuple[Relation, Voice]
