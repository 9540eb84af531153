"""Task `compare`: whether a claim in words holds by evidence in words, and the sentence that says why."""

from collections.abc import Iterator, Sequence
from typing import Any

from benchmarks.tasks._lines import Answer, BadLine, answered, spread
from claims.consistency.wordings.comparing import compare_wordings


def answers(lines: Sequence[str], workers: int) -> Iterator[Answer]:
    """One answer per line, in order."""
    return spread(answer, lines, workers)


def answer(line: str) -> Answer:
    """The comparison of one line, or the sentence that says why the line cannot be used."""
    return answered(line, _compare)


def _compare(value: dict[str, Any]) -> Answer:
    comparison = compare_wordings(_text(value, "claim"), _text(value, "evidence"))
    return {"answer": comparison.answer.value, "why": comparison.why}


def _text(value: dict[str, Any], name: str) -> str:
    text = value.get(name)
    if not isinstance(text, str):
        raise BadLine(f"The field “{name}” is missing or no string. Give the text of the {name}.")
    return text
