"""Finding the words that a model quotes in the text they are said to be from."""

import unicodedata
from bisect import bisect_left
from typing import NamedTuple

# What models change without meaning to.
_PLAIN = {
    **dict.fromkeys("“”„‟«»″", '"'),
    **dict.fromkeys("‘’ʼ\u201a\u201b\u2032", "'"),
    # Hyphens and dashes from U+2010 on, and the minus sign.
    **dict.fromkeys("\u2010\u2011\u2012–—―\u2212", "-"),
    "…": "...",
    # Characters that nobody sees: soft hyphen, zero-width space and joiners, byte-order mark.
    **dict.fromkeys("\u00ad\u200b\u200c\u200d\u2060\ufeff", ""),
}


class Place(NamedTuple):
    """Code points [start, end) of the text."""

    start: int
    end: int


class Ground:
    """A text in which words can be looked up, as they stand there or with the typography a model gave them."""

    def __init__(self, text: str) -> None:
        self.text = text
        plain: list[str] = []
        # For each character of the plain text, the offset in `text` it comes from.
        self._origins: list[int] = []
        for offset, character in enumerate(text):
            for one in _plain_characters(character, after_space=not plain or plain[-1] == " "):
                plain.append(one)
                self._origins.append(offset)
        self._plain = "".join(plain)

    def words(self, place: Place) -> str:
        return self.text[place.start : place.end]

    def places(self, words: str, start: int, end: int) -> list[Place]:
        """Where text[start:end] says `words`: exactly so, or else with other white space, quotes, dashes or accents.

        Whole words and numbers only: "3 killed" does not stand in "13 killed", nor "5" in "2.5".
        """
        words = words.strip()
        if not words:
            return []
        exact = [Place(at, at + len(words)) for at in _finds(self.text, words, start, end)]
        return exact or self._plain_places(words, start, end)

    def nearest(self, words: str, anchor: Place, start: int, end: int) -> Place | None:
        """The place inside `anchor`, else the one closest to it; None where text[start:end] does not say `words`."""
        return min(self.places(words, start, end), key=lambda place: _distance(place, anchor), default=None)

    def _plain_places(self, words: str, start: int, end: int) -> list[Place]:
        plain = ""
        for character in words:
            plain += "".join(_plain_characters(character, after_space=not plain or plain[-1] == " "))
        plain = plain.strip()
        if not plain:
            return []
        first, last = bisect_left(self._origins, start), bisect_left(self._origins, end)
        return [
            Place(self._origins[at], self._origins[at + len(plain) - 1] + 1)
            for at in _finds(self._plain, plain, first, last)
            if not self._splits_a_character(at) and not self._splits_a_character(at + len(plain))
        ]

    def _splits_a_character(self, at: int) -> bool:
        """Whether `at` falls between a letter and its accent, or inside one character that is plainly several."""
        if not 0 < at < len(self._plain):
            return False
        return self._origins[at] == self._origins[at - 1] or bool(unicodedata.combining(self._plain[at]))


def _plain_characters(character: str, *, after_space: bool) -> str:
    if character.isspace():
        return "" if after_space else " "
    replaced = _PLAIN.get(character)
    return unicodedata.normalize("NFD", character) if replaced is None else replaced


def _finds(text: str, words: str, start: int, end: int) -> list[int]:
    found: list[int] = []
    at = text.find(words, start, end)
    while at >= 0:
        if _is_whole(text, at, at + len(words)):
            found.append(at)
        at = text.find(words, at + len(words), end)
    return found


def _is_whole(text: str, start: int, end: int) -> bool:
    return not _is_one_word(text, start) and not _is_one_word(text, end)


def _is_one_word(text: str, at: int) -> bool:
    """Whether what stands on both sides of `at` is one word or one number ("13", "2.5", "1,500")."""
    before, after = text[max(0, at - 2) : at], text[at : at + 2]
    if not before or not after:
        return False
    if before[-1].isalnum() and after[0].isalnum():
        return True
    if before[-1] in ".," and after[0].isdigit():
        return before[0].isdigit()
    return before[-1].isdigit() and after[0] in ".," and after[1:].isdigit()


def _distance(place: Place, anchor: Place) -> int:
    return max(anchor.start - place.start, place.end - anchor.end, 0)
