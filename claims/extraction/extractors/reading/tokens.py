"""Words with their places: everything else in this package scans tokens, never the raw text.

The one pattern below is linear in any input: its alternatives begin with different characters, and no repetition
stands inside another that could share characters with it, so there is nothing to backtrack into.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

_LETTER = r"[^\W\d_]"
_TOKEN = re.compile(
    rf"(?:{_LETTER}\.){{2,12}}|{_LETTER}\w*(?:['’\-]\w+)*|\d+(?:[.,:]\d+)*(?:-{_LETTER}[\w\-]*|{_LETTER}\w*)?|\S"
)


class Token(NamedTuple):
    """A word, number or sign; `low` is lower case with a straight apostrophe, `start` and `end` are code points."""

    start: int
    end: int
    text: str
    low: str

    @property
    def is_capital(self) -> bool:
        return self.text[0].isupper()

    @property
    def is_word(self) -> bool:
        return self.text[:1].isalpha()

    @property
    def is_number(self) -> bool:
        return self.text[:1].isdigit()


def low_at(tokens: Sequence[Token], index: int) -> str:
    """The word at `index`, empty beyond either end."""
    return tokens[index].low if 0 <= index < len(tokens) else ""


def tokenize(text: str, start: int = 0, end: int | None = None) -> list[Token]:
    """The tokens of `text[start:end]`, offsets counted in the whole of `text`; a final 's is a token of its own."""
    tokens: list[Token] = []
    stop = len(text) if end is None else end
    for found in _TOKEN.finditer(text, start, stop):
        begin, finish = found.span()
        word = found.group()
        low = word.lower()
        if not word.isascii():
            # A letter may have two small ones ("İ"): then offsets in the word would no longer agree.
            low = low.replace("’", "'") if len(low) == len(word) else word
        if low[-2:] == "'s" and len(low) > 2:
            tokens.append(Token(begin, finish - 2, word[:-2], low[:-2]))
            tokens.append(Token(finish - 2, finish, word[-2:], "'s"))
        else:
            tokens.append(Token(begin, finish, word, low))
    return tokens
