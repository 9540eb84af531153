"""Verdicts, decisions and scales, as lists."""

from django.contrib import admin
from django.utils.safestring import SafeString
from unfold.contrib.filters.admin import AutocompleteSelectFilter

from claims.lib.admin import ReadOnlyAdmin, desk_link, shortened
from claims.review.models import Decision, Rating, RatingScale, Verdict, VerdictVersion


@admin.register(Verdict)
class VerdictAdmin(ReadOnlyAdmin[Verdict]):
    list_display = ("record", "desk", "rating", "state", "author", "version_number", "created_at")
    list_filter = ("state", "current__rating", ("current__author", AutocompleteSelectFilter))
    list_select_related = ("claim_version", "current__rating", "current__author")
    search_fields = ("claim_version__statement", "current__rationale")
    ordering = ("-id",)

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

    @admin.display(description="verdict")
    def desk(self, decision: Decision) -> SafeString:
        return desk_link("verdict", decision.verdict_id, shortened(decision.verdict.claim_version.statement, 80))


@admin.register(RatingScale)
class RatingScaleAdmin(ReadOnlyAdmin[RatingScale]):
    list_display = ("name", "slug", "version")
    search_fields = ("name", "slug")
    ordering = ("slug", "version")


@admin.register(Rating)
class RatingAdmin(ReadOnlyAdmin[Rating]):
    list_display = ("label", "scale", "value", "position")
    list_filter = ("scale",)
    list_select_related = ("scale",)
    search_fields = ("label",)
    ordering = ("scale", "position")
