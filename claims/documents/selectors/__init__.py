"""Finding sources, documents, and documents that print one report."""

from claims.documents.selectors.works import (
    document_with_bytes,
    documents_to_show,
    latest_snapshot,
    latest_snapshot_ids,
    source_by_id,
    sources_named,
)

__all__ = [
    "document_with_bytes",
    "documents_to_show",
    "latest_snapshot",
    "latest_snapshot_ids",
    "source_by_id",
    "sources_named",
]
