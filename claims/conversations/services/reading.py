"""Marking what somebody was told as read, and as sent."""

from collections.abc import Iterable
from datetime import datetime

from django.contrib.auth.models import User

from claims.conversations.models import Notice


def mark_read(*, person: User, notice_id: int, now: datetime) -> bool:
    """Whether it was one of this person's that they had not read."""
    return bool(Notice.objects.filter(pk=notice_id, user=person, read_at__isnull=True).update(read_at=now))


def mark_all_read(*, person: User, last_id: int, now: datetime) -> int:
    """Up to the newest that was on the page: what came since is not read yet. How many."""
    return Notice.objects.filter(user=person, pk__lte=last_id, read_at__isnull=True).update(read_at=now)


def mark_mailed(*, notice_ids: Iterable[int], now: datetime) -> None:
    """In the caller's transaction."""
    Notice.objects.filter(pk__in=list(notice_ids)).update(mailed_at=now)
