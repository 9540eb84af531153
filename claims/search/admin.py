"""Saved views, as a list."""

from django.contrib import admin

from claims.lib.admin import ReadOnlyAdmin
from claims.search.models import SavedView


@admin.register(SavedView)
class SavedViewAdmin(ReadOnlyAdmin[SavedView]):
    list_display = ("name", "page", "owner", "is_shared", "created_at")
    list_filter = ("page", "is_shared")
    list_select_related = ("owner",)
    search_fields = ("name", "owner__name")
    ordering = ("name",)
