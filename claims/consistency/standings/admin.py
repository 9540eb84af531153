"""What every origin last said, as a list."""

from django.contrib import admin

from claims.consistency.standings.models import Standing
from claims.lib.admin import ReadOnlyAdmin


@admin.register(Standing)
class StandingAdmin(ReadOnlyAdmin[Standing]):
    list_display = ("record", "subject", "origin", "measure", "population", "lower", "upper", "published_at")
    list_filter = ("measure", "phase")
    list_select_related = ("subject", "origin")
    search_fields = ("subject__name", "origin__name")
    ordering = ("-id",)
