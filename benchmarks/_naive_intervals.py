"""The baseline of score_compare.py: the first bound of the claim against the nearest number of the evidence.

It knows no units, no words for numbers and no days but years, and takes any number for any other.
"""

import re

_NUMBER = r"(\d+(?:,\d{3})*(?:\.\d+)?)(?:\s*(thousand|million|billion|crore|lakh))?"
_SCALES = {"": 1.0, "thousand": 1e3, "lakh": 1e5, "million": 1e6, "crore": 1e7, "billion": 1e9}
_BOUND = re.compile(
    rf"(more than|over|above|at least|after|less than|fewer than|under|below|at most|before)\D{{0,12}}?{_NUMBER}",
    re.IGNORECASE,
)
_INCLUSIVE = {"at least", "at most"}
_UPWARD = {"more than", "over", "above", "at least", "after"}


def answer(claim: str, evidence: str) -> str:
    """One of the three answers."""
    bound = _BOUND.search(claim)
    if bound is None:
        return "consistent" if set(_numbers(claim)) <= set(_numbers(evidence)) else "not_comparable"
    numbers = _numbers(evidence)
    if not numbers:
        return "not_comparable"
    limit = _value(bound[2], bound[3])
    said = min(numbers, key=lambda number: abs(number - limit))
    word = bound[1].lower()
    holds = said > limit if word in _UPWARD else said < limit
    return "consistent" if holds or (word in _INCLUSIVE and said == limit) else "inconsistent"


def _numbers(text: str) -> list[float]:
    return [_value(found[1], found[2]) for found in re.finditer(_NUMBER, text)]


def _value(digits: str, scale: str | None) -> float:
    return float(digits.replace(",", "")) * _SCALES[(scale or "").lower()]
