"""One attribution within one sentence, in tokens."""

from dataclasses import dataclass

from claims.extraction.extractors.rules_en.voices.before import Phrase


@dataclass(frozen=True, slots=True)
class Relation:
    """Tokens [first, end) are the cue.

    `effect` is said, claim, deny, think, found, according to, citing, quoted by or hearsay. `shape` says how the words
    stand: before (speaker, cue), after (cue, speaker), shared (the speaker of the cue before), outer (quoted by),
    source (according to), citing, passive, noun, adverb or colon. `source` is None where nobody is named; `contents`
    are token ranges left to right.
    """

    first: int
    end: int
    effect: str
    shape: str
    source: Phrase | None
    contents: tuple[tuple[int, int], ...] = ()
    more_cues: tuple[tuple[int, int], ...] = ()

    @property
    def low(self) -> int:
        return min(self.first, self.source.first) if self.source and self.shape != "shared" else self.first

    @property
    def high(self) -> int:
        return max(self.end, self.source.end) if self.source and self.shape != "shared" else self.end
