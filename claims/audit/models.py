"""The append-only log, first layer: entries written inside the transaction that they record.

The row format is final. Sealing (a gap-free log index, Merkle tree, checkpoints) reads `AuditPending` and adds tables
of its own; it changes nothing here. Why two layers: docs/adr/0004-two-layer-audit-log.md.
"""

import uuid

from django.conf import settings
from django.db import models
from django.db.models import Q

from claims.audit.vocabulary import ActorKind

ONE_ENTRY_PER_PLACE = "audit_one_entry_per_place"


class Actor(models.Model):
    """Who did something: a person, or a machine such as an extractor.

    Log entries carry only `id`, a random pseudonym; the name lives in this one mutable row, so that it can be erased by
    law without touching the log. `user` is null for machines and for people whose account is gone.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    kind = models.CharField(max_length=10, choices=ActorKind)
    user = models.OneToOneField(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="actor"
    )
    name = models.CharField(max_length=200)

    class Meta:
        constraints = [
            # One machine, one actor: two workers starting together must not make two.
            models.UniqueConstraint(fields=["name"], condition=Q(kind="machine"), name="one_actor_per_machine"),
        ]

    def __str__(self) -> str:
        return self.name


class AuditEntry(models.Model):
    """One act, in its place in the history of one object.

    `stream` is the object's history, `stream_seq` counts from 1 within it, `prev` is the leaf of the entry before
    (null for the first). `leaf` is SHA-256(0x00 || 0x01 || stream || stream_seq || SHA-256(salt || body)). What was
    done stands in `AuditPayload`, so that it can be erased without breaking the chain. There is no name and no text
    here on purpose.
    """

    id = models.BigAutoField(primary_key=True)
    at = models.DateTimeField()
    kind = models.CharField(max_length=60)
    stream = models.UUIDField()
    stream_seq = models.PositiveIntegerField()
    prev = models.BinaryField(max_length=32, null=True)
    actor = models.UUIDField()
    leaf = models.BinaryField(max_length=32)

    class Meta:
        verbose_name_plural = "audit entries"
        constraints = [
            # The optimistic lock: two writers of one object cannot both be next.
            models.UniqueConstraint(fields=["stream", "stream_seq"], name=ONE_ENTRY_PER_PLACE),
            models.CheckConstraint(
                condition=Q(stream_seq=1, prev__isnull=True) | Q(stream_seq__gt=1, prev__isnull=False),
                name="audit_first_entry_has_no_prev",
            ),
        ]
        indexes = [
            # "What did this person do?"
            models.Index(fields=["actor", "-id"], name="audit_by_actor"),
            # "What was done lately, of this kind?"
            models.Index(fields=["kind", "-id"], name="audit_by_kind"),
        ]

    def __str__(self) -> str:
        return f"{self.kind} ({self.stream_seq})"


class AuditPayload(models.Model):
    """The exact bytes of an act and their salt. Bytes, not jsonb, which would reorder and renumber what was hashed."""

    entry = models.OneToOneField(AuditEntry, primary_key=True, on_delete=models.PROTECT, related_name="payload")
    salt = models.BinaryField(max_length=32)
    body = models.BinaryField()

    def __str__(self) -> str:
        return f"payload of entry {self.entry_id}"


class AuditPending(models.Model):
    """The queue of entries waiting to be sealed, filled by a trigger.

    Sealing by id would skip entries that commit late.
    """

    entry = models.OneToOneField(AuditEntry, primary_key=True, on_delete=models.DO_NOTHING, related_name="+")
    leaf = models.BinaryField(max_length=32)

    def __str__(self) -> str:
        return f"entry {self.entry_id} waits to be sealed"
