"""Whose words a quotation holds."""

from collections.abc import Sequence

from claims.extraction.extractors.reading.sentences import Sentence
from claims.extraction.extractors.rules_en.voices.chains import ordered
from claims.extraction.extractors.rules_en.voices.voice import Heard, Voice

Span = tuple[int, int]
# A cue so many words behind a quotation no longer closes it.
_MAX_GAP = 14


def speakers(
    sentences: Sequence[Sentence], heard: Sequence[Sequence[Heard]], quotes: Sequence[Span], text: str
) -> dict[Span, tuple[Voice, ...]]:
    """For each quotation the chain of the cue that closes it, else of the one that opens it, else the last chain."""
    found: dict[Span, tuple[Voice, ...]] = {}
    last: tuple[Voice, ...] = ()
    at = 0
    for span in quotes:
        while at < len(sentences) and sentences[at].end <= span[0]:
            last = ordered(heard[at]) or last
            at += 1
        touching = []
        index = at
        while index < len(sentences) and sentences[index].start < span[1]:
            touching.append(index)
            index += 1
        follows = (
            index < len(sentences)
            and not text[span[1] : sentences[index].start].strip()
            and (not touching or sentences[index].paragraph == sentences[touching[-1]].paragraph)
        )
        closing = [
            pair
            for place in ([*touching[-1:], index] if follows else touching[-1:])
            for pair in heard[place]
            if pair[1].cue_start >= span[1] and len(text[span[1] : pair[1].cue_start].split()) <= _MAX_GAP
        ]
        opening = [pair for place in touching[:1] for pair in heard[place] if pair[1].cue_end <= span[0]]
        chosen = closing or opening
        found[span] = ordered(chosen) if chosen else last
        last = found[span] or last
    return found
