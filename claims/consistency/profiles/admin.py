"""What identifies the event of each report, as lists."""

from django.contrib import admin

from claims.consistency.profiles.models import ReportProfile, TermCount
from claims.lib.admin import ReadOnlyAdmin


@admin.register(ReportProfile)
class ReportProfileAdmin(ReadOnlyAdmin[ReportProfile]):
    list_display = ("record", "published", "day", "place", "event_type", "killed", "injured", "is_counted")
    list_filter = ("event_type", "is_counted")
    search_fields = ("place",)
    ordering = ("-snapshot_id",)

    @admin.display(description="snapshot", ordering="snapshot_id")
    def record(self, row: ReportProfile) -> str:
        return f"#{row.snapshot_id}"


@admin.register(TermCount)
class TermCountAdmin(ReadOnlyAdmin[TermCount]):
    list_display = ("term", "reports")
    search_fields = ("term",)
    ordering = ("-reports", "term")
