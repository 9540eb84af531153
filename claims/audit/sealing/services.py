"""Sealing: entries that wait get their places in the tree, in one transaction or not at all."""

from collections.abc import Sequence
from typing import NamedTuple

from django.db import connection, transaction

from claims.audit.models import AuditPending
from claims.audit.sealing.models import AuditLeaf, AuditTile, AuditTree
from claims.audit.tree.hashing import root
from claims.audit.tree.tiles import TileKey, grow, node_reader, open_tiles
from claims.lib.errors import LedgerError

LARGEST_BATCH = 20_000
_LOCK = 1_818_388_852


class LogDamaged(LedgerError):
    """What is stored of the log contradicts itself; nothing is added to it before a person has looked."""

    code = "log_damaged"
    http_status = 500


class Sealed(NamedTuple):
    """How many entries got their place, and how many have one now."""

    added: int
    size: int


def seal_pending(*, limit: int = LARGEST_BATCH) -> Sealed | None:
    """Give the oldest waiting entries their places; None while another sealer is at it.

    `LogDamaged` where the stored tiles do not lead to the stored root: growing a damaged tree would sign the damage.
    """
    with transaction.atomic():
        if not _is_alone():
            return None
        tree = AuditTree.objects.select_for_update().get()
        # By id within what this statement sees: a cause was committed, or written, before its effect took its id.
        waiting = list(AuditPending.objects.order_by("entry_id").values_list("entry_id", "leaf")[:limit])
        if not waiting:
            return Sealed(0, tree.size)
        opened = _open_edge(tree)
        _place(tree.size, [entry for entry, _ in waiting])
        _take_from_queue([entry for entry, _ in waiting])
        changed = grow(tree.size, [bytes(leaf) for _, leaf in waiting], opened)
        _store(changed)
        tree.size += len(waiting)
        edge = {**opened, **changed}
        tree.root = root(tree.size, node_reader(lambda level, number: edge.get((level, number), b"")))
        tree.save(update_fields=["size", "root"])
    return Sealed(len(waiting), tree.size)


def _is_alone() -> bool:
    """Whether this transaction may seal; the lock goes with the transaction, however that ends."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_try_advisory_xact_lock(%s)", [_LOCK])
        return bool(cursor.fetchone()[0])


def _open_edge(tree: AuditTree) -> dict[TileKey, bytes]:
    """The tiles that will grow, after they were found to be the ones the root was made of."""
    keys = open_tiles(tree.size)
    numbers = {number for _, number in keys}
    rows = AuditTile.objects.filter(number__in=numbers).values_list("level", "number", "data") if keys else []
    opened = {(level, number): bytes(data) for level, number, data in rows if (level, number) in keys}
    try:
        found = root(tree.size, node_reader(lambda level, number: opened.get((level, number), b"")))
    except LookupError as missing:
        raise _damaged(tree, str(missing)) from missing
    if found != bytes(tree.root):
        raise _damaged(tree, f"its tiles lead to the root {found.hex()}")
    return opened


def _damaged(tree: AuditTree, what: str) -> LogDamaged:
    return LogDamaged(
        f"The log is damaged: {tree.size} entries are sealed under the root {bytes(tree.root).hex()}, but {what}. "
        "Nothing was sealed. Run `manage.py verify_audit_log`, and keep what it says before anything is repaired.",
        size=tree.size,
        expected=bytes(tree.root).hex(),
    )


def _place(first: int, entries: Sequence[int]) -> None:
    table = AuditLeaf._meta.db_table
    with (
        connection.cursor() as cursor,
        cursor.copy(f"COPY {table} (log_index, entry_id) FROM STDIN") as copy,
    ):
        for log_index, entry in enumerate(entries, start=first):
            copy.write_row((log_index, entry))


def _take_from_queue(entries: Sequence[int]) -> None:
    with connection.cursor() as cursor:
        cursor.execute(
            f"DELETE FROM {AuditPending._meta.db_table} WHERE entry_id = ANY(%s)",  # noqa: S608 - our own table
            [list(entries)],
        )
        if cursor.rowcount != len(entries):
            raise RuntimeError(f"{len(entries)} entries were read from the queue and {cursor.rowcount} taken from it")


def _store(tiles: dict[TileKey, bytes]) -> None:
    AuditTile.objects.bulk_create(
        [AuditTile(level=level, number=number, data=data) for (level, number), data in tiles.items()],
        update_conflicts=True,
        unique_fields=["level", "number"],
        update_fields=["data"],
    )
