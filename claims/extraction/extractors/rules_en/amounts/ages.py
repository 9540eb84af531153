"""Ages without a unit: "Smith, 34, said", "aged 25", "under the age of 21"."""

from collections.abc import Sequence

from claims.extraction.extractors.reading.tokens import Token

_OLDEST = 120
_VERBS = frozenset({"has", "was", "is", "who", "had"})


def is_age(tokens: Sequence[Token], first: int, end: int) -> bool:
    """Whether the bare number [first, end) is somebody's age."""
    text = tokens[first].text
    if end != first + 1 or not text.isdigit() or int(text) > _OLDEST or first == 0:
        return False
    before, after = tokens[first - 1], tokens[end].low if end < len(tokens) else "."
    if before.low == "aged" or (before.low == "of" and first > 1 and tokens[first - 2].low in ("age", "ages")):
        return True
    if before.low in ("age", "ages"):
        return True
    if before.low == ",":
        return first > 1 and _is_name(tokens, first - 2) and after in (",", ".", ";")
    return first > 1 and _is_name(tokens, first - 1) and _is_name(tokens, first - 2) and after in _VERBS


def _is_name(tokens: Sequence[Token], last: int) -> bool:
    """Two capitalized words, or one that a comma sets apart."""
    return (
        tokens[last].is_capital
        and tokens[last].is_word
        and tokens[last].text.isalpha()
        and not tokens[last].text.isupper()
    )
