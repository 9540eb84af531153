"""The decisions of documents: values in, a value or a named refusal out."""

from claims.documents.rules.details import ensure_language, ensure_title, ensure_url
from claims.documents.rules.media import decide_media_type
from claims.documents.rules.names import LONGEST_NAME, name_key
from claims.documents.rules.publication_dates import Published, read_published

__all__ = [
    "LONGEST_NAME",
    "Published",
    "decide_media_type",
    "ensure_language",
    "ensure_title",
    "ensure_url",
    "name_key",
    "read_published",
]
