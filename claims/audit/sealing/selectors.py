"""Reading the sealed log."""

from datetime import datetime
from functools import lru_cache
from typing import NamedTuple

from django.db import connection

from claims.audit.models import AuditEntry, AuditPending
from claims.audit.rules import leaf_data_of
from claims.audit.sealing.models import AuditCheckpoint, AuditLeaf, AuditTile, AuditTree
from claims.audit.tree.hashing import NodeReader
from claims.audit.tree.tiles import node_reader

# Hashed where they are: a body can be long, and none of it leaves the database here.
_PUBLIC = """
    SELECT entry.stream, entry.stream_seq, sha256(payload.salt || payload.body)
    FROM claims_auditleaf leaf
    JOIN claims_auditentry entry ON entry.id = leaf.entry_id
    JOIN claims_auditpayload payload ON payload.entry_id = entry.id
    WHERE leaf.log_index >= %s AND leaf.log_index < %s ORDER BY leaf.log_index
"""


class LogState(NamedTuple):
    """How far the log has come. `oldest_waiting` is when the oldest entry was made that has no place yet."""

    size: int
    waiting: int
    oldest_waiting: datetime | None
    checkpoint: AuditCheckpoint | None


def stored_tile(level: int, number: int) -> bytes:
    """The hashes of a tile; none where there is no such tile."""
    data = AuditTile.objects.filter(level=level, number=number).values_list("data", flat=True).first()
    return b"" if data is None else bytes(data)


def stored_nodes() -> NodeReader:
    """The nodes of the stored tree; each tile is read once, so it is for one proof and not to be kept."""
    return node_reader(lru_cache(maxsize=None)(stored_tile))


def place_of(entry: AuditEntry) -> int | None:
    """Its index in the log; None while it waits to be sealed."""
    return AuditLeaf.objects.filter(entry=entry).values_list("log_index", flat=True).first()


def public_entries(first: int, count: int) -> list[bytes]:
    """What the leaves from `first` on commit to: 57 bytes each, without a word of what was done."""
    with connection.cursor() as cursor:
        cursor.execute(_PUBLIC, [first, first + count])
        return [
            leaf_data_of(stream=stream.bytes, stream_seq=seq, commitment=bytes(commitment))
            for stream, seq, commitment in cursor
        ]


def newest_checkpoint() -> AuditCheckpoint | None:
    return AuditCheckpoint.objects.order_by("-size").first()


def log_state() -> LogState:
    first = AuditPending.objects.select_related("entry").order_by("entry_id").first()
    return LogState(
        size=AuditTree.objects.values_list("size", flat=True).get(),
        waiting=AuditPending.objects.count(),
        oldest_waiting=None if first is None else first.entry.at,
        checkpoint=newest_checkpoint(),
    )
