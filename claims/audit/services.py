"""Writing the log, and who writes it."""

from datetime import datetime

from django.contrib.auth.models import User

from claims.audit.appending import LONGEST_REASON, Act, append, append_all
from claims.audit.models import Actor, AuditEntry
from claims.audit.vocabulary import ActorKind

__all__ = [
    "LONGEST_REASON",
    "Act",
    "actor_for",
    "append",
    "append_all",
    "machine_actor",
    "record_access",
]


def actor_for(user: User) -> Actor:
    """The actor of an account, made at its first act."""
    name = user.get_full_name() or user.get_username()
    actor, _ = Actor.objects.get_or_create(user=user, defaults={"kind": ActorKind.PERSON, "name": name})
    return actor


def record_access(*, person: User, is_password_set: bool, actor: Actor, reason: str, now: datetime) -> AuditEntry:
    """Log what `person` may do from now on, in the transaction that changed it.

    Whoever sets another's password or roles can act as somebody else: the two-person rule is worth what this leaves
    behind. `is_password_set` tells that `actor` chose a password for them.
    """
    return append(
        stream=actor_for(person).id,
        kind="person.access_changed",
        body={
            "is_active": person.is_active,
            "is_superuser": person.is_superuser,
            "password_set": is_password_set,
            "roles": sorted(person.groups.values_list("name", flat=True)),
        },
        actor=actor,
        reason=reason,
        now=now,
    )


def machine_actor(name: str) -> Actor:
    """The actor of a machine, such as "extractor rules-en 1"."""
    actor, _ = Actor.objects.get_or_create(name=name, kind=ActorKind.MACHINE)
    return actor
