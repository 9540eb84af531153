"""Where a claim stands in its text."""

from claims.lib.errors import InvalidInput


def ensure_anchor(text: str, start: int, end: int) -> str:
    """The exact words at [start, end); `InvalidInput` where the text has no such place or only white space there."""
    if not 0 <= start < end <= len(text):
        raise InvalidInput(
            f"The text has {len(text)} characters, so there is nothing from {start} to {end}. Mark the words again.",
            code="invalid_anchor",
            expected=len(text),
            found=[start, end],
        )
    exact = text[start:end]
    if not exact.strip():
        raise InvalidInput("Only white space is marked. Mark the words that make the claim.", code="invalid_anchor")
    return exact
