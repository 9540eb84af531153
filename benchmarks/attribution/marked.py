"""Passages with gold spans, from JSON Lines or from text marked with brackets.

In marked text passages stand between empty lines and words between spaces; `[S`, `[C` and `[X` open a source, a cue and
a content, `]` closes the one opened last. Lines that begin with `#` are remarks.
"""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

_LABELS = {"[S": "source", "[C": "cue", "[X": "content"}
Passage = dict[str, Any]


def load(path: Path) -> list[Passage]:
    """Passages as `{"id", "tokens", "spans": [{"label", "start", "end"}]}`."""
    text = path.read_text(encoding="utf-8")
    if path.suffix == ".jsonl":
        return [json.loads(line) for line in text.splitlines() if line.strip()]
    return list(_passages(text))


def _passages(text: str) -> Iterator[Passage]:
    kept = "\n".join(line for line in text.split("\n") if not line.startswith("#"))
    for number, block in enumerate(filter(str.strip, kept.split("\n\n")), 1):
        yield {"id": str(number), **unmark(block)}


def unmark(text: str) -> Passage:
    """Tokens and spans of one passage; ValueError where brackets do not pair."""
    tokens: list[str] = []
    spans: list[dict[str, object]] = []
    opened: list[tuple[str, int]] = []
    for word in text.split():
        if word in _LABELS:
            opened.append((_LABELS[word], len(tokens)))
        elif word == "]":
            if not opened:
                raise ValueError(f"A bracket closes that was not opened: {text.strip()[:60]}")
            label, start = opened.pop()
            spans.append({"label": label, "start": start, "end": len(tokens)})
        else:
            tokens.append(word)
    if opened:
        raise ValueError(f"A bracket is not closed: {text.strip()[:60]}")
    return {"tokens": tokens, "spans": spans}
