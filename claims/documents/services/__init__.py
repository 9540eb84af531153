"""Putting voices and what they published on record, and saying which documents print one report."""

from claims.documents.services.copy_decisions import name_origin, remove_from_group, undo_copy_decision
from claims.documents.services.documents import READING_SECONDS, add_document
from claims.documents.services.near_copies import Near, look_for_near_copies, record_near_copies
from claims.documents.services.sources import find_or_note_source, record_source

__all__ = [
    "READING_SECONDS",
    "Near",
    "add_document",
    "find_or_note_source",
    "look_for_near_copies",
    "name_origin",
    "record_near_copies",
    "record_source",
    "remove_from_group",
    "undo_copy_decision",
]
