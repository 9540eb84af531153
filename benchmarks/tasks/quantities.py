"""Task `quantities`: every quantity of a sentence with value, unit and bound."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from benchmarks.tasks._lines import Answer, BadLine, parse, report_of, spread
from benchmarks.tasks.extract import number
from claims.extraction.extractors.rules_en.amounts import reading


def answers(lines: Sequence[str], workers: int) -> Iterator[Answer]:
    """One answer per line, in order."""
    return spread(answer, lines, workers)


def answer(line: str) -> Answer:
    """The quantities of one sentence, or the sentence that says why its line cannot be used."""
    identity = None
    try:
        value = parse(line)
        identity = value.get("id")
        text = report_of(value).text
    except BadLine as refusal:
        return {"id": identity, "error": str(refusal)}
    return {
        "id": identity,
        "quantities": [
            {
                "start": item.start,
                "end": item.end,
                "value": number(item.low) if item.low == item.high else [_number(item.low), _number(item.high)],
                "unit": item.unit,
                "bound": item.bound,
            }
            for item in reading.read(text)
        ],
    }


def _number(value: Decimal) -> int | float | None:
    return number(value)
