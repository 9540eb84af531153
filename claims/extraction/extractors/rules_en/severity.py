"""How badly people were hurt, where the words beside the measure say so."""

from collections.abc import Sequence

from claims.extraction.extractors.reading.tokens import Token
from claims.extraction.extractors.rules_en.tables.severity import SEVERITIES


def find(tokens: Sequence[Token], first: int, end: int) -> tuple[str, int, int] | None:
    """(severity, first token, end) for a figure and its cue at tokens [first, end); the worst where several stand."""
    found = [
        (rank, SEVERITIES[token.low][1], index)
        for index, token in enumerate(tokens[max(0, first - 1) : end + 1], max(0, first - 1))
        if token.low in SEVERITIES
        for rank in (SEVERITIES[token.low][0],)
    ]
    if not found:
        return None
    _, severity, index = min(found)
    return severity, index, index + 1
