"""Numbers of the Microsoft Recognizers-Text specs (English): which apply, and which pass.

Spans and resolved values are compared with what the product reads: every number of the text (NumberModel),
ordinals, percentages, and bounds around a number (NumberRangeModel). A case is left out only for a reason that is
counted: the specs' own implementation in Python does not support it; powers and engineers' letters ("1e10", "10G") are
formulas, which news does not print. With --beyond the rest is run too: there our bounds are of whole things that are
counted, so that "more than 30" is 31 to open, and a range holds both its ends.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from claims.extraction.extractors.reading.tokens import tokenize
from claims.extraction.extractors.rules_en import quantities
from claims.extraction.extractors.rules_en.amounts import written

FILES = ("NumberModel", "OrdinalModel", "PercentModel", "NumberRangeModel")
UNSUPPORTED = "not supported by the specs' own implementation in Python"


@dataclass(frozen=True)
class Case:
    """One input; `expected` holds (start, end, value as the spec writes it) of every result."""

    file: str
    text: str
    expected: tuple[tuple[int, int, str], ...]
    left_out: str | None


def read(folder: Path) -> Iterator[Case]:
    for name in FILES:
        for row in json.loads((folder / f"{name}.json").read_text("utf-8-sig")):
            expected = tuple(
                (item["Start"], item["End"] + 1, str(item["Resolution"]["value"])) for item in row["Results"]
            )
            yield Case(name, row["Input"], expected, _left_out(row))


def _left_out(row: dict[str, Any]) -> str | None:
    if "python" in (row.get("NotSupported", "") + row.get("NotSupportedByDesign", "")).lower():
        return UNSUPPORTED
    kinds = {item["Resolution"].get("subtype") for item in row["Results"]}
    if "power" in kinds:
        return "a power or scientific notation"
    if any(item["Text"].endswith("g") and item["Text"][0].isdigit() for item in row["Results"]):
        return "an engineer's letter for a power of ten (10G)"
    if any(item["TypeName"] == "ordinal.relative" for item in row["Results"]):
        return "a relative place (last, next), which is no number"
    return None


def fails(case: Case) -> str | None:
    """What is wrong with our reading of a case; None where all is right."""
    ours = list(_ours(case))
    if len(ours) == len(case.expected) and all(map(_same, ours, case.expected)):
        return None
    return f"{[value for *_, value in case.expected]}, ours {[(case.text[at:end], value) for at, end, value in ours]}"


def _ours(case: Case) -> Iterator[tuple[int, int, str]]:
    """Our answers to a case, written as its spec writes them."""
    if case.file == "NumberModel":
        for number in written.numbers(case.text):
            yield number.start, number.end, str(number.value)
    elif case.file == "OrdinalModel":
        for number in written.ordinals(case.text):
            yield number.start, number.end, str(number.value)
    elif case.file == "PercentModel":
        for number in written.percentages(case.text):
            yield number.start, number.end, f"{number.value}%"
    else:
        tokens = tokenize(case.text)
        for item in quantities.find(tokens, frozenset()):
            if item.lower != item.upper:
                low, high = ("" if bound is None else str(bound) for bound in (item.lower, item.upper))
                yield tokens[item.first].start, tokens[item.end - 1].end, f"[{low},{high}]"


def _same(ours: tuple[int, int, str], wanted: tuple[int, int, str]) -> bool:
    if ours[:2] != wanted[:2]:
        return False
    if wanted[2][0] in "[(":
        return ours[2] in _closed(wanted[2])
    try:
        left, right = (float(value.rstrip("%")) for value in (ours[2], wanted[2]))
    except ValueError:
        return ours[2] == wanted[2]
    # The specs print fifteen digits of a fraction.
    return abs(left - right) <= 1e-12 * max(1.0, abs(right))


def _closed(interval: str) -> set[str]:
    """An interval of the specs, "(20,35]", as bounds of whole things; a range with and without its upper end."""
    low, high = interval[1:-1].split(",")
    if interval[0] == "(" and low.lstrip("-").isdigit():
        low = str(int(low) + 1)
    before = str(int(high) - 1) if interval[-1] == ")" and high.lstrip("-").isdigit() else high
    return {f"[{low},{before}]"} | ({f"[{low},{high}]"} if low else set())
