"""That an extractor read a snapshot, and what came of it."""

from django.db import models

from claims.documents.models import Snapshot


class ExtractionRun(models.Model):
    """One reading of one snapshot by one version of an extractor.

    `proposed_count` is what it proposed, `known_count` how much of that was on record already (decided or not),
    `left_out_count` how much was not kept because a text makes too many claims, `withdrawn_count` how many proposals of
    earlier versions were withdrawn.
    `usage` is what the reading took (requests, tokens, cost, claims dropped by reason); empty where it cost nothing.
    """

    snapshot = models.ForeignKey(Snapshot, on_delete=models.PROTECT, related_name="extraction_runs")
    extractor = models.CharField(max_length=60)
    # A language model's version holds the model's name.
    version = models.CharField(max_length=100)
    proposed_count = models.PositiveIntegerField()
    known_count = models.PositiveIntegerField()
    withdrawn_count = models.PositiveIntegerField(default=0)
    left_out_count = models.PositiveIntegerField(default=0)
    usage = models.JSONField(default=dict, blank=True)
    created_at = models.DateTimeField()

    class Meta:
        constraints = [
            # A worker killed after its work was saved reads the snapshot again; the second reading adds nothing.
            models.UniqueConstraint(fields=["snapshot", "extractor", "version"], name="snapshot_read_once_per_version"),
        ]

    def __str__(self) -> str:
        return f"{self.extractor} {self.version} on snapshot {self.snapshot_id}"

    @property
    def kept_count(self) -> int:
        return self.proposed_count - self.left_out_count
