"""Who is away, as a list. What was said is read on the page it is about, where blind cross-checks are kept blind."""

from django.contrib import admin

from claims.conversations.models import Absence
from claims.lib.admin import ReadOnlyAdmin


@admin.register(Absence)
class AbsenceAdmin(ReadOnlyAdmin[Absence]):
    list_display = ("user", "first_day", "last_day", "deputy")
    list_select_related = ("user", "deputy")
    search_fields = ("user__username",)
    ordering = ("-last_day",)
