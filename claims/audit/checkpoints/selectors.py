"""Reading checkpoints, the keys behind them, and proofs."""

import json
from datetime import datetime
from typing import NamedTuple

from claims.audit.checkpoints.rules import LOG_STREAM, is_due
from claims.audit.models import AuditEntry
from claims.audit.sealing.models import AuditCheckpoint, AuditLeaf, AuditTree
from claims.audit.sealing.selectors import newest_checkpoint, stored_nodes
from claims.audit.signing.keys import PublicKey
from claims.audit.tree.proofs import consistency_proof, inclusion_proof


class Inclusion(NamedTuple):
    """Where an entry stands, and what leads from it to the root of a published checkpoint."""

    entry: AuditEntry
    log_index: int
    checkpoint: AuditCheckpoint
    path: list[bytes]


def announced_keys() -> list[PublicKey]:
    """Every key the log was ever signed with, as the log itself tells, oldest first; the last one signs now."""
    entries = AuditEntry.objects.filter(stream=LOG_STREAM).order_by("stream_seq").select_related("payload")
    bodies = (json.loads(bytes(entry.payload.body))["body"] for entry in entries)
    return [PublicKey.parse(body["key"]) for body in bodies]


def is_checkpoint_due(now: datetime) -> bool:
    newest = newest_checkpoint()
    return is_due(
        size=AuditTree.objects.values_list("size", flat=True).get(),
        signed_size=0 if newest is None else newest.size,
        signed_at=None if newest is None else newest.created_at,
        now=now,
    )


def inclusion_of(entry: AuditEntry) -> Inclusion | None:
    """The proof against the newest checkpoint; None while none covers the entry."""
    checkpoint = newest_checkpoint()
    log_index = AuditLeaf.objects.filter(entry=entry).values_list("log_index", flat=True).first()
    if checkpoint is None or log_index is None or log_index >= checkpoint.size:
        return None
    return Inclusion(entry, log_index, checkpoint, inclusion_proof(log_index, checkpoint.size, stored_nodes()))


def consistency_between(old: int, new: int) -> list[bytes]:
    """The proof between two sizes that the tree has reached."""
    return consistency_proof(old, new, stored_nodes())
