"""A log with something in it, for tests."""

import uuid
from hashlib import sha256

from django.db import transaction

from claims.audit.checkpoints.services import publish_checkpoint
from claims.audit.models import Actor, AuditEntry
from claims.audit.sealing.models import AuditCheckpoint
from claims.audit.sealing.services import seal_pending
from claims.audit.services import Act, append_all, machine_actor
from tests.audit.tree.naive import tree_hash
from tests.people import NOON, make_person


def write_acts(count: int, *, actor: Actor | None = None, stream: uuid.UUID | None = None) -> list[AuditEntry]:
    """`count` acts in one transaction, on one object or on one each."""
    acts = [Act(stream or uuid.uuid4(), "a.b", {"number": number}) for number in range(count)]
    with transaction.atomic():
        return append_all(acts, actor=actor or make_person(), now=NOON)


def seal_and_sign() -> AuditCheckpoint:
    """Everything that waits, under a checkpoint of its own; the test has to use `signer_files`."""
    seal_pending()
    checkpoint = publish_checkpoint(actor=machine_actor("signer"), now=NOON)
    assert checkpoint is not None
    return checkpoint


def public_data(entry: AuditEntry) -> bytes:
    """The 57 bytes of an entry, from its payload."""
    commitment = sha256(bytes(entry.payload.salt) + bytes(entry.payload.body)).digest()
    return b"\x01" + entry.stream.bytes + entry.stream_seq.to_bytes(8, "big") + commitment


def naive_root() -> bytes:
    """The root over everything that is sealed, without any tile."""
    sealed = AuditEntry.objects.select_related("payload").filter(sealed__isnull=False).order_by("sealed__log_index")
    return tree_hash([public_data(entry) for entry in sealed])
