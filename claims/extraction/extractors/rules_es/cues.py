"""The words of a sentence that say what was counted, with the side of the number they stand on."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from claims.extraction.extractors.reading.phrases import PhraseTable
from claims.extraction.extractors.reading.tokens import Token
from claims.extraction.extractors.rules_es.tables.measures import AUXILIARIES, MEASURES

STATE, VERB, ACT, TOTAL = "state", "verb", "act", "total"


@dataclass(frozen=True, slots=True)
class Cue:
    """Tokens [first, end). A state touches the number, a verb stands on either side, act and total come before."""

    first: int
    end: int
    measure: str
    form: str


def find(tokens: Sequence[Token]) -> list[Cue]:
    """Cues left to right, the longest phrase at each place."""
    return [Cue(first, end, *value) for first, end, value in _table().all(tokens)]


def _phrases(words: str) -> list[str]:
    return [" ".join(phrase.split()) for phrase in words.split("|") if phrase.strip()]


def _inflected(participle: str) -> list[str]:
    stem = participle.removesuffix("os")
    return [stem + ending for ending in ("os", "as", "o", "a")]


@cache
def _table() -> PhraseTable[tuple[str, str]]:
    phrases: dict[str, tuple[str, str]] = {}
    for measure, words in MEASURES.items():
        phrases |= dict.fromkeys(_phrases(words.verbs), (measure, VERB))
        phrases |= dict.fromkeys(_phrases(words.acts), (measure, ACT))
        phrases |= dict.fromkeys(_phrases(words.totals), (measure, TOTAL))
        phrases |= dict.fromkeys(_phrases(words.nouns), (measure, STATE))
        for participle in words.participles.split():
            for form in _inflected(participle):
                phrases[form] = (measure, STATE)
                phrases |= {f"{auxiliary} {form}": (measure, VERB) for auxiliary in _phrases(AUXILIARIES)}
    return PhraseTable(phrases)
