"""Reading the log and the people in it."""

import json
import uuid
from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any, NamedTuple

from django.contrib.auth.models import AbstractBaseUser, AnonymousUser, User

from claims.audit.models import Actor, AuditEntry
from claims.audit.vocabulary import ActorKind, Role

_ROLE_NAMES = {role.value for role in Role}

NO_NAME = "somebody whose name was erased"


class Act(NamedTuple):
    """One entry with its body read back; `body` is None where it was erased by law."""

    entry: AuditEntry
    actor_name: str
    body: dict[str, Any] | None


def acting_as(user: User) -> Actor:
    """The actor of an account as rules ask about it; reading writes nothing, not even somebody's first actor row."""
    known = Actor.objects.filter(user=user).select_related("user").first()
    return known or Actor(user=user, kind=ActorKind.PERSON, name=user.get_username())


class State(NamedTuple):
    """How a record stood at some moment, by its history: which entry had made it so, its status, and which version
    counted. None where its entries told no status or number."""

    entry: AuditEntry
    status: str | None
    version: int | None


def state_at(stream: uuid.UUID, moment: datetime) -> State | None:
    """What the history of a claim or a verdict says of `moment`; None before it began.

    What a version said stands in `ClaimVersion` or `VerdictVersion` under its number: versions never change.
    """
    found: State | None = None
    for entry, _, record in history(stream):
        if entry.at > moment:
            break
        body = {} if record is None else record["body"]
        status, version = (None, None) if found is None else found[1:]
        found = State(entry, *stands_after(body, status, version))
    return found


def stands_after(body: Mapping[str, Any], status: str | None, version: int | None) -> tuple[str | None, int | None]:
    """Status and version that count after an act with this body: acts that touch neither leave them. `counts` names
    the version that counts from then on, where it is not the one that the act was about."""
    numbers = (body.get(name) for name in ("counts", "version", "number"))
    return body.get("to") or body.get("status") or status, next((number for number in numbers if number), version)


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
        yield Act(entry, names.get(entry.actor, NO_NAME), body)


def name_of(actor: uuid.UUID) -> str:
    """What an entry's pseudonym stands for."""
    return Actor.objects.filter(pk=actor).values_list("name", flat=True).first() or NO_NAME
