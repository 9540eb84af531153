"""Verifications, as a list; asking for one is a page of its own."""

from django.contrib import admin
from django.utils.safestring import SafeString

from claims.lib.admin import ReadOnlyAdmin, desk_link
from claims.verification.models import LogVerification


@admin.register(LogVerification)
class LogVerificationAdmin(ReadOnlyAdmin[LogVerification]):
    list_display = ("record", "state", "asked_by", "created_at", "finished_at", "found")
    list_filter = ("state",)
    list_select_related = ("asked_by",)
    ordering = ("-id",)

    @admin.display(description="what it found")
    def found(self, run: LogVerification) -> SafeString:
        return desk_link("verification", run.pk, "Open")
