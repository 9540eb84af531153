"""What was said about the tree: by its own row, by every checkpoint, by the signer's file, by copies from outside."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from django.conf import settings

from claims.audit.checkpoints.selectors import announced_keys
from claims.audit.sealing.models import AuditCheckpoint, AuditTree
from claims.audit.signing.keys import PublicKey
from claims.audit.signing.notes import NoteRefused, open_checkpoint
from claims.verification.damage import Damage


class Promise(NamedTuple):
    """`who` says that the first `size` entries have this root."""

    who: str
    size: int
    root: bytes


def stored_promises(keys: list[PublicKey]) -> Iterator[Promise | Damage]:
    """What the database says itself."""
    tree = AuditTree.objects.first()
    if tree is None:
        yield Damage("The row that says how far the log is sealed is gone.")
    else:
        yield Promise("the tree's own row", tree.size, bytes(tree.root))
    for row in AuditCheckpoint.objects.order_by("size").iterator():
        try:
            signed = open_checkpoint(row.note, keys)
        except NoteRefused as error:
            yield Damage(f"The checkpoint of {row.size} entries is forged: {error}.", max(0, row.size - 1))
            continue
        if (signed.size, signed.root) != (row.size, bytes(row.root)):
            yield Damage(
                "A checkpoint's row differs from what is signed in it.",
                max(0, row.size - 1),
                f"{signed.size} entries under {signed.root.hex()}",
                f"{row.size} entries under {bytes(row.root).hex()}",
            )
        yield Promise(f"the checkpoint of {row.created_at:%Y-%m-%d %H:%M:%S} UTC", signed.size, signed.root)


def outside_promises(files: Iterable[Path], keys: list[PublicKey]) -> Iterator[Promise | Damage]:
    """What was kept out of reach of whoever has the database: nothing else shows that a log was cut short."""
    memory = Path(settings.AUDIT_LOG_SIGNED_FILE)
    for path in (*([memory] if memory.is_file() else []), *files):
        try:
            signed = open_checkpoint(path.read_text(encoding="utf-8"), keys)
        except (NoteRefused, OSError, UnicodeDecodeError) as error:
            yield Damage(f"{path} is no checkpoint of this log: {error}.")
        else:
            yield Promise(f"the copy in {path}", signed.size, signed.root)


def known_keys() -> tuple[list[PublicKey], list[Damage]]:
    """The keys that the log names, and what is wrong with the entries that should name them."""
    try:
        return announced_keys(), []
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        return [], [Damage(f"The entries that name the log's keys cannot be read: {error}.")]
