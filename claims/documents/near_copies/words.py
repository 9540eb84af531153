"""What counts as a word when two texts are compared, in any script."""

import re
import unicodedata
from collections.abc import Iterator

# Scripts that put no space between words: there every character counts as a word. Thai to Khmer with their
# marks, kana, CJK ideographs with their extensions.
_UNSPACED = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
)
# A number with its points and commas is one word, whatever they mean in its language.
_WORDS = re.compile(rf"\d+(?:[.,]\d+)+|[{_UNSPACED}]|[^\W_{_UNSPACED}]+")
# Accents, vowel points and the stretching of Arabic letters: one outlet writes them, the next one does not.
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
