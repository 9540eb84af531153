"""Who gave which program a key; the command line makes and revokes them."""

from django.contrib import admin

from claims.api.models import ApiToken
from claims.lib.admin import ReadOnlyAdmin


@admin.register(ApiToken)
class ApiTokenAdmin(ReadOnlyAdmin[ApiToken]):
    list_display = ("prefix", "name", "user", "created_at", "last_used_at", "revoked_at")
    list_select_related = ("user",)
    search_fields = ("prefix", "name", "user__username")
    ordering = ("-pk",)
    fields = ("prefix", "name", "user", "created_at", "last_used_at", "revoked_at")
