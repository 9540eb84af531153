"""Reading the log and the people in it."""

import json
import uuid
from collections.abc import Iterator
from typing import Any, NamedTuple

from django.contrib.auth.models import AbstractBaseUser, AnonymousUser, User

from claims.audit.models import Actor, AuditEntry
from claims.audit.vocabulary import ActorKind, Role

_ROLE_NAMES = {role.value for role in Role}


class Act(NamedTuple):
    """One entry with its body read back; `body` is None where it was erased by law."""

    entry: AuditEntry
    actor_name: str
    body: dict[str, Any] | None


def acting_as(user: User) -> Actor:
    """The actor of an account as rules ask about it; reading writes nothing, not even somebody's first actor row."""
    known = Actor.objects.filter(user=user).select_related("user").first()
    return known or Actor(user=user, kind=ActorKind.PERSON, name=user.get_username())


def roles_of(actor: Actor) -> frozenset[Role]:
    """The roles of a person; none for machines, and none for people whose account is gone or switched off."""
    return frozenset() if actor.user is None else _groups_of(actor.user)


def roles_of_user(user: AbstractBaseUser | AnonymousUser) -> frozenset[Role]:
    """As `roles_of`, before the user ever acted."""
    return _groups_of(user) if isinstance(user, User) else frozenset()


def _groups_of(user: User) -> frozenset[Role]:
    if not user.is_active:
        return frozenset()
    names = user.groups.values_list("name", flat=True)
    return frozenset(Role(name) for name in names if name in _ROLE_NAMES)


def history(stream: uuid.UUID) -> Iterator[Act]:
    """Every act on one object, oldest first."""
    entries = list(AuditEntry.objects.filter(stream=stream).select_related("payload").order_by("stream_seq"))
    names = dict(Actor.objects.filter(id__in={entry.actor for entry in entries}).values_list("id", "name"))
    for entry in entries:
        payload = getattr(entry, "payload", None)
        body = None if payload is None else json.loads(bytes(payload.body))
        yield Act(entry, names.get(entry.actor, "somebody whose name was erased"), body)
