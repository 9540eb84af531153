"""The words of a report in any language, as they are compared: small letters, without apostrophes and periods."""

import re
from collections.abc import Iterator
from typing import NamedTuple

# Beyond so many characters a report has long said what it is about; keeps a profile small.
LONGEST_CHARACTERS = 20_000
# Scripts written without spaces between words: Thai, Lao, Myanmar, Khmer, kana, Han, the like.
_UNSPACED = r"\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
# Marks belong to words: Devanagari and vocalized Arabic have them inside. No two alternatives share a beginning.
_WORD = re.compile(
    rf"[{_UNSPACED}]+|(?:(?![{_UNSPACED}])[^\W_])(?:(?![{_UNSPACED}])[\w\u0300-\u036f\u0900-\u0dff'’.])*"
)
_UNSPACED_RUN = re.compile(rf"[{_UNSPACED}]")
# Addresses of pages and the like; an index takes no word of any length.
_LONGEST_KEY = 60
_SIGNS = str.maketrans("", "", "'’.")


class Word(NamedTuple):
    """`key` is what is compared; `start` and `end` are code points of the text it stands in."""

    key: str
    text: str
    start: int
    end: int

    @property
    def is_capital(self) -> bool:
        return self.text[0].isupper()


def words_of(text: str) -> Iterator[Word]:
    """Words left to right; where a script has no spaces, every two neighboring characters stand for a word."""
    for found in _WORD.finditer(text, 0, LONGEST_CHARACTERS):
        word = found.group().rstrip(".'’")
        if is_unspaced(word):
            for at in range(max(1, len(word) - 1)):
                pair = word[at : at + 2]
                yield Word(pair, pair, found.start() + at, found.start() + at + len(pair))
            continue
        if word[-2:] in ("'s", "’s"):
            word = word[:-2]
        key = word.casefold().translate(_SIGNS)[:_LONGEST_KEY]
        if key:
            yield Word(key, word, found.start(), found.start() + len(word))


def is_unspaced(word: str) -> bool:
    """Whether it is of a script written without spaces."""
    return _UNSPACED_RUN.match(word) is not None
