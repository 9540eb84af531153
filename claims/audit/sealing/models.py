"""The log's tree as rows. All of it grows only; the database refuses anything else, see the migration."""

from django.db import models
from django.db.models import Q

from claims.audit.models import AuditEntry


class AuditTree(models.Model):
    """The one row that says how far the log is sealed: `size` leaves under `root`."""

    id = models.PositiveSmallIntegerField(primary_key=True, default=1)
    size = models.PositiveBigIntegerField()
    root = models.BinaryField(max_length=32)

    class Meta:
        constraints = [models.CheckConstraint(condition=Q(id=1), name="audit_one_tree")]

    def __str__(self) -> str:
        return f"{self.size} entries sealed"


class AuditLeaf(models.Model):
    """The place of one entry in the tree. Places count from 0 without a gap, in the order of sealing."""

    log_index = models.PositiveBigIntegerField(primary_key=True)
    entry = models.OneToOneField(AuditEntry, on_delete=models.PROTECT, related_name="sealed")

    def __str__(self) -> str:
        return f"entry {self.entry_id} at {self.log_index}"


class AuditTile(models.Model):
    """Up to 256 hashes of 32 bytes of one level of the tree (`claims.audit.tree.tiles`)."""

    level = models.PositiveSmallIntegerField()
    number = models.PositiveBigIntegerField()
    data = models.BinaryField(max_length=8192)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["level", "number"], name="audit_tile_once")]

    def __str__(self) -> str:
        return f"tile {self.number} of level {self.level}"


class AuditCheckpoint(models.Model):
    """One signed and published state of the tree; `note` is the exact text that everybody was shown."""

    size = models.PositiveBigIntegerField(primary_key=True)
    root = models.BinaryField(max_length=32)
    note = models.TextField()
    created_at = models.DateTimeField()

    def __str__(self) -> str:
        return f"checkpoint of {self.size} entries"
