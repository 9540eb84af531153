"""Heads of other stories and notices of the page: lines without a full stop whose words the story itself lacks."""

from collections.abc import Sequence

from claims.extraction.extractors.reading.sentences import Sentence
from claims.extraction.extractors.reading.tokens import Token
from claims.extraction.extractors.rules_en.tables.measures import ATTACK_NOUNS
from claims.extraction.extractors.rules_en.tables.populations import BY_WORD

_CLOSERS = frozenset('.!?…"”’)')
_FEWEST_WORDS, _MOST_WORDS = 4, 40
# One such line may be a caption; they stand in runs.
_RUN = 2
_SHORTEST = 4
# The share of a line's words that the story must have for the line to be about it.
_SHARED = 0.5
_STORY = 3
_OF_ANY_STORY = (
    ATTACK_NOUNS
    | frozenset(BY_WORD)
    | frozenset(
        {"shot", "killed", "dead", "dies", "died", "injured", "wounded", "after", "with", "from", "over", "says"}
    )
)


def find(sentences: Sequence[Sentence], title: Sequence[Token]) -> frozenset[int]:
    """Indexes of the sentences that are such lines; none in a text that has no story beside them."""
    sizes: dict[int, int] = {}
    for sentence in sentences:
        sizes[sentence.paragraph] = sizes.get(sentence.paragraph, 0) + 1
    lines = [sentence for sentence in sentences if sizes[sentence.paragraph] == 1 and _is_line(sentence.tokens)]
    if len(lines) < _RUN or len(sentences) - len(lines) < _STORY:
        return frozenset()
    open_lines = {sentence.index for sentence in lines}
    story = {token.low for token in title}
    for sentence in sentences:
        if sentence.index not in open_lines:
            story |= {token.low for token in sentence.tokens}
    beside = {index for index in open_lines if index - 1 in open_lines or index + 1 in open_lines}
    return frozenset(sentence.index for sentence in lines if sentence.index in beside and _is_foreign(sentence, story))


def _is_line(tokens: Sequence[Token]) -> bool:
    return _FEWEST_WORDS <= len(tokens) <= _MOST_WORDS and tokens[-1].text not in _CLOSERS and tokens[0].is_capital


def _is_foreign(sentence: Sentence, story: set[str]) -> bool:
    words = [
        token.low
        for token in sentence.tokens
        if token.is_word and len(token.text) >= _SHORTEST and token.low not in _OF_ANY_STORY
    ]
    return bool(words) and sum(word in story for word in words) < _SHARED * len(words)
