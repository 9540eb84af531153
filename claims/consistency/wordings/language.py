"""Whether a text is in the one language whose numbers and bounds are read here."""

from claims.extraction.extractors.reading.languages import FUNCTION_WORDS, language_of

_ENGLISH = "en"
# A name may hold one word of another language ("Las Palmas").
_FEW = 1


def is_english(text: str) -> bool:
    """Also of texts too short to tell: a headline has no function words at all."""
    language = language_of(text)
    if language == _ENGLISH:
        return True
    words = text.lower().split()
    if language is None:
        return False
    theirs, ours = (sum(word in FUNCTION_WORDS[code] for word in words) for code in (language, _ENGLISH))
    return theirs <= _FEW or theirs <= ours
