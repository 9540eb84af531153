"""Sentences that tell of another event than the one the report is about: "in a separate shooting"."""

from collections.abc import Sequence

from claims.extraction.extractors.reading.phrases import PhraseTable
from claims.extraction.extractors.reading.sentences import Sentence
from claims.extraction.extractors.reading.tokens import Token
from claims.extraction.extractors.reading.word_sets import word_set
from claims.extraction.extractors.rules_en.tables.measures import ATTACK_NOUNS

_EVENTS = ATTACK_NOUNS | word_set(
    "incident incidents case cases homicide homicides stabbing murder killing killings slaying"
)
_OTHER = word_set("another separate unrelated different similar previous prior earlier other")
_OPENERS = PhraseTable(
    dict.fromkeys(
        ("elsewhere", "prior to the incident", "prior to the shooting", "prior to the attack", "in other violence"),
        True,
    )
)
_OPENING = 10
_BETWEEN, _NEAR = 4, 6
_NOT_THIS = word_set("related connected linked connection whether if tied")
Words = tuple[int, int]


def find(sentences: Sequence[Sentence], reach: int) -> dict[int, Words]:
    """By sentence, the words [start, end) of the text that say so: its own, or those that open its paragraph before it.

    They hold for the rest of the paragraph, no farther than `reach` sentences.
    """
    found: dict[int, Words] = {}
    opened, words = -1, (0, 0)
    for sentence in sentences:
        marker = _marker(sentence.tokens)
        if marker:
            opened, words = sentence.index, sentence.words(*marker)
        same = opened >= 0 and sentences[opened].paragraph == sentence.paragraph
        if same and sentence.index - opened < reach:
            found[sentence.index] = words
    return found


def _marker(tokens: Sequence[Token]) -> tuple[int, int] | None:
    """Tokens [first, end) near the opening of a sentence that name another event."""
    opening = tokens[:_OPENING]
    hit = _OPENERS.at(tokens, 0)
    if hit:
        return 0, hit[0]
    for index, token in enumerate(opening):
        if token.low in _OTHER:
            for at in range(index + 1, min(len(tokens), index + 1 + _BETWEEN)):
                if tokens[at].low in _EVENTS:
                    if any(word.low in _NOT_THIS for word in tokens[: at + _NEAR]):
                        return None
                    return index, at + 1
                if not tokens[at].is_word or tokens[at].low in ("people", "person"):
                    break
    return None
