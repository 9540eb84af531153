"""Who works on what. One row for each object that was ever anybody's; what it was before stands in the audit log."""

from django.db import models
from django.db.models import Q

from claims.audit.models import Actor
from claims.documents.models import Document
from claims.lib.models import Streamed
from claims.register.models import Claim
from claims.review.models import Verdict


class Assignment(Streamed):
    """Whose one claim, document or verdict is now; exactly one of the three is set.

    `person` is null when it was given back. `act` is shared by everything that one person assigned in one go; `before`
    is whose each was until then (null: nobody's), so that the act can be undone while nothing was done since.
    """

    claim = models.OneToOneField(Claim, null=True, on_delete=models.PROTECT, related_name="assignment")
    document = models.OneToOneField(Document, null=True, on_delete=models.PROTECT, related_name="assignment")
    verdict = models.OneToOneField(Verdict, null=True, on_delete=models.PROTECT, related_name="assignment")
    person = models.ForeignKey(Actor, null=True, on_delete=models.PROTECT, related_name="assignments", db_index=False)
    before = models.ForeignKey(Actor, null=True, on_delete=models.PROTECT, related_name="+", db_index=False)
    assigned_by = models.ForeignKey(Actor, on_delete=models.PROTECT, related_name="+", db_index=False)
    assigned_at = models.DateTimeField()
    act = models.UUIDField()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(claim__isnull=False, document__isnull=True, verdict__isnull=True)
                | Q(claim__isnull=True, document__isnull=False, verdict__isnull=True)
                | Q(claim__isnull=True, document__isnull=True, verdict__isnull=False),
                name="assignment_of_one_object",
            ),
        ]
        indexes = [
            # "What is mine, newest first?"
            models.Index(
                fields=["person", "-assigned_at"], condition=Q(person__isnull=False), name="assignment_by_person"
            ),
            # "What was assigned together with this?", when it is undone.
            models.Index(fields=["act"], name="assignment_by_act"),
        ]

    def __str__(self) -> str:
        return f"{self.claim or self.document or self.verdict}: {self.person or 'nobody'}"
