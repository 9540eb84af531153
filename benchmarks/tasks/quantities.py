"""Task `quantities`: every quantity of a sentence with value, unit and bound."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Any

from benchmarks.tasks._lines import Answer, answered, report_of, spread
from benchmarks.tasks.extract import number
from claims.extraction.extractors.rules_en.amounts import reading


def answers(lines: Sequence[str], workers: int) -> Iterator[Answer]:
    """One answer per line, in order."""
    return spread(answer, lines, workers)


def answer(line: str) -> Answer:
    """The quantities of one sentence, or the sentence that says why its line cannot be used."""
    return answered(line, _read)


def _read(value: dict[str, Any]) -> Answer:
    return {
        "quantities": [
            {
                "start": item.start,
                "end": item.end,
                "value": number(item.low) if item.low == item.high else [_number(item.low), _number(item.high)],
                "unit": item.unit,
                "bound": item.bound,
            }
            for item in reading.read(report_of(value).text)
        ],
    }


def _number(value: Decimal) -> int | float | None:
    return number(value)
