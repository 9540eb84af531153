"""Being away, and coming back."""

from datetime import date, datetime

from django.contrib.auth.models import User
from django.db import transaction

from claims.audit.models import Actor
from claims.audit.rules import ensure_role
from claims.audit.selectors import roles_of, roles_of_user
from claims.audit.services import append
from claims.conversations.models import Absence
from claims.conversations.rules import TAKES_PART, ensure_absence
from claims.lib.errors import InvalidInput


def go_away(
    *, first_day: date, last_day: date, deputy: User | None, actor: Actor, reason: str, now: datetime
) -> Absence:
    """`actor` is away on these days; until then, what they said before holds no more."""
    ensure_role(roles_of(actor), TAKES_PART, "be away with somebody to stand in")
    user = actor.user
    assert user is not None
    ensure_absence(first_day, last_day, today=now.date(), is_own_deputy=deputy is not None and deputy.pk == user.pk)
    if deputy is not None and not roles_of_user(deputy) & TAKES_PART:
        raise InvalidInput("Whoever stands in needs a role here. Choose somebody else.", code="no_role")
    with transaction.atomic():
        row, _ = Absence.objects.select_for_update().get_or_create(
            user=user, defaults={"first_day": first_day, "last_day": last_day, "created_at": now}
        )
        row.first_day, row.last_day, row.deputy = first_day, last_day, deputy
        return _write(row, "absence.announced", actor, reason, now)


def come_back(*, actor: Actor, reason: str, now: datetime) -> None:
    """From now on nobody stands in for `actor`. Twice is harmless."""
    with transaction.atomic():
        row = Absence.objects.select_for_update().filter(user=actor.user_id).first()
        if row is None:
            return
        append(stream=row.stream, kind="absence.ended", body={}, actor=actor, reason=reason, now=now)
        row.delete()


def _write(row: Absence, kind: str, actor: Actor, reason: str, now: datetime) -> Absence:
    deputy = getattr(row.deputy, "actor", None)
    row.stream_seq = append(
        stream=row.stream,
        kind=kind,
        body={
            "first_day": row.first_day.isoformat(),
            "last_day": row.last_day.isoformat(),
            "deputy": str(deputy.pk) if deputy is not None else None,
        },
        actor=actor,
        reason=reason,
        now=now,
    ).stream_seq
    row.save()
    return row
