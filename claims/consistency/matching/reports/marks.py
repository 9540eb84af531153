"""What tells one event from another of its kind: names, ages, times of day."""

import re
from collections.abc import Sequence
from itertools import pairwise

from claims.consistency.matching.reports.words import LONGEST_CHARACTERS, Word

_OLDEST = 110
# "17-year-old", "17 years old", "de 17 años", "17 ans", "17-jähriger", "17 лет"; then "Name, 17," and "(17)".
_AGED = re.compile(
    r"\b(\d{1,3})[ -](?:years?|months?|años|ans|anos|anni|jahre|jährige\w*|lat|let|лет|года?)\b"
    r"|\baged? (\d{1,3})\b|(?<=\w), (\d{1,3})(?=[,.;)])|\((\d{1,3})\)",
    re.IGNORECASE,
)
_TIME = re.compile(r"\b([012]?\d)[:.]([0-5]\d)\b")
# Clocks of twelve hours and of twenty-four meet.
_HALF_DAY = 12 * 60


def names_of(words: Sequence[Word], text: str) -> dict[str, str]:
    """Key -> as written: two capitalized neighbors, such as a first and a last name, or a street and its kind."""
    names: dict[str, str] = {}
    for left, right in pairwise(words):
        are_neighbors = text[left.end : right.start] == " " and len(left.key) > 1 < len(right.key)
        # A line of capitals would pair all its words.
        is_shouted = left.text.isupper() and right.text.isupper()
        if left.is_capital and right.is_capital and are_neighbors and not is_shouted:
            names.setdefault(f"{left.key} {right.key}", f"{left.text} {right.text}")
    return names


def ages_of(text: str) -> frozenset[int]:
    found = (next(filter(None, numbers)) for numbers in _AGED.findall(text[:LONGEST_CHARACTERS]))
    return frozenset(age for age in map(int, found) if 0 < age <= _OLDEST)


def times_of(text: str) -> frozenset[int]:
    """Minutes since noon or midnight."""
    return frozenset(
        (int(hour) * 60 + int(minute)) % _HALF_DAY for hour, minute in _TIME.findall(text[:LONGEST_CHARACTERS])
    )
