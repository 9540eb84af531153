"""What was said: the words of a sentence that a cue of speech gives to its speaker."""

import sys
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from claims.extraction.extractors.reading import quotes, sentences
from claims.extraction.extractors.reading.phrases import PhraseTable
from claims.extraction.extractors.reading.tokens import Token
from claims.extraction.extractors.reading.word_sets import word_set
from claims.extraction.extractors.rules_en import speech
from claims.extraction.extractors.rules_en.speakers import TIME
from claims.extraction.extractors.rules_en.speech import SpeechCue
from claims.extraction.extractors.rules_en.tables.voices import SAY_VERBS, THINK_VERBS

_ENDS = word_set("; while whereas")
_EDGES = frozenset(",;:.-–—")
_OPENERS = word_set("and but so yet meanwhile that")
_MIN_CONTENT = 2
_MAX_ASIDE = 14
_ASIDES = word_set("a an the who whose its his her")
_BEFORE_THAT = TIME | word_set("on in at to the a reporters")
_VERBS = PhraseTable(
    {
        **{phrase.strip(): "said" for phrase in THINK_VERBS["said"].split("|")},
        **SAY_VERBS.entries(),
    }
)


@dataclass(frozen=True, slots=True)
class Span:
    """A span of text with what it is: source, cue or content."""

    label: str
    start: int
    end: int


def spans(text: str) -> list[Span]:
    """Sources, cues and contents in the order of the text."""
    found: list[Span] = []
    said_in_quotes = quotes.find(text, sentences.paragraphs(text))
    for sentence in sentences.split(text):
        cues = [
            cue
            for cue in speech.find(sentence.tokens, sentence.after_quote, _VERBS)
            if not _inside(said_in_quotes, sentence.tokens[cue.cue_first].start)
        ]
        for at, cue in enumerate(cues):
            found.append(Span("source", *sentence.words(cue.first, _past_aside(sentence.tokens, cue))))
            found.append(Span("cue", *sentence.words(cue.cue_first, cue.cue_end)))
            for first, end in _contents(sentence.tokens, sentence.after_quote, cues, at):
                start, stop = sentence.words(first, end)
                found.append(Span("content", *_with_quotes(text, said_in_quotes, start, stop)))
    return sorted(set(found), key=lambda span: (span.start, span.end))


def _inside(quoted: Sequence[tuple[int, int]], offset: int) -> bool:
    at = bisect_right(quoted, (offset, sys.maxsize)) - 1
    return at >= 0 and quoted[at][0] <= offset < quoted[at][1]


def _with_quotes(text: str, quoted: Sequence[tuple[int, int]], start: int, end: int) -> tuple[int, int]:
    """Takes in a quotation that begins before the content, or goes on after it without another speaker."""
    near = bisect_right(quoted, (start, start))
    for opened, closed in quoted[max(0, near - 2) : bisect_right(quoted, (end + 1, end + 1)) + 1]:
        if opened < start < closed or (opened < end < closed):
            start, end = min(start, opened), max(end, closed)
        elif closed == start or (not text[closed:start].strip(' .,!?"”') and closed < start):
            start = opened if text[opened:start].count("\n") == 0 and closed + 2 >= start else start
        elif end <= opened <= end + 1 or closed == end + 1:
            end = closed
    return start, end


def _past_aside(tokens: Sequence[Token], cue: SpeechCue) -> int:
    """After ", a spokesman for the army" where that goes with the name of a speaker who stands behind the verb."""
    end = cue.end
    if cue.first < cue.cue_first or end + 1 >= len(tokens) or tokens[end].low != ",":
        return end
    if tokens[end + 1].low not in _ASIDES:
        return end
    for at in range(end + 1, min(len(tokens), end + _MAX_ASIDE)):
        if tokens[at].low in (",", ".", ";"):
            return at
    return end


def _contents(
    tokens: Sequence[Token], after_quote: frozenset[int], cues: Sequence[SpeechCue], at: int
) -> list[tuple[int, int]]:
    cue = cues[at]
    low, high = min(cue.first, cue.cue_first), max(_past_aside(tokens, cue), cue.cue_end)
    high = _past_time(tokens, _past_hearer(tokens, cue, high))
    floor = max((max(other.end, other.cue_end) for other in cues[:at]), default=0)
    roof = min((min(other.first, other.cue_first) for other in cues[at + 1 :]), default=len(tokens))
    before, after = (
        _trim(tokens, _clause_start(tokens, floor, low), low),
        _trim(tokens, high, _clause_end(tokens, high, roof)),
    )
    inverted = cue.cue_first < cue.first and not cue.is_source
    follows = high < len(tokens) and tokens[high].low not in _EDGES
    if cue.is_source or inverted or not follows:
        resumed = after is not None and after[0] in after_quote
        parts = [before, after] if before and resumed and _closed(tokens, low) else [before or after]
        if cue.is_source and low <= 1:
            parts = [after]
    else:
        parts = [after or before]
        resumed = after is not None and any(index in after_quote for index in range(high, after[0] + 1))
        # "A bomb went off, the ministry said on Sunday": the words before a comma are what was said.
        if before and low and tokens[low - 1].low == "," and (resumed or not after or after[1] - after[0] <= 4):
            parts = [before, after] if resumed else [before]
    return [part for part in parts if part and part[1] - part[0] >= _MIN_CONTENT]


def _past_hearer(tokens: Sequence[Token], cue: SpeechCue, high: int) -> int:
    """ "Told reporters that": whom it was told is no part of what was told."""
    if tokens[cue.cue_end - 1].low not in ("told", "tells", "informed", "assured") or high != cue.cue_end:
        return high
    for index in range(high, min(len(tokens), high + 7)):
        if tokens[index].low in ("that", ",", ":", "."):
            return index
    return min(high + 1, len(tokens))


def _past_time(tokens: Sequence[Token], high: int) -> int:
    """ "Said on Sunday that": the day goes with the saying."""
    for index in range(high, min(len(tokens), high + 6)):
        if tokens[index].low == "that":
            return index
        if tokens[index].low not in _BEFORE_THAT and not tokens[index].is_number:
            break
    return high


def _closed(tokens: Sequence[Token], at: int) -> bool:
    return at > 0 and tokens[at - 1].low == ","


def _clause_start(tokens: Sequence[Token], floor: int, end: int) -> int:
    for index in range(end - 1, floor - 1, -1):
        if tokens[index].low in _ENDS:
            return index + 1
    return floor


def _clause_end(tokens: Sequence[Token], start: int, roof: int) -> int:
    for index in range(start, roof):
        if tokens[index].low in _ENDS:
            return index
    return roof


def _trim(tokens: Sequence[Token], first: int, end: int) -> tuple[int, int] | None:
    while first < end and (tokens[first].low in _EDGES or (tokens[first].low in _OPENERS and end - first > 1)):
        first += 1
    while end > first and tokens[end - 1].low in _EDGES:
        end -= 1
    return (first, end) if end > first else None
