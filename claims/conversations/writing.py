"""Writing notices: one for each person and event, never to who did it, and to deputies where work waits."""

from collections.abc import Collection, Iterable, Mapping
from datetime import datetime
from typing import Any

from django.contrib.auth.models import User

from claims.audit.models import Actor
from claims.conversations.models import Notice
from claims.conversations.selectors.people import deputies_on
from claims.conversations.vocabulary import NoticeKind
from claims.jobs.services import enqueue_job

# What somebody has to answer or to do: it cannot wait until they are back.
HANDED_OVER = frozenset({NoticeKind.MENTION, NoticeKind.ASSIGNED, NoticeKind.RETURNED})


def tell(
    people: Mapping[NoticeKind, Iterable[int]],
    *,
    event: str,
    by: Actor | None,
    about: Mapping[str, Any],
    now: datetime,
) -> None:
    """Tell these accounts of `event`, in the caller's transaction; whoever stands under two kinds gets the first.

    `about`: the fields of `Notice` that say what of. Twice is once: an event is told to each person once.
    """
    done_by = None if by is None else by.user_id
    told: dict[int, Notice] = {}
    for kind, users in people.items():
        wanted = list(dict.fromkeys(user for user in users if user != done_by))
        stand_ins = deputies_on(wanted, now.date()) if kind in HANDED_OVER and wanted else {}
        for user in (*wanted, *(deputy for deputy in stand_ins if deputy not in wanted and deputy != done_by)):
            instead_of = None if user in wanted else stand_ins[user]
            told.setdefault(
                user,
                Notice(user_id=user, instead_of_id=instead_of, kind=kind, event=event, by=by, created_at=now, **about),
            )
    here = _here(told)
    if here:
        Notice.objects.bulk_create([told[user] for user in told if user in here], ignore_conflicts=True)
        enqueue_job(kind="mail_notices", key=f"mail_notices:{event}", payload={"event": event})


def _here(users: Collection[int]) -> set[int]:
    """Nobody reads what is told to an account that is switched off."""
    return set(User.objects.filter(pk__in=users, is_active=True).values_list("pk", flat=True)) if users else set()
