"""Task `compare`: whether a claim in words holds by evidence in words, and the sentence that says why."""

from collections.abc import Iterator, Sequence
from typing import Any

from benchmarks.tasks._lines import Answer, BadLine, parse, spread
from claims.consistency.wordings.comparing import compare_wordings


def answers(lines: Sequence[str], workers: int) -> Iterator[Answer]:
    """One answer per line, in order."""
    return spread(answer, lines, workers)


def answer(line: str) -> Answer:
    """The comparison of one line, or the sentence that says why the line cannot be used."""
    identity = None
    try:
        value = parse(line)
        identity = value.get("id")
        comparison = compare_wordings(_text(value, "claim"), _text(value, "evidence"))
    except BadLine as refusal:
        return {"id": identity, "error": str(refusal)}
    return {"id": identity, "answer": comparison.answer.value, "why": comparison.why}


def _text(value: dict[str, Any], name: str) -> str:
    text = value.get(name)
    if not isinstance(text, str):
        raise BadLine(f"The field “{name}” is missing or no string. Give the text of the {name}.")
    return text
