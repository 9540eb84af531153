"""Finding sources and documents."""

from django.db.models import QuerySet

from claims.documents.models import Document, Snapshot, Source
from claims.documents.rules import name_key
from claims.lib.errors import NotFound


def sources_named(names: list[str]) -> QuerySet[Source]:
    """Every source that goes by one of `names` however written, confirmed ones first, older before newer."""
    keys = [key for key in map(name_key, names) if key]
    return Source.objects.filter(name_keys__overlap=keys).order_by("-is_confirmed", "pk")


def source_by_id(source_id: int) -> Source:
    source = Source.objects.filter(pk=source_id).first()
    if source is None:
        raise NotFound(
            f"No source has the number {source_id}. Record the source first, or choose one that is on record.",
            code="unknown_source",
            found=source_id,
        )
    return source


def document_with_bytes(sha256: str) -> Document | None:
    """The document one of whose snapshots has exactly these bytes."""
    return Document.objects.filter(snapshots__blob_id=sha256).order_by("pk").first()


def latest_snapshot(document: Document) -> Snapshot:
    """Every document has one: it was added with it."""
    return document.snapshots.select_related("document__source").order_by("-pk")[0]


def latest_snapshots() -> QuerySet[Snapshot]:
    """The newest of every document, oldest document first."""
    return Snapshot.objects.order_by("document_id", "-id").distinct("document_id")


def latest_snapshot_ids() -> list[int]:
    return list(latest_snapshots().values_list("pk", flat=True))


def documents_to_show() -> QuerySet[Document]:
    """With their source, newest first: the inbox."""
    return Document.objects.select_related("source").order_by("-created_at", "-pk")
