"""Content words of a text as stems that two wordings may share: "deaths", "died" and "fatalities" are one."""

from collections.abc import Sequence

from claims.consistency.wordings.like_words import EMPTY, LIKE
from claims.extraction.extractors.reading.tokens import Token
from claims.extraction.extractors.rules_en.amounts.nouns import singular
from claims.extraction.extractors.rules_en.tables.grammar import AUXILIARIES, MONTHS, STOPS

_EMPTY = frozenset(EMPTY.split()) | STOPS | AUXILIARIES
_ENDINGS = ("ing", "ed", "ly", "es", "s", "e")
_LEAST = 4
# British endings as Americans write them.
_SPELLED = (("isation", "ization"), ("ise", "ize"), ("ising", "izing"), ("ised", "ized"), ("our", "or"), ("tre", "ter"))


def _cut(low: str) -> str:
    word = singular(low)
    for british, american in _SPELLED:
        if word.endswith(british) and len(word) > len(british) + 2:
            word = word.removesuffix(british) + american
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _LEAST:
            return word[: -len(ending)]
    return word


def _meanings() -> dict[str, str]:
    meanings: dict[str, str] = {}
    for line in LIKE.strip().splitlines():
        for word in line.split():
            meanings.setdefault(word, f"={line.split()[0]}")
    for word, meaning in list(meanings.items()):
        meanings.setdefault(_cut(word), meaning)
    return meanings


_MEANING = _meanings()


def stem(low: str) -> str:
    """The name of a word's meaning where the table has it ("=kill"), else the word without its ending."""
    cut = _cut(low)
    return _MEANING.get(low) or _MEANING.get(cut) or cut


PEOPLE = stem("people")


def stem_of(token: Token) -> str:
    """Empty for numbers, signs, months and small words."""
    if not token.is_word or token.low in _EMPTY or token.low in MONTHS or len(token.low) < 2:
        return ""
    return stem(token.low)


def stems_of(tokens: Sequence[Token]) -> list[str]:
    """One for each token."""
    return [stem_of(token) for token in tokens]
