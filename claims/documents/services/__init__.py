"""Putting voices and what they published on record."""

from claims.documents.services.documents import READING_SECONDS, add_document
from claims.documents.services.sources import find_or_note_source, record_source

__all__ = ["READING_SECONDS", "add_document", "find_or_note_source", "record_source"]
