"""Sets of words, written as people read them."""


def word_set(text: str) -> frozenset[str]:
    """The words of `text`, which stand between spaces."""
    return frozenset(text.split())
