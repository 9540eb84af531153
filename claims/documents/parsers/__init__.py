"""From bytes to readable text, one parser for each media type. No models: bytes in, a `Reading` or a refusal out."""

from claims.documents.parsers.html import read_html
from claims.documents.parsers.plain import read_text
from claims.documents.parsers.readings import Reading
from claims.documents.rules.media import Media
from claims.documents.vocabulary import MediaType


def read(data: bytes, media: Media) -> Reading:
    """The readable text of `data`; `InvalidInput` with the reason where there is none."""
    if media.type == MediaType.HTML:
        return read_html(data, media.charset)
    return read_text(data, media.charset)


__all__ = ["Reading", "read"]
