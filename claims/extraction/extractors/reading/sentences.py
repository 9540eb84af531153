"""Paragraphs and sentences with exact code point offsets."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import sentencex

from claims.extraction.extractors.reading.tokens import Token, tokenize

# The rules look around within a sentence; this bound keeps them linear in a text without any full stop.
MAX_TOKENS = 240
_QUOTE_MARKS = frozenset('"“”„«»')
_QUOTES_TO_SPACES = str.maketrans(dict.fromkeys(_QUOTE_MARKS, " "))
_DAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())
_TERMINAL = frozenset('.!?:;"”»)')


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence; `paragraph` counts paragraphs from 0, `index` sentences of the document from 0.

    Quotation marks are no tokens here, so that “about 40” wounded reads like about 40 wounded; `after_quote` holds
    the tokens that follow one.
    """

    index: int
    paragraph: int
    start: int
    end: int
    tokens: tuple[Token, ...]
    after_quote: frozenset[int] = frozenset()

    def words(self, first: int, end: int) -> tuple[int, int]:
        """Text offsets from token `first` up to token `end`, exclusive."""
        return self.tokens[first].start, self.tokens[end - 1].end


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def _lines(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for line in text.split("\n"):
        yield _trim(text, start, start + len(line))
        start += len(line) + 1


def paragraphs(text: str) -> list[tuple[int, int]]:
    """Paragraphs as (start, end). A line break ends a paragraph unless the text is wrapped at a fixed width."""
    lines = list(_lines(text))
    full = [end - start for start, end in lines if end > start]
    open_ended = sum(1 for start, end in lines if end > start and text[end - 1] not in _TERMINAL)
    wrapped = len(full) > 3 and 40 <= max(full) <= 110 and open_ended > len(full) * 0.6
    found: list[tuple[int, int]] = []
    joined = False
    for start, end in lines:
        if start == end:
            joined = False
            continue
        if joined:
            found[-1] = (found[-1][0], end)
        else:
            found.append((start, end))
        joined = wrapped
    return found


def _boundaries(text: str, start: int, end: int, language: str) -> Iterator[tuple[int, int]]:
    """Sentences of one paragraph. Quotation marks are hidden from the splitter, which would not look inside them."""
    part = text[start:end].translate(_QUOTES_TO_SPACES)
    open_from: int | None = None
    for boundary in sentencex.get_sentence_boundaries(language, part):
        first, last = boundary["start_index"], boundary["end_index"]
        if not 0 <= first < last <= len(part):
            continue
        first = first if open_from is None else open_from
        open_from = first if _is_cut_at_the_hour(part, last) else None
        if open_from is None:
            yield _trim(text, start + first, start + last)
    if open_from is not None:
        yield _trim(text, start + open_from, end)


def _is_cut_at_the_hour(part: str, at: int) -> bool:
    """ "At 8 p.m. Friday": the full stop is the hour's, and the day belongs to it."""
    if not part[max(0, at - 8) : at].rstrip().lower().endswith(("a.m.", "p.m.")):
        return False
    return part[at : at + 12].lstrip().split(" ")[0].rstrip(".,").lower() in _DAYS


def split(text: str, language: str = "en") -> list[Sentence]:
    """All sentences in order; one beyond `MAX_TOKENS` is cut into pieces. `language` is an ISO 639-1 code."""
    found: list[Sentence] = []
    for number, (start, end) in enumerate(paragraphs(text)):
        for first, last in _boundaries(text, start, end, language):
            tokens = tokenize(text, first, last)
            for at in range(0, len(tokens), MAX_TOKENS):
                sentence = _sentence(tokens[at : at + MAX_TOKENS], len(found), number)
                if sentence:
                    found.append(sentence)
    return found


def _sentence(piece: Sequence[Token], index: int, paragraph: int) -> Sentence | None:
    words: list[Token] = []
    after: set[int] = set()
    for token in piece:
        if token.text in _QUOTE_MARKS:
            after.add(len(words))
        else:
            words.append(token)
    if not words:
        return None
    return Sentence(index, paragraph, piece[0].start, piece[-1].end, tuple(words), frozenset(after))
