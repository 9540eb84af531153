"""Which of several dates or places in one sentence belongs to a figure."""

from collections.abc import Sequence

from claims.extraction.extractors.reading.tokens import Token
from claims.extraction.extractors.reading.word_sets import word_set

_BREAKS = word_set("and but while whereas then after before when where who which ; : – —")
_BREAK_COST = 6
_COMMA_COST = 5
# "On May 3 shells killed four": what is said first holds for what follows, unless something stands nearer behind it.
_BEHIND_COST = 3


def cost(tokens: Sequence[Token], first: int, end: int, token: int) -> int:
    """How far tokens [first, end) stand from `token`; conjunctions and commas between them part clauses."""
    behind = first > token
    low, high = (token + 1, first) if behind else (end, token)
    total = _BEHIND_COST * behind
    for index in range(low, high):
        word = tokens[index].low
        total += _BREAK_COST if word in _BREAKS else _COMMA_COST if word == "," else 1
    return total
