"""Reports that several documents print, and what was measured and decided for them, as lists."""

from django.contrib import admin
from django.utils.safestring import SafeString

from claims.documents.models import CopyDecision, CopyGroup, CopyMember, CopyPair, CopySketch
from claims.lib.admin import ReadOnlyAdmin, desk_link, shortened


@admin.register(CopyGroup)
class CopyGroupAdmin(ReadOnlyAdmin[CopyGroup]):
    list_display = ("pk", "desk", "origin", "created_at")
    list_select_related = ("original", "origin")
    search_fields = ("original__title", "origin__name")
    ordering = ("-pk",)

    @admin.display(description="original")
    def desk(self, group: CopyGroup) -> SafeString:
        return desk_link("document", group.original_id, shortened(str(group.original)))


@admin.register(CopyMember)
class CopyMemberAdmin(ReadOnlyAdmin[CopyMember]):
    list_display = ("pk", "desk", "prints", "share", "figures")
    list_select_related = ("document", "prints")
    search_fields = ("document__title", "document__source__name")
    ordering = ("-group_id", "document_id")

    @admin.display(description="document")
    def desk(self, member: CopyMember) -> SafeString:
        return desk_link("document", member.document_id, shortened(str(member.document)))


@admin.register(CopyPair)
class CopyPairAdmin(ReadOnlyAdmin[CopyPair]):
    list_display = ("pk", "left", "right", "of_left", "of_right", "figures", "method")
    list_select_related = ("left", "right")
    search_fields = ("left__title", "right__title")
    ordering = ("-pk",)


@admin.register(CopyDecision)
class CopyDecisionAdmin(ReadOnlyAdmin[CopyDecision]):
    list_display = ("pk", "kind", "group", "source", "document", "decided_by", "created_at", "undone_at")
    list_filter = ("kind",)
    list_select_related = ("group", "source", "document", "decided_by")
    search_fields = ("reason", "source__name", "document__title")
    ordering = ("-pk",)


@admin.register(CopySketch)
class CopySketchAdmin(ReadOnlyAdmin[CopySketch]):
    """Numbers help nobody; whether a document was compared, and by which method, does."""

    list_display = ("pk", "document", "method", "is_compared")
    list_filter = ("method", "is_compared")
    list_select_related = ("document",)
    search_fields = ("document__title",)
    ordering = ("-pk",)
