"""What counts as a word when two texts are compared, in any script.

Not the tokens of extraction, which have places in the text, nor the words that find reports of one event, which keep
accents and take unspaced characters in pairs: copies are known by what is left without the habits of spelling.
"""

import re
import unicodedata
from collections.abc import Iterator

from claims.lib.scripts import UNSPACED

# Without spaces every character counts as a word. A number with its points and commas is one, whatever they mean.
_WORDS = re.compile(rf"\d+(?:[.,]\d+)+|[{UNSPACED}]|[^\W_{UNSPACED}]+")
# Accents, vowel points and the stretching of Arabic letters: one outlet writes them, the next one does not. Not every
# mark (`without_marks`): the one that tells "ga" from "ka" in kana makes another word.
_IGNORED = re.compile("[\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670\u200b-\u200f\u00ad]")


def folded(text: str) -> str:
    """`text` as it is compared: compatibility forms, case and marks folded. Not aligned with `text`."""
    if text.isascii():
        return text.lower()
    return _IGNORED.sub("", unicodedata.normalize("NFKD", text).casefold())


def words_of(text: str) -> list[str]:
    """The words of `text` in order, folded; punctuation and white space gone."""
    return _WORDS.findall(folded(text))


def lines_of(text: str) -> Iterator[list[str]]:
    """The words of each line that has any."""
    for line in folded(text).split("\n"):
        if words := _WORDS.findall(line):
            yield words
