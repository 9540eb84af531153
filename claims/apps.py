"""The one app. Its models live in the capability packages and are gathered in `claims/models.py`."""

from django.apps import AppConfig


class ClaimsConfig(AppConfig):
    name = "claims"
    label = "claims"
    verbose_name = "Claim Ledger"
    default_auto_field = "django.db.models.BigAutoField"
