"""Who gets the digest, and what each was told, as lists."""

from django.contrib import admin

from claims.digests.models import DigestedFinding, DigestSubscription
from claims.lib.admin import ReadOnlyAdmin, shortened


@admin.register(DigestSubscription)
class DigestSubscriptionAdmin(ReadOnlyAdmin[DigestSubscription]):
    list_display = ("user", "is_on", "since")
    list_filter = ("is_on",)
    list_select_related = ("user",)
    search_fields = ("user__username",)
    ordering = ("user__username",)


@admin.register(DigestedFinding)
class DigestedFindingAdmin(ReadOnlyAdmin[DigestedFinding]):
    list_display = ("record", "person", "about", "told_at")
    list_select_related = ("subscription__user", "finding")
    search_fields = ("finding__sentence", "subscription__user__username")
    ordering = ("-pk",)

    @admin.display(description="person")
    def person(self, row: DigestedFinding) -> str:
        return str(row.subscription.user)

    @admin.display(description="finding")
    def about(self, row: DigestedFinding) -> str:
        return shortened(row.finding.sentence, 80)
