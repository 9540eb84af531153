"""The words of a report in any language, as they are compared: small letters, without apostrophes and periods.

Not the tokens of extraction, which know where English and Spanish end a word, but no script without spaces.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from claims.lib.scripts import UNSPACED

# Beyond so many characters a report has long said what it is about; keeps a profile small.
LONGEST_CHARACTERS = 20_000
# Marks belong to words: Devanagari and vocalized Arabic have them inside. No two alternatives share a beginning.
_WORD = re.compile(rf"[{UNSPACED}]+|(?:(?![{UNSPACED}])[^\W_])(?:(?![{UNSPACED}])[\w\u0300-\u036f\u0900-\u0dff'’.])*")
_UNSPACED_RUN = re.compile(rf"[{UNSPACED}]")
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
