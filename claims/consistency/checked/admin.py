"""Checked claims, what was read of them, and what repeats them, as lists."""

from django.contrib import admin
from django.utils.safestring import SafeString

from claims.consistency.checked.models import CheckedClaim, CheckedVector, Repetition
from claims.lib.admin import ReadOnlyAdmin, desk_link, shortened


@admin.register(CheckedClaim)
class CheckedClaimAdmin(ReadOnlyAdmin[CheckedClaim]):
    list_display = ("text", "claimant", "date", "rating", "publisher", "is_standing", "changed_at")
    list_filter = ("is_standing",)
    search_fields = ("text", "title", "publisher", "claimant")
    ordering = ("-changed_at", "-id")


@admin.register(CheckedVector)
class CheckedVectorAdmin(ReadOnlyAdmin[CheckedVector]):
    list_display = ("record", "about", "is_title", "model", "dimension")
    list_filter = ("model", "is_title")
    list_select_related = ("checked",)
    search_fields = ("checked__text",)
    ordering = ("-id",)
    exclude = ("vector",)

    @admin.display(description="checked claim")
    def about(self, row: CheckedVector) -> str:
        return shortened(row.checked.text, 80)


@admin.register(Repetition)
class RepetitionAdmin(ReadOnlyAdmin[Repetition]):
    list_display = ("record", "desk", "about", "state")
    list_filter = ("finding__state",)
    list_select_related = ("finding", "claim__current", "checked")
    search_fields = ("finding__sentence",)
    ordering = ("-finding",)

    @admin.display(description="claim")
    def desk(self, row: Repetition) -> SafeString:
        return desk_link("claim", row.claim_id, shortened(str(row.claim), 80))

    @admin.display(description="repeats")
    def about(self, row: Repetition) -> str:
        return shortened(row.checked.text, 80)

    @admin.display(description="state", ordering="finding__state")
    def state(self, row: Repetition) -> str:
        return row.finding.get_state_display()
