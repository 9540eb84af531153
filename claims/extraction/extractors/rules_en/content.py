"""The attributions of a text as spans: sources, cues and contents, quotations over several sentences included."""

import sys
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from claims.extraction.extractors.reading import quotes, sentences
from claims.extraction.extractors.reading.sentences import Sentence
from claims.extraction.extractors.rules_en.voices import line as lines
from claims.extraction.extractors.rules_en.voices import relations
from claims.extraction.extractors.rules_en.voices.relation import Relation

_BETWEEN = ' .,!?:;"“”\n\t'


@dataclass(frozen=True, slots=True)
class Span:
    """A span of text with what it is: source, cue or content."""

    label: str
    start: int
    end: int


def spans(text: str) -> list[Span]:
    """Sources, cues and contents in the order of the text."""
    found: set[Span] = set()
    quoted = quotes.find(text, sentences.paragraphs(text))
    spoken_last = False
    for sentence in sentences.split(text):
        line = lines.of(sentence, quoted, text)
        here = relations.find(line)
        for relation in here:
            found.update(_of(relation, sentence, quoted, text))
        if not here and line.quotes:
            spoken_last = spoken_last and _is_quote(sentence, quoted)
            if spoken_last:
                near = _near(quoted, sentence.start - 3, sentence.end - 1)
                found.update(Span("content", *pair) for pair in near if pair[0] >= sentence.start - 3)
        else:
            spoken_last = bool(line.quotes)
    return sorted(found, key=lambda span: (span.start, span.end, span.label))


def _near(quoted: Sequence[tuple[int, int]], start: int, end: int) -> Sequence[tuple[int, int]]:
    """The quotations that reach into [start, end], which never overlap."""
    first = max(0, bisect_right(quoted, (start, start)) - 1)
    return quoted[first : bisect_right(quoted, (end, sys.maxsize))]


def _is_quote(sentence: Sentence, quoted: Sequence[tuple[int, int]]) -> bool:
    """Whether a sentence is a quotation from its first character on."""
    first = sentence.tokens[0].start
    return any(first - 3 <= start <= first for start, _ in _near(quoted, first - 3, first))


def _of(relation: Relation, sentence: Sentence, quoted: Sequence[tuple[int, int]], text: str) -> Iterator[Span]:
    if relation.source:
        yield Span("source", *sentence.words(relation.source.first, relation.source.end))
    yield Span("cue", *sentence.words(relation.first, relation.end))
    for first, end in relation.more_cues:
        yield Span("cue", *sentence.words(first, end))
    for first, end in relation.contents:
        yield Span("content", *_with_quotes(text, quoted, *sentence.words(first, end)))
    if not relation.contents and relation.low == 0:
        # "“We saw nothing.” Ann Lee said.": the quotation is a sentence of its own.
        for start, end in _near(quoted, sentence.start - 1, sentence.start - 1):
            if end <= sentence.start and not text[end : sentence.start].strip(_BETWEEN):
                yield Span("content", start, end)


def _with_quotes(text: str, quoted: Sequence[tuple[int, int]], start: int, end: int) -> tuple[int, int]:
    """Takes in the marks of a quotation, and the sentences before and after that it embraces."""
    for opened, closed in _near(quoted, start - 2, end + 1):
        if opened < start < closed or opened < end < closed or start - 1 <= opened < end or start < closed <= end + 1:
            before, after = text[min(opened, start) : start], text[end : max(end, closed)]
            if opened <= start and (opened < start < closed or not before[1:].strip()):
                start = min(start, opened)
            if closed >= end and (opened < end < closed or not after[:-1].strip(_BETWEEN)):
                end = max(end, closed)
    return start, end
