"""Writing the log: `append` inside the caller's transaction, nothing else."""

import secrets
import uuid
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

import psycopg
from django.contrib.auth.models import User
from django.db import IntegrityError, connection, transaction

from claims.audit.models import ONE_ENTRY_PER_PLACE, Actor, AuditEntry, AuditPayload
from claims.audit.rules import SALT_LENGTH, leaf_data, leaf_hash
from claims.audit.vocabulary import ActorKind
from claims.lib.canonical import canonical_bytes
from claims.lib.errors import Conflict, InvalidInput

# Kept for good with every act, so it is a reason and no essay.
LONGEST_REASON = 5000


def append(
    *,
    stream: uuid.UUID,
    kind: str,
    body: Mapping[str, Any],
    actor: Actor,
    reason: str,
    now: datetime,
    expected_seq: int | None = None,
) -> AuditEntry:
    """Add one act to the history of `stream`; must run inside the transaction of the act itself.

    `kind` is namespaced ("claim.accepted"). `body` is what changed, in the profile of `claims.lib.canonical`
    (`ValueError` outside it); kind, time, actor, reason, place and the leaf before are added to it. `expected_seq` is
    the `stream_seq` the caller saw last; `Conflict` when the object moved since, also when another transaction wins
    the race.
    """
    if len(reason) > LONGEST_REASON:
        raise InvalidInput(
            f"The reason has {len(reason)} characters; {LONGEST_REASON} are kept at most. Say it shorter.",
            code="too_long",
            expected=LONGEST_REASON,
            found=len(reason),
        )
    if not connection.in_atomic_block:
        raise RuntimeError("An audit entry is written in the transaction of the act it records; open one first.")
    last = AuditEntry.objects.filter(stream=stream).order_by("-stream_seq").values_list("stream_seq", "leaf").first()
    seen, prev = (0, None) if last is None else (last[0], bytes(last[1]))
    if expected_seq is not None and seen != expected_seq:
        raise Conflict(
            "This was changed while you were reading. Nothing of yours was saved; load it again and repeat.",
            code="stale",
            expected=expected_seq,
            found=seen,
        )
    seq = seen + 1
    record = {
        "at": now.astimezone(UTC).isoformat(),
        "actor": str(actor.id),
        "body": dict(body),
        "kind": kind,
        "prev": None if prev is None else prev.hex(),
        "reason": reason,
        "stream": str(stream),
        "stream_seq": seq,
    }
    exact, salt = canonical_bytes(record), secrets.token_bytes(SALT_LENGTH)
    leaf = leaf_hash(leaf_data(stream=stream.bytes, stream_seq=seq, salt=salt, body=exact))
    try:
        with transaction.atomic():
            entry = AuditEntry.objects.create(
                at=now, kind=kind, stream=stream, stream_seq=seq, prev=prev, actor=actor.id, leaf=leaf
            )
    except IntegrityError as error:
        if not _lost_the_race(error):
            raise
        raise Conflict(
            "Somebody else changed this at the same moment. Nothing of yours was saved; load it again and repeat.",
            code="stale",
        ) from error
    AuditPayload.objects.create(entry=entry, salt=salt, body=exact)
    return entry


def _lost_the_race(error: IntegrityError) -> bool:
    """Whether the place in the stream was taken; anything else the database refuses here is a bug of ours."""
    cause = error.__cause__
    return isinstance(cause, psycopg.Error) and cause.diag.constraint_name == ONE_ENTRY_PER_PLACE


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
