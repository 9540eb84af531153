"""Guessing passwords: who is counted, and what the one who guessed too often is told."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse

from ledger.web.errors import answer_with_sentence

RETRY_AFTER_SECONDS = int(settings.AXES_COOLOFF_TIME.total_seconds())


def client_address(request: HttpRequest) -> str:
    """Behind our own proxy the last address of the header, which the proxy wrote; what stands before, anybody wrote."""
    forwarded = request.META.get("HTTP_X_FORWARDED_FOR", "") if settings.BEHIND_TLS_PROXY else ""
    return forwarded.rpartition(",")[2].strip() or request.META.get("REMOTE_ADDR", "")


def locked_out(request: HttpRequest, *_: Any, **__: Any) -> HttpResponse:
    """429. The same for names that exist and names that do not."""
    minutes = RETRY_AFTER_SECONDS // 60
    sentence = (
        f"Too many attempts to sign in with this name have failed. Wait {minutes} minutes and try again, or ask an "
        "administrator for a new password."
    )
    response = answer_with_sentence(request, status=429, code="too_many_attempts", sentence=sentence)
    response["Retry-After"] = str(RETRY_AFTER_SECONDS)
    return response
