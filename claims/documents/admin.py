"""Sources, documents and their bytes, as lists."""

from collections.abc import Iterator
from typing import Any

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.safestring import SafeString
from unfold.contrib.filters.admin import AutocompleteSelectFilter, RangeDateFilter

from claims.documents.models import Blob, Document, Snapshot, Source
from claims.documents.selectors.copies import NO_RE_PRINT, with_printings
from claims.lib.admin import ReadOnlyAdmin, desk_link, is_list, shortened


class RePrints(admin.SimpleListFilter):
    """Folded into the reports that they print, unless somebody asks for them or searches."""

    title = "re-prints"
    parameter_name = "reprints"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        return [("shown", "shown"), ("only", "only these")]

    def choices(self, changelist: Any) -> Iterator[Any]:
        """What Django calls "All" here folds."""
        for place, choice in enumerate(super().choices(changelist)):
            yield {**choice, "display": "folded"} if place == 0 else choice

    def queryset(self, request: HttpRequest, queryset: QuerySet[Document]) -> QuerySet[Document]:
        if self.value() == "only":
            return queryset.exclude(NO_RE_PRINT)
        if self.value() == "shown" or request.GET.get("q"):
            return queryset
        return queryset.filter(NO_RE_PRINT)


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
    list_display = ("record", "desk", "printed_by", "source", "published_at", "language", "created_at", "added_by")
    list_filter = (RePrints, ("source", AutocompleteSelectFilter), ("published_at", RangeDateFilter), "language")
    list_select_related = ("source", "added_by")
    search_fields = ("title", "url", "source__name")
    date_hierarchy = "created_at"
    ordering = ("-created_at",)

    @admin.display(description="document", ordering="title")
    def desk(self, document: Document) -> SafeString:
        return desk_link("document", document.pk, shortened(str(document)))

    def get_queryset(self, request: HttpRequest) -> QuerySet[Document]:
        rows = super().get_queryset(request)
        return with_printings(rows) if is_list(request) else rows

    @admin.display(description="printed by")
    def printed_by(self, document: Document) -> str:
        """How many others print it; figures that differ are never folded away."""
        count, changed = getattr(document, "printing_count", 0), getattr(document, "changed_count", 0)
        if not count:
            return "—"
        others = f"{count} other{'' if count == 1 else 's'}"
        return f"{others}, {changed} with other figures" if changed else others


@admin.register(Snapshot)
class SnapshotAdmin(ReadOnlyAdmin[Snapshot]):
    list_display = ("record", "desk", "digest", "media_type", "encoding", "byte_size", "parser", "created_at")
    list_filter = ("media_type", "parser")
    list_select_related = ("document__source",)
    search_fields = ("=blob__sha256", "document__title")
    ordering = ("-id",)

    def get_queryset(self, request: HttpRequest) -> QuerySet[Snapshot]:
        rows = super().get_queryset(request)
        return rows.defer("text") if is_list(request) else rows

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
