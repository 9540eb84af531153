"""Sources, documents and their bytes, as lists."""

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.safestring import SafeString
from unfold.contrib.filters.admin import AutocompleteSelectFilter, RangeDateFilter

from claims.documents.models import Blob, Document, Snapshot, Source
from claims.lib.admin import ReadOnlyAdmin, desk_link, shortened


@admin.register(Source)
class SourceAdmin(ReadOnlyAdmin[Source]):
    list_display = ("name", "kind", "parent", "also_known_as", "is_confirmed", "created_at")
    list_filter = ("kind", "is_confirmed")
    list_select_related = ("parent",)
    search_fields = ("name", "name_keys")
    ordering = ("name",)

    @admin.display(description="also known as")
    def also_known_as(self, source: Source) -> str:
        return shortened(", ".join(source.aliases)) or "—"


@admin.register(Document)
class DocumentAdmin(ReadOnlyAdmin[Document]):
    list_display = ("record", "desk", "source", "published_at", "language", "created_at", "added_by")
    list_display_links = ("record",)
    list_filter = (("source", AutocompleteSelectFilter), ("published_at", RangeDateFilter), "language")
    list_select_related = ("source", "added_by")
    search_fields = ("title", "url", "source__name")
    date_hierarchy = "created_at"
    ordering = ("-created_at",)

    @admin.display(description="record", ordering="pk")
    def record(self, document: Document) -> str:
        return f"#{document.pk}"

    @admin.display(description="document", ordering="title")
    def desk(self, document: Document) -> SafeString:
        return desk_link("document", document.pk, shortened(str(document)))


@admin.register(Snapshot)
class SnapshotAdmin(ReadOnlyAdmin[Snapshot]):
    list_display = ("record", "desk", "digest", "media_type", "encoding", "byte_size", "parser", "created_at")
    list_display_links = ("record",)
    list_filter = ("media_type", "parser")
    list_select_related = ("document__source",)
    search_fields = ("=blob__sha256", "document__title")
    ordering = ("-id",)

    def get_queryset(self, request: HttpRequest) -> QuerySet[Snapshot]:
        rows = super().get_queryset(request)
        is_list = request.resolver_match is not None and (request.resolver_match.url_name or "").endswith("_changelist")
        return rows.defer("text") if is_list else rows

    @admin.display(description="record", ordering="pk")
    def record(self, snapshot: Snapshot) -> str:
        return f"#{snapshot.pk}"

    @admin.display(description="document")
    def desk(self, snapshot: Snapshot) -> SafeString:
        return desk_link("document", snapshot.document_id, shortened(str(snapshot.document), 70))

    @admin.display(description="SHA-256")
    def digest(self, snapshot: Snapshot) -> str:
        return f"{snapshot.sha256[:12]}…"


@admin.register(Blob)
class BlobAdmin(ReadOnlyAdmin[Blob]):
    """Digests only: a list of bytes helps nobody."""

    list_display = ("sha256",)
    fields = ("sha256",)
    search_fields = ("=sha256",)
    ordering = ("sha256",)

    def get_queryset(self, request: HttpRequest) -> QuerySet[Blob]:
        return super().get_queryset(request).defer("data")
