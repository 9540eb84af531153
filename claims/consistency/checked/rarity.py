"""How telling a word is: rare ones tell texts apart, common ones say nothing.

A collection of three checked claims knows nothing of the language, so every count is mixed with what is usual: as if a
thousand texts of `common_words.txt` had been seen as well.
"""

import math
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path

COMMON = Path(__file__).parent / "common_words.txt"
_USUAL_TEXTS = 1000
# Of a word that is not among the common ones, and of one in a language we have no list for.
_USUAL_SHARE = 0.0005
# Of a word that only the checked claim has, which nobody counted: what such words have on average.
_NOT_ASKED = 6.0


@cache
def common_words() -> Mapping[str, float]:
    """Stem to the share of texts that have it, in (0, 1]."""
    lines = (line.split() for line in COMMON.read_text(encoding="utf-8").splitlines() if line[:1] != "#")
    return {word: int(thousandths) / 1000 for word, thousandths in lines}


def to_be_counted(words: Iterable[str]) -> set[str]:
    """Those whose rarity depends on the collection; common ones are common everywhere."""
    return {word for word in words if word not in common_words()}


class Rarity:
    """The weight of each word in a collection of `texts` texts. `counts` are of the words asked for; 0 where none."""

    def __init__(self, texts: int, counts: Mapping[str, int]) -> None:
        self._texts, self._counts = texts, counts

    def of(self, word: str) -> float:
        """From near 0 for a word in every text to about 10 for one that is in a single text of many."""
        usual = common_words().get(word)
        if usual is not None:
            return math.log(1 / usual)
        count = self._counts.get(word)
        if count is None:
            return _NOT_ASKED
        return math.log((self._texts + _USUAL_TEXTS) / (count + _USUAL_TEXTS * _USUAL_SHARE))

    @property
    def is_empty(self) -> bool:
        return self._texts == 0

    def is_known(self, word: str) -> bool:
        """Whether a text of the collection has this word, which is none of the common ones."""
        return self._counts.get(word, 0) > 0

    def sum(self, words: Iterable[str]) -> float:
        return sum(map(self.of, words))
