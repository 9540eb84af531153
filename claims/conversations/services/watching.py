"""Saying that one wants to be told of something, or not."""

from typing import Any

from django.contrib.auth.models import User

from claims.audit.rules import ensure_role
from claims.audit.selectors import roles_of_user
from claims.conversations.models import Watch
from claims.conversations.rules import TAKES_PART
from claims.conversations.selectors.watching import Target, key_of


def set_watch(*, person: User, target: Target, is_on: bool) -> None:
    """From now on. It is a wish of one person about their own desk: no act on the record."""
    ensure_role(roles_of_user(person), TAKES_PART, "watch this")
    topic, _ = key_of(target)
    of: dict[str, Any] = {topic.value: target}
    Watch.objects.update_or_create(user=person, **of, defaults={"is_on": is_on})
