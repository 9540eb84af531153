"""What matching reads of a text: its words by stem, its names, its numbers."""

from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from claims.consistency.checked.stems import stem
from claims.extraction.extractors.reading.tokens import tokenize

_ENDS_SENTENCE = frozenset(".!?:;\"“”'‘’()—–-")
_MOST_WORDS = 400


@dataclass(frozen=True, slots=True)
class Key:
    """`words` are stems in order, with numbers as written ("1,000" is "1000"); `names` those that stand for a name."""

    words: tuple[str, ...]
    names: frozenset[str]
    numbers: frozenset[Decimal]

    @property
    def pairs(self) -> frozenset[tuple[str, str]]:
        """Neighbors in the text."""
        return frozenset(zip(self.words, self.words[1:], strict=False))


@lru_cache(maxsize=4096)
def key_of(text: str) -> Key:
    """The key of a text that is `plain`; words behind the four hundredth are not read."""
    words: list[str] = []
    names: set[str] = set()
    numbers: set[Decimal] = set()
    at_start = True
    for token in tokenize(text):
        if len(words) == _MOST_WORDS:
            break
        if token.is_number:
            digits = token.low.replace(",", "")
            words.append(digits)
            if digits.isdecimal() or digits.replace(".", "", 1).isdecimal():
                numbers.add(Decimal(digits))
        elif token.is_word and token.low != "'s":
            word = stem(token.low)
            words.append(word)
            # A capital at the start of a sentence says nothing.
            if token.is_capital and not at_start:
                names.add(word)
        at_start = token.text in _ENDS_SENTENCE
    return Key(tuple(words), frozenset(names), frozenset(numbers))


def spelling_of(text: str) -> dict[str, str]:
    """Each stem as the text writes it first, for sentences that people read."""
    spelled: dict[str, str] = {}
    for token in tokenize(text):
        if token.is_word:
            spelled.setdefault(stem(token.low), token.text)
    return spelled
