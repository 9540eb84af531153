"""Verdicts, decisions and scales, as lists. What may yet be cross-checked blind is not in them for who could do so."""

from django.contrib import admin
from django.contrib.auth.models import User
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.safestring import SafeString
from unfold.contrib.filters.admin import AutocompleteSelectFilter

from claims.audit import admin as audit
from claims.audit.models import AuditEntry
from claims.audit.selectors import acting_as
from claims.lib.admin import ReadOnlyAdmin, desk_link, shortened
from claims.review.cross_checks import hidden_from
from claims.review.models import Decision, Verdict, VerdictVersion


def _hidden(request: HttpRequest) -> QuerySet[Verdict]:
    """Also from somebody who never acted yet."""
    return hidden_from(acting_as(request.user)) if isinstance(request.user, User) else Verdict.objects.none()


@admin.register(Verdict)
class VerdictAdmin(ReadOnlyAdmin[Verdict]):
    list_display = ("record", "desk", "rating", "state", "author", "version_number", "created_at")
    list_filter = ("state", "current__rating", ("current__author", AutocompleteSelectFilter))
    list_select_related = ("claim_version", "current__rating", "current__author")
    search_fields = ("claim_version__statement", "current__rationale")
    ordering = ("-id",)

    def get_queryset(self, request: HttpRequest) -> QuerySet[Verdict]:
        return super().get_queryset(request).exclude(pk__in=_hidden(request))

    @admin.display(description="claim")
    def desk(self, verdict: Verdict) -> SafeString:
        return desk_link("verdict", verdict.pk, shortened(verdict.claim_version.statement))

    @admin.display(description="rating")
    def rating(self, verdict: Verdict) -> str:
        return verdict.current.rating.label if verdict.current else "—"

    @admin.display(description="author")
    def author(self, verdict: Verdict) -> str:
        return str(verdict.current.author) if verdict.current else "—"

    @admin.display(description="version")
    def version_number(self, verdict: Verdict) -> str:
        return str(verdict.current.number) if verdict.current else "—"


@admin.register(VerdictVersion)
class VerdictVersionAdmin(ReadOnlyAdmin[VerdictVersion]):
    list_display = ("record", "desk", "number", "rating", "author", "created_at")
    list_filter = ("rating",)
    list_select_related = ("verdict__claim_version", "rating", "author")
    search_fields = ("rationale", "verdict__claim_version__statement")
    ordering = ("-id",)

    def get_queryset(self, request: HttpRequest) -> QuerySet[VerdictVersion]:
        return super().get_queryset(request).exclude(verdict__in=_hidden(request))

    @admin.display(description="verdict")
    def desk(self, version: VerdictVersion) -> SafeString:
        return desk_link("verdict", version.verdict_id, shortened(version.verdict.claim_version.statement, 90))


@admin.register(Decision)
class DecisionAdmin(ReadOnlyAdmin[Decision]):
    list_display = ("record", "desk", "action", "actor", "version_author", "comment", "created_at")
    list_filter = ("action", ("actor", AutocompleteSelectFilter))
    list_select_related = ("verdict__claim_version", "actor", "version_author")
    search_fields = ("comment", "verdict__claim_version__statement")
    ordering = ("-id",)

    def get_queryset(self, request: HttpRequest) -> QuerySet[Decision]:
        return super().get_queryset(request).exclude(verdict__in=_hidden(request))

    @admin.display(description="verdict")
    def desk(self, decision: Decision) -> SafeString:
        return desk_link("verdict", decision.verdict_id, shortened(decision.verdict.claim_version.statement, 80))


# The log knows nothing of verdicts, and its entries say what they say.
admin.site.unregister(AuditEntry)


@admin.register(AuditEntry)
class AuditEntryAdmin(audit.AuditEntryAdmin):
    def get_queryset(self, request: HttpRequest) -> QuerySet[AuditEntry]:
        return super().get_queryset(request).exclude(stream__in=_hidden(request).values("stream"))
