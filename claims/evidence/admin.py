"""Evidence and its links to claims, as lists."""

from django.contrib import admin
from django.utils.safestring import SafeString

from claims.evidence.models import Evidence, EvidenceLink
from claims.lib.admin import ReadOnlyAdmin, desk_link, shortened


@admin.register(Evidence)
class EvidenceAdmin(ReadOnlyAdmin[Evidence]):
    list_display = ("summary", "where", "directness", "archived", "added_by", "created_at")
    list_filter = ("directness",)
    list_select_related = ("snapshot__document__source", "added_by")
    search_fields = ("exact", "note", "url")
    ordering = ("-id",)

    @admin.display(description="evidence")
    def summary(self, evidence: Evidence) -> str:
        return shortened(str(evidence))

    @admin.display(description="from")
    def where(self, evidence: Evidence) -> SafeString | str:
        if evidence.snapshot is None:
            return shortened(evidence.url, 60)
        return desk_link("document", evidence.snapshot.document_id, shortened(str(evidence.snapshot.document), 60))

    @admin.display(description="archived", boolean=True)
    def archived(self, evidence: Evidence) -> bool:
        return evidence.is_archived


@admin.register(EvidenceLink)
class EvidenceLinkAdmin(ReadOnlyAdmin[EvidenceLink]):
    list_display = ("record", "desk", "stance", "what", "linked_by", "created_at", "unlinked_at")
    list_filter = ("stance", ("unlinked_at", admin.EmptyFieldListFilter))
    list_select_related = ("claim__current", "evidence", "linked_by")
    search_fields = ("claim__current__statement", "evidence__exact", "evidence__note")
    ordering = ("-id",)

    @admin.display(description="claim")
    def desk(self, link: EvidenceLink) -> SafeString:
        return desk_link("claim", link.claim_id, shortened(str(link.claim), 80))

    @admin.display(description="evidence")
    def what(self, link: EvidenceLink) -> str:
        return shortened(str(link.evidence), 80)
