"""The one app. Its models live in the capability packages and are gathered in `claims/models.py`."""

from importlib import import_module

from django.apps import AppConfig


class ClaimsConfig(AppConfig):
    name = "claims"
    label = "claims"
    verbose_name = "Claim Ledger"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        # Checks register themselves when their module is loaded.
        import_module("claims.checks")
