"""Task `attribution`: who says what in tokens that somebody else has cut."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from benchmarks.tasks._lines import Answer, BadLine, parse, spread
from claims.extraction.extractors.rules_en import content

# As corpora of syntax trees write quotation marks and brackets.
_WRITTEN = {"``": '"', "''": '"', "-LRB-": "(", "-RRB-": ")", "-LSB-": "[", "-RSB-": "]"}


def answers(lines: Sequence[str], workers: int) -> Iterator[Answer]:
    """One answer per line, in order."""
    return spread(answer, lines, workers)


def answer(line: str) -> Answer:
    """The spans of one line, or the sentence that says why it cannot be used."""
    identity = None
    try:
        value = parse(line)
        identity = value.get("id")
        tokens = value.get("tokens")
        if not isinstance(tokens, list) or not all(isinstance(token, str) for token in tokens):
            raise BadLine("The field “tokens” is missing or no list of strings. Give the words of the text.")
    except BadLine as refusal:
        return {"id": identity, "error": str(refusal)}
    return {"id": identity, "spans": _spans(tokens)}


def _spans(tokens: Sequence[str]) -> list[dict[str, object]]:
    """The spans of the text that the tokens make, as offsets of tokens."""
    starts, ends, text = [], [], ""
    for token in tokens:
        word = _WRITTEN.get(token, token)
        # A token that continues the one before ("n't", "'s") stands without a space, as the text had it.
        joined = not text or word.startswith(("'s", "n't", "'re", "'ve", "'ll", "'d", "’s", "n’t"))
        text += "" if joined else " "
        starts.append(len(text))
        text += word
        ends.append(len(text))
    found: list[dict[str, object]] = []
    for span in content.spans(text):
        first, end = bisect_right(starts, span.start) - 1, bisect_left(ends, span.end) + 1
        if first < end <= len(tokens):
            found.append({"label": span.label, "start": first, "end": end})
    return found
