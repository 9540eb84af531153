"""Signing what is sealed and publishing it; every key that signs is named in the log itself."""

import time
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from django.conf import settings
from django.db import transaction

from claims.audit.checkpoints.keyring import first_key, key_file, key_from_environment, next_file, read_key, signing_key
from claims.audit.checkpoints.rules import EPOCH_BEGUN, KEY_CREATED, KEY_ROTATED, LOG_STREAM, next_epoch
from claims.audit.checkpoints.selectors import announced_keys, consistency_between
from claims.audit.models import Actor, AuditEntry
from claims.audit.sealing.models import AuditCheckpoint, AuditLeaf, AuditTree
from claims.audit.sealing.selectors import newest_checkpoint
from claims.audit.sealing.services import seal_pending
from claims.audit.services import append
from claims.audit.signing.keys import PublicKey, SigningKey
from claims.audit.signing.signer import Signer
from claims.lib.errors import Conflict
from claims.lib.private_files import write_private


def publish_checkpoint(*, actor: Actor, now: datetime, keys: Sequence[SigningKey] = ()) -> AuditCheckpoint | None:
    """Sign the committed tree and keep the note; None where nothing grew.

    The first time makes the key and names it in the log. `SignerRefused` and `NoKey` say what to do.
    """
    tree, newest = AuditTree.objects.get(), newest_checkpoint()
    published = 0 if newest is None else newest.size
    if tree.size == published:
        return None
    signers = list(keys) or [_present_key(actor, now)]
    signer = Signer(signers, announced_keys(), _memory())
    checkpoint, note = signer.sign(
        size=tree.size, root=bytes(tree.root), proof=consistency_between, published=published
    )
    row = AuditCheckpoint(size=checkpoint.size, root=checkpoint.root, note=note, created_at=now)
    # Another process may have signed the same tree: signatures of one text by one key are equal.
    AuditCheckpoint.objects.bulk_create([row], ignore_conflicts=True)
    return row


def rotate_key(*, actor: Actor, reason: str, now: datetime) -> PublicKey:
    """Sign with a new key from now on. The log names it, and the checkpoint that covers this is signed by both."""
    old = signing_key([_present_name()])
    new = _next_key(old.public, old.name)
    body = {"key": str(new.public), "before": str(old.public), "signed_by_before": _vouched(old, new)}
    entry = _announce(KEY_ROTATED, body, actor=actor, reason=reason, now=now)
    _wait_until_sealed(entry)
    publish_checkpoint(actor=actor, now=now, keys=[old, new])
    next_file().replace(key_file())
    return new.public


def begin_epoch(*, actor: Actor, reason: str, now: datetime) -> PublicKey:
    """Go on under a new name and key after entries were lost for good that a checkpoint covers.

    The old name stays with what it signed last, which the log repeats, so that everybody can see what is missing. The
    old key is not needed: it may be what was lost.
    """
    old = _present_name()
    memory = _memory()
    if not memory.exists():
        raise Conflict(f"{memory} is not there. Put the newest published checkpoint into it: the log must name it.")
    new = _next_key(old, next_epoch(old.name))
    body = {"key": str(new.public), "before": str(old), "last_checkpoint": memory.read_text(encoding="utf-8")}
    entry = _announce(EPOCH_BEGUN, body, actor=actor, reason=reason, now=now)
    memory.replace(memory.with_name(f"{memory.name}.{old.key_id.hex()}"))
    # Nothing of the new name was signed, so the new memory begins with what can be signed safely: this tree.
    _wait_until_sealed(entry)
    tree = AuditTree.objects.get()
    Signer([new], [new.public], memory).sign(
        size=tree.size, root=bytes(tree.root), proof=consistency_between, published=0
    )
    publish_checkpoint(actor=actor, now=now, keys=[new])
    next_file().replace(key_file())
    return new.public


def _present_key(actor: Actor, now: datetime) -> SigningKey:
    announced = announced_keys()
    if announced:
        return signing_key(announced)
    key = first_key()
    _announce(KEY_CREATED, {"key": str(key.public)}, actor=actor, reason="", now=now)
    return key


def _announce(kind: str, body: dict[str, str], *, actor: Actor, reason: str, now: datetime) -> AuditEntry:
    with transaction.atomic():
        return append(stream=LOG_STREAM, kind=kind, body=body, actor=actor, reason=reason, now=now)


def _present_name() -> PublicKey:
    """The key that the log names, which must not be in the environment."""
    if key_from_environment() is not None:
        raise Conflict(
            "The key stands in LEDGER_LOG_KEY, where a program cannot put another. Move its text into the file that "
            f"LEDGER_LOG_KEY_FILE names ({key_file()}), unset LEDGER_LOG_KEY, and repeat."
        )
    announced = announced_keys()
    if not announced:
        raise Conflict("This log has no key yet: it gets one with its first checkpoint. There is nothing to rotate.")
    return announced[-1]


def _next_key(old: PublicKey, name: str) -> SigningKey:
    """Kept beside the present one before the log names it, so that a crash in between loses nothing."""
    key = SigningKey.make(name)
    if next_file().exists() and read_key(next_file()).public == old:
        # The rotation before this one was cut off after the log had named its key.
        next_file().replace(key_file())
    write_private(next_file(), key.secret_text() + "\n")
    return key


def _vouched(old: SigningKey, new: SigningKey) -> str:
    return old.sign(str(new.public).encode()).hex()


def _wait_until_sealed(entry: AuditEntry) -> None:
    while not AuditLeaf.objects.filter(entry=entry).exists():
        if seal_pending() is None:
            # Another process is sealing, and this entry with it.
            time.sleep(0.05)


def _memory() -> Path:
    return Path(settings.AUDIT_LOG_SIGNED_FILE)
