"""The words that were asked for, marked in what was found: pure, and equal to what the index calls the same word."""

import re
from typing import NamedTuple

from claims.lib.full_text import folded

_WORD = re.compile(r"\w+")
_ASKED = re.compile(r'-"[^"]*"|-\w+|\w+')


class Piece(NamedTuple):
    text: str
    is_hit: bool


def words_to_mark(asked: str) -> frozenset[str]:
    """Folded words of what was typed, without those that are not to occur; "or" joins words and is none."""
    found = [part for part in _ASKED.findall(asked) if not part.startswith("-")]
    return frozenset(folded(word).casefold() for word in found if word.lower() != "or")


def marked(text: str, words: frozenset[str]) -> list[Piece]:
    """The text in pieces; together they are the text."""
    pieces, at = [], 0
    for word in _WORD.finditer(text):
        if folded(word.group()).casefold() in words:
            pieces += [Piece(text[at : word.start()], False), Piece(word.group(), True)]
            at = word.end()
    return [piece for piece in [*pieces, Piece(text[at:], False)] if piece.text]


def excerpt(text: str, words: frozenset[str], longest: int = 240) -> str:
    """About `longest` code points around the first place where most of the words stand together; empty without any."""
    places = [word for word in _WORD.finditer(text) if folded(word.group()).casefold() in words]
    if not places:
        return ""

    def different(index: int) -> int:
        near = [
            other for other in places[index : index + 40] if other.end() <= places[index].start() + longest * 3 // 4
        ]
        return len({folded(other.group()).casefold() for other in near})

    best = places[max(range(len(places[:500])), key=different)]
    start = max(0, best.start() - longest // 4)
    end = min(len(text), start + longest)
    start = text.find(" ", start, best.start()) + 1 if start and " " in text[start : best.start()] else start
    cut = text.rfind(" ", best.end(), end) if end < len(text) else end
    end = cut if cut > 0 else end
    return ("…" if start else "") + " ".join(text[start:end].split()) + ("…" if end < len(text) else "")
