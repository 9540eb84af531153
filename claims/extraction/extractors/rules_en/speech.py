"""Cues of who says it within one sentence: "X said", "said X", "according to X", "citing X"."""

from collections.abc import Sequence
from dataclasses import dataclass

from claims.extraction.extractors.reading.phrases import PhraseTable
from claims.extraction.extractors.reading.tokens import Token
from claims.extraction.extractors.reading.word_sets import word_set
from claims.extraction.extractors.rules_en.speakers import TIME, phrase_after, subject_after, subject_before
from claims.extraction.extractors.rules_en.tables.grammar import (
    ADVERBS,
    DETERMINERS,
    PREPOSITIONS,
)
from claims.extraction.extractors.rules_en.tables.voices import (
    BODY_WORDS,
    POSTED,
    SAY_VERBS,
    SOURCE_PHRASES,
)

_MAX_PHRASE = 12
_BE = word_set("was were is are been being be")


@dataclass(frozen=True, slots=True)
class SpeechCue:
    """Tokens [cue_first, cue_end) say that the phrase [first, end) speaks.

    `effect` is said, claim, deny, according to, citing, posted or quoted by.
    """

    first: int
    end: int
    cue_first: int
    cue_end: int
    effect: str

    @property
    def is_source(self) -> bool:
        return self.effect in ("according to", "citing")


def find(
    tokens: Sequence[Token], after_quote: frozenset[int] = frozenset(), verbs: PhraseTable[str] = SAY_VERBS
) -> list[SpeechCue]:
    """Cues left to right; a verb without a speaker beside it is none. `verbs` are the verbs that count as saying."""
    found: list[SpeechCue] = []
    for first, end, effect in SOURCE_PHRASES.all(tokens):
        phrase = phrase_after(tokens, end)
        if phrase and not (first and tokens[first - 1].low in _BE):
            found.append(SpeechCue(phrase[0], phrase[1], first, end, effect))
    for first, end, effect in verbs.all(tokens):
        if _is_other(tokens, first, end):
            continue
        subject = subject_before(tokens, first) or (
            subject_after(tokens, first, end, after_quote) if effect == "said" else None
        )
        if subject and not any(cue.first <= subject[0] < cue.end for cue in found):
            found.append(SpeechCue(subject[0], subject[1], first, end, effect))
            medium = phrase_after(tokens, end + 1) if tokens[end - 1].low == "saying" and _is_by(tokens, end) else None
            if medium:
                found.append(SpeechCue(medium[0], medium[1], end, end + 1, "quoted by"))
    if not any(cue.effect in ("said", "claim", "deny") for cue in found):
        found += _posted(tokens)
    return sorted(found, key=lambda cue: cue.cue_first)


def _posted(tokens: Sequence[Token]) -> list[SpeechCue]:
    """ "Hikmet Hajiyev, an aide to the president, had given a first count on his Twitter account"."""
    for first, end, effect in POSTED.all(tokens):
        for start in range(min(first, _MAX_PHRASE)):
            phrase = phrase_after(tokens, start) if tokens[start].is_capital and tokens[start].low not in TIME else None
            if phrase and phrase[1] <= first and (phrase[1] - phrase[0] > 1 or tokens[phrase[0]].low in BODY_WORDS):
                return [SpeechCue(phrase[0], phrase[1], first, end, effect)]
    return []


def _is_by(tokens: Sequence[Token], index: int) -> bool:
    return index < len(tokens) and tokens[index].low == "by"


def _is_other(tokens: Sequence[Token], first: int, end: int) -> bool:
    """ "casualties were reported", "reported dead", "the reports": not somebody speaking."""
    before = tokens[first - 1].low if first else ""
    if end - first > 2:
        return False
    if tokens[first].is_capital and first:
        # "Islamic State", "United States": names, not verbs.
        return True
    following = tokens[end].low if end < len(tokens) else ""
    if tokens[first].low in ("called", "calls") and following in ("for", "on", "in", "police", "to", "off", "911"):
        return True
    at = first - 1
    while at >= 0 and (tokens[at].low in ADVERBS or tokens[at].low.endswith("ly")):
        at -= 1
    if at >= 0 and tokens[at].low in _BE | {"to"}:
        return True
    following = tokens[end].low if end < len(tokens) else ""
    if tokens[first].low in ("reports", "report", "state", "put", "estimates", "claims") and (
        before in DETERMINERS or before in PREPOSITIONS or before in ("the", "state", "media")
    ):
        return tokens[first].low != "put"
    return following in ("dead", "missing", "injured", "killed", "wounded") and tokens[first].low in (
        "reported",
        "confirmed",
        "declared",
    )
