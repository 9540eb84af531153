"""A page's own head in front of its text: "12 May 2019 Floods close two roads The roads to Olten were closed …"."""

from collections.abc import Sequence
from dataclasses import replace

from claims.extraction.extractors.reading.sentences import Sentence
from claims.extraction.extractors.reading.tokens import tokenize

# Date and byline may stand before the title, and something has to follow it.
_BEFORE, _BEHIND = 20, 5
_SHORTEST = 3


def apart(sentences: list[Sentence], title: str | None) -> list[Sentence]:
    """The sentences, the first one cut behind the title that it repeats and goes on after."""
    if not sentences or not title:
        return sentences
    end = _end_of_title([token.low for token in sentences[0].tokens], [token.low for token in tokenize(title)])
    if end is None:
        return sentences
    first = sentences[0]
    head = replace(
        first,
        end=first.tokens[end - 1].end,
        tokens=first.tokens[:end],
        after_quote=frozenset(at for at in first.after_quote if at <= end),
    )
    rest = replace(
        first,
        start=first.tokens[end].start,
        tokens=first.tokens[end:],
        after_quote=frozenset(at - end for at in first.after_quote if at >= end),
    )
    return [replace(sentence, index=index) for index, sentence in enumerate([head, rest, *sentences[1:]])]


def _end_of_title(words: Sequence[str], title: Sequence[str]) -> int | None:
    size = len(title)
    if size < _SHORTEST:
        return None
    for at in range(min(_BEFORE, len(words) - size - _BEHIND) + 1):
        if words[at] == title[0] and list(words[at : at + size]) == list(title):
            return at + size
    return None
