"""Each history for itself: no entry missing, each naming the one before, each leaf the one of its body."""

import json
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any, NamedTuple
from uuid import UUID

from claims.audit.models import AuditEntry
from claims.audit.rules import leaf_data
from claims.audit.tree.hashing import leaf_hash
from claims.verification.damage import Damage, Progress
from claims.verification.rows import stream_rows

_ENTRIES = """
    SELECT place.log_index, entry.stream, entry.stream_seq, entry.prev, entry.leaf, entry.kind, entry.actor, entry.at,
           payload.salt, payload.body, waiting.leaf
    FROM claims_auditentry entry
    LEFT JOIN claims_auditleaf place ON place.entry_id = entry.id
    LEFT JOIN claims_auditpayload payload ON payload.entry_id = entry.id
    LEFT JOIN claims_auditpending waiting ON waiting.entry_id = entry.id
    ORDER BY entry.stream, entry.stream_seq
"""
_TOLD_EVERY = 1000


class Row(NamedTuple):
    """One entry with everything about it; the last one is the leaf in the queue."""

    log_index: int | None
    stream: UUID
    stream_seq: int
    prev: bytes | None
    leaf: bytes
    kind: str
    actor: UUID
    at: datetime
    salt: bytes | None
    body: bytes | None
    queued: bytes | None


class Recorded(NamedTuple):
    """What an entry says, once it was found to be whole."""

    row: Row
    record: dict[str, Any]


def read_histories(tell: Progress) -> Iterator[Damage | Recorded]:
    """Every entry, history by history, oldest first."""
    total = AuditEntry.objects.count()
    before: Row | None = None
    for number, values in enumerate(stream_rows(_ENTRIES), start=1):
        plain: list[Any] = [bytes(value) if isinstance(value, memoryview) else value for value in values]
        row = Row(*plain)
        yield from _of_the_chain(before if before and before.stream == row.stream else None, row)
        yield from _of_the_queue(row)
        yield from _of_the_body(row)
        before = row
        if number % _TOLD_EVERY == 0 or number == total:
            tell("histories", number, total)


def _of_the_chain(before: Row | None, row: Row) -> Iterator[Damage]:
    place = before.stream_seq + 1 if before else 1
    if row.stream_seq != place:
        what = f"Entries of the history {row.stream} are gone, the first of them no. {place}."
        yield Damage(what, row.log_index, f"no. {place}", f"no. {row.stream_seq}")
        return
    leaf = before.leaf if before else None
    if row.prev != leaf:
        what = f"No. {row.stream_seq} of the history {row.stream} does not continue it."
        yield Damage(what, row.log_index, _hex(leaf), _hex(row.prev))


def _of_the_queue(row: Row) -> Iterator[Damage]:
    name = f"No. {row.stream_seq} of the history {row.stream}"
    if row.log_index is None and row.queued is None:
        yield Damage(
            f"{name} has no place in the log and waits for none.", None, "a place, or a wait for one", "neither"
        )
    elif row.log_index is not None and row.queued is not None:
        yield Damage(f"{name} has a place in the log and waits for another.", row.log_index, "one of them", "both")
    elif row.queued is not None and row.queued != row.leaf:
        yield Damage(f"{name} waits under another leaf than its own.", None, _hex(row.leaf), _hex(row.queued))


def _of_the_body(row: Row) -> Iterator[Damage | Recorded]:
    name = f"No. {row.stream_seq} of the history {row.stream}"
    if row.salt is None or row.body is None:
        yield Damage(f"What {name} recorded is gone.", row.log_index, "a body", "none")
        return
    data = leaf_data(stream=row.stream.bytes, stream_seq=row.stream_seq, salt=row.salt, body=row.body)
    if leaf_hash(data) != row.leaf:
        yield Damage(
            f"{name} does not say what its leaf commits to.", row.log_index, _hex(row.leaf), _hex(leaf_hash(data))
        )
        return
    record = json.loads(row.body)
    told = {
        "at": row.at.astimezone(UTC).isoformat(),
        "actor": str(row.actor),
        "kind": row.kind,
        "prev": None if row.prev is None else row.prev.hex(),
        "stream": str(row.stream),
        "stream_seq": row.stream_seq,
    }
    for field, found in told.items():
        if record[field] != found:
            yield Damage(f"The row of {name} has another {field}.", row.log_index, str(record[field]), str(found))
    yield Recorded(row, record)


def _hex(value: bytes | None) -> str:
    return "none" if value is None else value.hex()
