"""Tables of phrases looked up over tokens: the longest phrase at a place wins, in time linear in the text."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Generic, TypeVar

from claims.extraction.extractors.reading.tokens import Token

Value = TypeVar("Value")


def _stand_at(tokens: Sequence[Token], index: int, words: tuple[str, ...]) -> bool:
    return tuple([token.low for token in tokens[index : index + len(words)]]) == words


class PhraseTable(Generic[Value]):
    """Phrases (words separated by spaces, lower case) to values."""

    def __init__(self, phrases: Mapping[str, Value]) -> None:
        self._by_first: dict[str, list[tuple[tuple[str, ...], Value]]] = {}
        self._by_last: dict[str, list[tuple[tuple[str, ...], Value]]] = {}
        for phrase, value in phrases.items():
            words = tuple(phrase.split())
            self._by_first.setdefault(words[0], []).append((words, value))
            self._by_last.setdefault(words[-1], []).append((words, value))
        for table in (self._by_first, self._by_last):
            for entries in table.values():
                entries.sort(key=lambda entry: -len(entry[0]))

    @property
    def firsts(self) -> frozenset[str]:
        """The words a phrase can begin with."""
        return frozenset(self._by_first)

    def entries(self) -> dict[str, Value]:
        """The table as it was written."""
        return {" ".join(words): value for rows in self._by_first.values() for words, value in rows}

    def at(self, tokens: Sequence[Token], index: int) -> tuple[int, Value] | None:
        """(index after the phrase, value) of the longest phrase that starts at `index`."""
        entries = self._by_first.get(tokens[index].low) if index < len(tokens) else None
        if not entries:
            return None
        # Many phrases begin alike ("was taken", "was shot"): their second word tells them apart at once.
        second = tokens[index + 1].low if index + 1 < len(tokens) else None
        for words, value in entries:
            size = len(words)
            if size == 1 or (words[1] == second and (size == 2 or _stand_at(tokens, index, words))):
                return index + size, value
        return None

    def before(self, tokens: Sequence[Token], index: int) -> tuple[int, Value] | None:
        """(index of its first word, value) of the longest phrase that ends just before `index`."""
        if not 0 < index <= len(tokens):
            return None
        for words, value in self._by_last.get(tokens[index - 1].low, ()):
            first = index - len(words)
            if first >= 0 and _stand_at(tokens, first, words):
                return first, value
        return None

    def all(self, tokens: Sequence[Token]) -> list[tuple[int, int, Value]]:
        """Every phrase found, left to right, not overlapping: (first, end, value)."""
        found: list[tuple[int, int, Value]] = []
        firsts, free = self._by_first, 0
        # Most words begin no phrase: this line is what the speed of the extractor hangs on.
        for index in [index for index, token in enumerate(tokens) if token.low in firsts]:
            if index < free:
                continue
            hit = self.at(tokens, index)
            if hit is not None:
                found.append((index, hit[0], hit[1]))
                free = hit[0]
        return found


def table_of(values: Mapping[Value, str | Iterable[str]]) -> PhraseTable[Value]:
    """A table written the other way round: value to its phrases, separated by " | " where one string is given."""
    phrases: dict[str, Value] = {}
    for value, words in values.items():
        for phrase in words.split("|") if isinstance(words, str) else words:
            phrases[phrase.strip()] = value
    return PhraseTable(phrases)
