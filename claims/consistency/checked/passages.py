"""The parts of a long text that could each make a claim of its own."""

from claims.extraction.extractors.reading.sentences import split

# A post or a short paragraph is looked up as a whole; the model sees some 180 words at once.
_SHORT = 45
_LEAST_WORDS = 6
_MOST = 24


def passages_of(text: str) -> list[str]:
    """The text itself, and where it is long its sentences, at most `_MOST`, in their order."""
    if len(text.split()) <= _SHORT:
        return [text]
    sentences = [text[sentence.start : sentence.end] for sentence in split(text)]
    telling = [sentence for sentence in sentences if len(sentence.split()) >= _LEAST_WORDS]
    return [text, *telling[:_MOST]] if len(telling) > 1 else [text]
