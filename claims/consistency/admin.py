"""Findings, checks and reconciliations, as lists."""

from django.contrib import admin
from django.utils.safestring import SafeString
from unfold.contrib.filters.admin import AutocompleteSelectFilter

from claims.consistency.models import Finding, FindingClaim, Reconciliation, SubjectCheck
from claims.lib.admin import ReadOnlyAdmin, desk_link, shortened


@admin.register(Finding)
class FindingAdmin(ReadOnlyAdmin[Finding]):
    list_display = ("record", "sentence", "kind", "degree", "state", "desk", "last_seen_at", "decided_by")
    list_filter = ("state", "kind", ("subject", AutocompleteSelectFilter), "checker")
    list_select_related = ("subject", "decided_by")
    search_fields = ("sentence", "subject__name")
    ordering = ("-severity", "id")

    @admin.display(description="severity", ordering="severity")
    def degree(self, finding: Finding) -> str:
        return f"{finding.severity:.2f}"

    @admin.display(description="subject", ordering="subject__name")
    def desk(self, finding: Finding) -> SafeString | str:
        return desk_link("subject", finding.subject.pk, finding.subject.name) if finding.subject else "—"


@admin.register(FindingClaim)
class FindingClaimAdmin(ReadOnlyAdmin[FindingClaim]):
    list_display = ("record", "desk", "about", "position")
    list_filter = ("finding__kind",)
    list_select_related = ("finding", "version")
    search_fields = ("finding__sentence", "version__statement")
    ordering = ("-finding", "position")

    @admin.display(description="claim")
    def desk(self, row: FindingClaim) -> SafeString:
        return desk_link("claim", row.version.claim_id, shortened(row.version.statement, 80))

    @admin.display(description="finding")
    def about(self, row: FindingClaim) -> str:
        return shortened(row.finding.sentence, 80)


@admin.register(SubjectCheck)
class SubjectCheckAdmin(ReadOnlyAdmin[SubjectCheck]):
    list_display = ("record", "desk", "looked_at", "checked_at")
    list_select_related = ("subject",)
    search_fields = ("subject__name",)
    ordering = ("-checked_at",)

    @admin.display(description="subject")
    def desk(self, check: SubjectCheck) -> SafeString:
        return desk_link("subject", check.subject_id, check.subject.name)

    @admin.display(description="coverage")
    def looked_at(self, check: SubjectCheck) -> str:
        return f"{check.coverage.get('claims', 0)} claims, {check.coverage.get('compared', 0)} comparisons"


@admin.register(Reconciliation)
class ReconciliationAdmin(ReadOnlyAdmin[Reconciliation]):
    list_display = (
        "record",
        "desk",
        "measure",
        "population",
        "rule",
        "low",
        "best",
        "high",
        "report_count",
        "origin_count",
        "state",
        "stale_at",
    )
    list_filter = ("state", "rule", "measure", ("subject", AutocompleteSelectFilter))
    list_select_related = ("subject",)
    search_fields = ("subject__name",)
    ordering = ("-id",)

    @admin.display(description="subject")
    def desk(self, row: Reconciliation) -> SafeString:
        return desk_link("subject", row.subject_id, row.subject.name)
