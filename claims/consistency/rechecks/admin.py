"""Re-checks and their parts, as lists; starting and stopping them is a page of its own."""

from django.contrib import admin

from claims.consistency.rechecks.models import Recheck, RecheckPart
from claims.lib.admin import ReadOnlyAdmin, shortened


@admin.register(Recheck)
class RecheckAdmin(ReadOnlyAdmin[Recheck]):
    list_display = (
        "record", "scope", "state", "started_by", "why", "subject_count", "claim_count", "created_at", "finished_at",
    )  # fmt: skip
    list_filter = ("state", "scope")
    list_select_related = ("started_by",)
    search_fields = ("reason",)
    ordering = ("-id",)

    @admin.display(description="reason")
    def why(self, recheck: Recheck) -> str:
        return shortened(recheck.reason, 80)


@admin.register(RecheckPart)
class RecheckPartAdmin(ReadOnlyAdmin[RecheckPart]):
    list_display = (
        "record", "recheck", "number", "subject_count", "claim_count", "claims_checked", "new_count", "changed_count",
        "resolved_count", "done_at",
    )  # fmt: skip
    list_select_related = ("recheck",)
    search_fields = ("number__exact",)
    ordering = ("-recheck", "number")
