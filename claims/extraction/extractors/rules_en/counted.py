"""A number with the measure it was linked to."""

from dataclasses import dataclass

from claims.extraction.extractors.rules_en.cues import Cue
from claims.extraction.extractors.rules_en.mentions import Mention


@dataclass(frozen=True, slots=True)
class Counted:
    """A number with its measure. `cue` is None where the measure is taken over from a neighbor.

    `part` says that it is counted within another number; `within` is that one, as an index in the same sentence,
    or -1 for the last figure before this sentence. `also` is a second noun under one negation: "no deaths or
    injuries".
    """

    mention: Mention
    measure: str
    cue: Cue | None
    how: str
    part: bool = False
    within: int | None = None
    also: Cue | None = None
