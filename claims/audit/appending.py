"""`append` inside the caller's transaction, or `append_all` for what a machine finds by the hundred."""

import secrets
import uuid
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, NamedTuple

import psycopg
from django.db import IntegrityError, connection, transaction

from claims.audit.models import ONE_ENTRY_PER_PLACE, Actor, AuditEntry, AuditPayload
from claims.audit.rules import SALT_LENGTH, leaf_data
from claims.audit.tree.hashing import leaf_hash
from claims.lib.canonical import canonical_bytes
from claims.lib.errors import Conflict, InvalidInput

# Kept for good with every act, so it is a reason and no essay.
LONGEST_REASON = 5000


@dataclass(frozen=True, slots=True)
class Act:
    """One thing done to the object whose history is `stream`.

    `kind` is namespaced ("claim.accepted"). `body` is what changed, in the profile of `claims.lib.canonical`.
    """

    stream: uuid.UUID
    kind: str
    body: Mapping[str, Any]
    reason: str = ""


class _Place(NamedTuple):
    """Where a history stands: its last number and leaf; 0 and None before the first entry."""

    seq: int
    leaf: bytes | None


_NOWHERE = _Place(0, None)


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

    `ValueError` for a body outside the profile; kind, time, actor, reason, place and the leaf before are added to it.
    `expected_seq` is the `stream_seq` the caller saw last; `Conflict` when the object moved since, also when another
    transaction wins the race.
    """
    act = Act(stream, kind, body, reason)
    _ensure_may_write([act])
    place = _places([stream]).get(stream, _NOWHERE)
    if expected_seq is not None and place.seq != expected_seq:
        raise Conflict(
            "This was changed while you were reading. Nothing of yours was saved; load it again and repeat.",
            code="stale",
            expected=expected_seq,
            found=place.seq,
        )
    return _write([act], {stream: place}, actor, now)[0]


def append_all(acts: Sequence[Act], *, actor: Actor, now: datetime) -> list[AuditEntry]:
    """Add many acts at once, each in its place as by `append`; the entries in the order of the acts."""
    _ensure_may_write(acts)
    return _write(acts, _places([act.stream for act in acts]), actor, now) if acts else []


def _ensure_may_write(acts: Sequence[Act]) -> None:
    for act in acts:
        if len(act.reason) > LONGEST_REASON:
            raise InvalidInput(
                f"The reason has {len(act.reason)} characters; {LONGEST_REASON} are kept at most. Say it shorter.",
                code="too_long",
                expected=LONGEST_REASON,
                found=len(act.reason),
            )
    if not connection.in_atomic_block:
        raise RuntimeError("An audit entry is written in the transaction of the act it records; open one first.")


def _places(streams: Sequence[uuid.UUID]) -> dict[uuid.UUID, _Place]:
    """Where each of the histories stands that has begun."""
    last = (
        AuditEntry.objects.filter(stream__in=set(streams))
        .order_by("stream", "-stream_seq")
        .distinct("stream")
        .values_list("stream", "stream_seq", "leaf")
    )
    return {stream: _Place(seq, bytes(leaf)) for stream, seq, leaf in last}


def _write(acts: Sequence[Act], places: dict[uuid.UUID, _Place], actor: Actor, now: datetime) -> list[AuditEntry]:
    entries, payloads = [], []
    for act in acts:
        entry, payload = _prepared(act, places.get(act.stream, _NOWHERE), actor, now)
        places[act.stream] = _Place(entry.stream_seq, bytes(entry.leaf))
        entries.append(entry)
        payloads.append(payload)
    try:
        with transaction.atomic():
            AuditEntry.objects.bulk_create(entries)
    except IntegrityError as error:
        if not _lost_the_race(error):
            raise
        raise Conflict(
            "Somebody else changed this at the same moment. Nothing of yours was saved; load it again and repeat.",
            code="stale",
        ) from error
    for entry, payload in zip(entries, payloads, strict=True):
        payload.entry = entry
    AuditPayload.objects.bulk_create(payloads)
    return entries


def _prepared(act: Act, place: _Place, actor: Actor, now: datetime) -> tuple[AuditEntry, AuditPayload]:
    seq = place.seq + 1
    record = {
        "at": now.astimezone(UTC).isoformat(),
        "actor": str(actor.id),
        "body": dict(act.body),
        "kind": act.kind,
        "prev": None if place.leaf is None else place.leaf.hex(),
        "reason": act.reason,
        "stream": str(act.stream),
        "stream_seq": seq,
    }
    exact, salt = canonical_bytes(record), secrets.token_bytes(SALT_LENGTH)
    leaf = leaf_hash(leaf_data(stream=act.stream.bytes, stream_seq=seq, salt=salt, body=exact))
    entry = AuditEntry(
        at=now, kind=act.kind, stream=act.stream, stream_seq=seq, prev=place.leaf, actor=actor.id, leaf=leaf
    )
    return entry, AuditPayload(salt=salt, body=exact)


def _lost_the_race(error: IntegrityError) -> bool:
    """Whether the place in the stream was taken; anything else the database refuses here is a bug of ours."""
    cause = error.__cause__
    return isinstance(cause, psycopg.Error) and cause.diag.constraint_name == ONE_ENTRY_PER_PLACE
