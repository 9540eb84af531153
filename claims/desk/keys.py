"""The number of a record in what an address or a page carries as text."""

# No key of the database is longer.
_MOST_DIGITS = 18


def key_in(text: str) -> int | None:
    """None for what cannot be the key of a record."""
    return int(text) if text.isdecimal() and len(text) <= _MOST_DIGITS else None
