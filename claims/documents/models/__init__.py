"""What was published, by whom, its exact bytes, and which documents print one report."""

from claims.documents.models.copies import CopyDecision, CopyGroup, CopyMember, CopyNumber, CopyPair, CopySketch
from claims.documents.models.works import Blob, Document, Snapshot, Source

__all__ = [
    "Blob",
    "CopyDecision",
    "CopyGroup",
    "CopyMember",
    "CopyNumber",
    "CopyPair",
    "CopySketch",
    "Document",
    "Snapshot",
    "Source",
]
