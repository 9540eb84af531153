"""What speaks for or against a claim."""

from django.db import models
from django.db.models import F, Q

from claims.audit.models import Actor
from claims.documents.models import Snapshot
from claims.evidence.vocabulary import Directness, Stance
from claims.lib.models import Streamed
from claims.register.models import Claim


class Evidence(Streamed):
    """One piece of evidence: a passage of a snapshot we hold, or a URL with a note. It may serve many claims.

    A passage has `snapshot`, `start`, `end` (code points) and `exact`; a URL has `url` and `note`, and the rest null or
    empty. Only a passage is archived.
    """

    snapshot = models.ForeignKey(Snapshot, null=True, blank=True, on_delete=models.PROTECT, related_name="evidence")
    start = models.PositiveIntegerField(null=True, blank=True)
    end = models.PositiveIntegerField(null=True, blank=True)
    exact = models.TextField(blank=True)
    url = models.URLField(max_length=2000, blank=True)
    note = models.TextField(blank=True)
    directness = models.CharField(max_length=12, choices=Directness, default=Directness.UNKNOWN)
    added_by = models.ForeignKey(Actor, on_delete=models.PROTECT, related_name="+")

    class Meta:
        verbose_name_plural = "evidence"
        constraints = [
            models.CheckConstraint(
                condition=Q(snapshot__isnull=False, start__isnull=False, end__gt=F("start"), url="") & ~Q(exact="")
                | Q(snapshot__isnull=True, start__isnull=True, end__isnull=True, exact="") & ~Q(url="") & ~Q(note=""),
                name="evidence_is_a_passage_or_a_noted_url",
            ),
        ]

    def __str__(self) -> str:
        return self.exact or self.note

    @property
    def is_archived(self) -> bool:
        """Whether we hold the bytes; a bare URL can change or vanish."""
        return self.snapshot_id is not None


class EvidenceLink(models.Model):
    """How one piece of evidence bears on one claim. Unlinking keeps the row with who, when and why."""

    claim = models.ForeignKey(Claim, on_delete=models.PROTECT, related_name="evidence_links")
    evidence = models.ForeignKey(Evidence, on_delete=models.PROTECT, related_name="links")
    stance = models.CharField(max_length=10, choices=Stance)
    note = models.TextField(blank=True)
    linked_by = models.ForeignKey(Actor, on_delete=models.PROTECT, related_name="+")
    created_at = models.DateTimeField()
    unlinked_by = models.ForeignKey(Actor, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    unlinked_at = models.DateTimeField(null=True, blank=True)
    unlink_reason = models.TextField(blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["claim", "evidence"], condition=Q(unlinked_at__isnull=True), name="evidence_linked_once"
            ),
            models.CheckConstraint(
                condition=Q(unlinked_at__isnull=True, unlinked_by__isnull=True)
                | Q(unlinked_at__isnull=False, unlinked_by__isnull=False) & ~Q(unlink_reason=""),
                name="evidence_unlinked_by_somebody_for_a_reason",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.stance}: {self.evidence}"
