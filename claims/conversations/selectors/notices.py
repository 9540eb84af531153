"""What one person is told."""

from datetime import datetime

from django.contrib.auth.models import User
from django.db.models import QuerySet

from claims.conversations.models import Notice


def shown_notices() -> QuerySet[Notice]:
    """With what a line about each says."""
    return Notice.objects.select_related(
        "by",
        "instead_of",
        "comment",
        "decision",
        "finding__subject",
        "claim__current",
        "verdict__claim_version",
        "document__source",
    )


def notices_of(user: User, *, is_unread_only: bool = False) -> QuerySet[Notice]:
    """Newest first."""
    rows = shown_notices().filter(user=user)
    return (rows.filter(read_at__isnull=True) if is_unread_only else rows).order_by("-pk")


def unread_of(user: User) -> QuerySet[Notice]:
    """For counting, so without what they say."""
    return Notice.objects.filter(user=user, read_at__isnull=True)


def unmailed(user: User, since: datetime) -> QuerySet[Notice]:
    """What was told since then, neither read nor sent by e-mail yet; oldest first."""
    return (
        shown_notices()
        .filter(user=user, read_at__isnull=True, mailed_at__isnull=True, created_at__gte=since)
        .order_by("pk")
    )
