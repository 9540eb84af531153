"""Numbers as they are written, in digits and words: one way of reading them for figures and for quantities."""

from claims.extraction.extractors.rules_en.numerals.reading import (
    FIRST_WORDS,
    digits,
    fraction,
    ordinal,
    read,
    shared_scale,
)

__all__ = ["FIRST_WORDS", "digits", "fraction", "ordinal", "read", "shared_scale"]
