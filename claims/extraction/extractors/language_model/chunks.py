"""A long text in parts that a model answers in one go, cut between paragraphs where that is possible."""

from collections.abc import Iterator
from typing import NamedTuple

# An ordinary article in one or two parts; about as many claims as an answer has room for.
LONGEST_PART = 4_000
# Below this an answer that was cut off is not helped by asking for less text.
SHORTEST_PART = 400


class Part(NamedTuple):
    """Code points [start, end) of the text."""

    start: int
    end: int


def parts_of(text: str, start: int = 0, end: int | None = None, longest: int = LONGEST_PART) -> Iterator[Part]:
    """The parts of text[start:end] one after the other, none longer than `longest`; white space alone is no part."""
    end = len(text) if end is None else end
    while start < end:
        stop = end if end - start <= longest else _good_place(text, start, start + longest)
        if not text[start:stop].isspace():
            yield Part(start, stop)
        start = stop


def halves(text: str, part: Part) -> list[Part]:
    """`part` in two or three; itself alone where it is too short for that."""
    length = part.end - part.start
    if length <= SHORTEST_PART:
        return [part]
    return list(parts_of(text, part.start, part.end, max(SHORTEST_PART // 2, (length + 1) // 2)))


def _good_place(text: str, start: int, stop: int) -> int:
    """Where to cut in (start, stop]: after a paragraph, else a sentence, else a word, in the second half of it."""
    earliest = start + (stop - start) // 2
    for mark in ("\n", ". ", " "):
        found = text.rfind(mark, earliest, stop)
        if found >= 0:
            return found + len(mark)
    return stop
