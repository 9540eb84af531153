"""Claims and what they are about, as lists."""

from django.contrib import admin
from django.utils.html import format_html
from django.utils.safestring import SafeString
from unfold.contrib.filters.admin import AutocompleteSelectFilter

from claims.lib.admin import ReadOnlyAdmin, desk_link, shortened
from claims.register.models import Attribution, Claim, ClaimVersion, Figure, Subject, SubjectLink


@admin.register(Claim)
class ClaimAdmin(ReadOnlyAdmin[Claim]):
    list_display = ("record", "desk", "kind", "status", "origin", "date", "place", "worth", "document")
    list_filter = (
        "status",
        "current__kind",
        ("current__origin", AutocompleteSelectFilter),
        ("subject_links__subject", AutocompleteSelectFilter),
        "current__figure__measure",
        "current__voice",
    )
    list_select_related = ("current__origin", "snapshot__document__source", "decided_by")
    search_fields = ("current__statement", "current__exact")
    ordering = ("-id",)

    @admin.display(description="claim")
    def desk(self, claim: Claim) -> SafeString:
        return desk_link("claim", claim.pk, shortened(str(claim)))

    @admin.display(description="kind", ordering="current__kind")
    def kind(self, claim: Claim) -> str:
        return claim.current.get_kind_display() if claim.current else "—"

    @admin.display(description="origin", ordering="current__origin__name")
    def origin(self, claim: Claim) -> str:
        return str(claim.current.origin) if claim.current else "—"

    @admin.display(description="date", ordering="current__first_date")
    def date(self, claim: Claim) -> SafeString:
        return format_html('<span class="desk-nowrap">{}</span>', (claim.current.date if claim.current else "") or "—")

    @admin.display(description="place", ordering="current__place")
    def place(self, claim: Claim) -> str:
        return (claim.current.place if claim.current else "") or "—"

    @admin.display(description="worth checking", ordering="current__check_worthiness")
    def worth(self, claim: Claim) -> str:
        return f"{claim.current.check_worthiness:.2f}" if claim.current else "—"

    @admin.display(description="document")
    def document(self, claim: Claim) -> SafeString:
        return desk_link("document", claim.snapshot.document_id, shortened(str(claim.snapshot.document), 50))


@admin.register(ClaimVersion)
class ClaimVersionAdmin(ReadOnlyAdmin[ClaimVersion]):
    list_display = ("record", "desk", "number", "kind", "origin", "author", "created_at")
    list_filter = ("kind", "voice", "anchor_state", ("origin", AutocompleteSelectFilter))
    list_select_related = ("origin", "author")
    search_fields = ("statement", "exact")
    ordering = ("-id",)

    @admin.display(description="wording")
    def desk(self, version: ClaimVersion) -> SafeString:
        return desk_link("claim", version.claim_id, shortened(version.statement))


@admin.register(Figure)
class FigureAdmin(ReadOnlyAdmin[Figure]):
    list_display = ("version", "measure", "population", "lower", "upper", "approximate", "unit", "verbatim")
    list_filter = ("measure", "approximate")
    list_select_related = ("version",)
    search_fields = ("population", "verbatim")
    ordering = ("-version",)


@admin.register(Attribution)
class AttributionAdmin(ReadOnlyAdmin[Attribution]):
    list_display = ("name", "source", "position", "cue", "version")
    list_filter = (("source", AutocompleteSelectFilter),)
    list_select_related = ("source", "version")
    search_fields = ("name", "source__name")
    ordering = ("-id",)


@admin.register(Subject)
class SubjectAdmin(ReadOnlyAdmin[Subject]):
    list_display = ("record", "desk", "kind", "date", "place", "whole", "is_confirmed")
    list_filter = ("kind", "is_confirmed", ("part_of", AutocompleteSelectFilter))
    list_select_related = ("part_of",)
    search_fields = ("name", "place")
    ordering = ("first_date", "id")

    @admin.display(description="subject", ordering="name")
    def desk(self, subject: Subject) -> SafeString:
        return desk_link("subject", subject.pk, subject.name)

    @admin.display(description="part of", ordering="part_of__name")
    def whole(self, subject: Subject) -> SafeString | str:
        return desk_link("subject", subject.part_of.pk, subject.part_of.name) if subject.part_of else "—"


@admin.register(SubjectLink)
class SubjectLinkAdmin(ReadOnlyAdmin[SubjectLink]):
    list_display = ("record", "desk", "subject", "state", "score", "why", "decided_by", "created_at")
    list_filter = ("state", ("subject", AutocompleteSelectFilter))
    list_select_related = ("claim__current", "subject", "decided_by")
    search_fields = ("subject__name", "claim__current__statement")
    ordering = ("-id",)

    @admin.display(description="claim")
    def desk(self, link: SubjectLink) -> SafeString:
        return desk_link("claim", link.claim_id, shortened(str(link.claim), 80))
