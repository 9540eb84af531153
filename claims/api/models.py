"""Keys for programs that act for a person."""

from django.conf import settings
from django.db import models

from claims.lib.models import Streamed


class ApiToken(Streamed):
    """One program's key to the API; it may what its person may, and nothing once that account is switched off.

    The key itself is shown once and kept nowhere: `sha256` is its digest, `prefix` its beginning, by which it is found
    and spoken of. `last_used_at` is null before the first use and true to a minute after; `revoked_at` is null while
    the key opens anything.
    """

    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="api_tokens")
    name = models.CharField(max_length=100, help_text="What uses it, such as “wire import”.")
    prefix = models.CharField(max_length=20, unique=True, editable=False)
    sha256 = models.CharField(max_length=64, editable=False)
    last_used_at = models.DateTimeField(null=True, blank=True, editable=False)
    revoked_at = models.DateTimeField(null=True, blank=True, editable=False)

    class Meta:
        verbose_name = "API token"
        verbose_name_plural = "API tokens"
        constraints = [
            models.CheckConstraint(condition=~models.Q(name=""), name="api_token_has_a_name"),
        ]

    def __str__(self) -> str:
        return f"{self.prefix} ({self.name})"
