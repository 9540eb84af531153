"""Task `attribution`: who says what in tokens that somebody else has cut."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from typing import Any

from benchmarks.tasks._lines import Answer, BadLine, answered, spread
from claims.extraction.extractors.rules_en import content

# As corpora of syntax trees write quotation marks and brackets.
_WRITTEN = {"``": "“", "''": "”", "-LRB-": "(", "-RRB-": ")", "-LSB-": "[", "-RSB-": "]"}
_CLOSING = frozenset(",.;:!?)]%”’")
_OPENING = frozenset("([$£€“‘")
# A token that continues the one before stands without a space, as the text had it.
_CONTINUES = ("'s", "n't", "'re", "'ve", "'ll", "'d", "'m", "’s", "n’t", "’re", "’ve", "’ll", "’d", "’m")


def answers(lines: Sequence[str], workers: int) -> Iterator[Answer]:
    """One answer per line, in order."""
    return spread(answer, lines, workers)


def answer(line: str) -> Answer:
    """The spans of one line, or the sentence that says why it cannot be used."""
    return answered(line, _attribute)


def _attribute(value: dict[str, Any]) -> Answer:
    tokens = value.get("tokens")
    if not isinstance(tokens, list) or not all(isinstance(token, str) for token in tokens):
        raise BadLine("The field “tokens” is missing or no list of strings. Give the words of the text.")
    return {"spans": _spans(tokens)}


def _spans(tokens: Sequence[str]) -> list[dict[str, object]]:
    """The spans of the text that the tokens make, as offsets of tokens."""
    starts, ends, text = _written(tokens)
    found: list[dict[str, object]] = []
    for span in content.spans(text):
        first, end = bisect_right(starts, span.start) - 1, bisect_left(ends, span.end) + 1
        if first < end <= len(tokens):
            found.append({"label": span.label, "start": first, "end": end})
    return found


def _written(tokens: Sequence[str]) -> tuple[list[int], list[int], str]:
    """Starts, ends and the text as people would write it: no space before a comma, nor inside quotation marks."""
    starts: list[int] = []
    ends: list[int] = []
    parts: list[str] = []
    size, opened, tight = 0, False, True
    for token in tokens:
        word = _WRITTEN.get(token, token)
        closes = word in _CLOSING or word.startswith(_CONTINUES) or (word == '"' and opened)
        if not (tight or closes):
            parts.append(" ")
            size += 1
        starts.append(size)
        parts.append(word)
        size += len(word)
        ends.append(size)
        if word == '"':
            opened = not opened
        tight = word in _OPENING or (word == '"' and opened)
    return starts, ends, "".join(parts)
