"""Claims in a stock admin, with the one help it offers by a line: a filter for what is proposed."""

from django.contrib.admin import AdminSite, ModelAdmin
from django.urls import path

from claims.register.models import Claim


class PlainClaims(ModelAdmin[Claim]):
    fields = ("status", "decision_reason")
    list_filter = ("status",)


plain = AdminSite(name="admin")
plain.register(Claim, PlainClaims)
urlpatterns = [path("admin/", plain.urls)]
