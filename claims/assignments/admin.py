"""Who works on what, as a list."""

from django.contrib import admin

from claims.assignments.models import Assignment
from claims.lib.admin import ReadOnlyAdmin


@admin.register(Assignment)
class AssignmentAdmin(ReadOnlyAdmin[Assignment]):
    list_display = ("record", "person", "claim", "document", "verdict", "assigned_by", "assigned_at")
    list_select_related = ("person", "assigned_by", "claim__current", "document", "verdict")
    search_fields = ("person__name",)
    ordering = ("-pk",)
