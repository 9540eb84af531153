"""Verifications that somebody asked for, and what they found."""

from django.db import models
from django.db.models import Q

from claims.audit.models import Actor
from claims.jobs.models import Job
from claims.lib.models import Streamed
from claims.verification.vocabulary import VerificationState


class LogVerification(Streamed):
    """One run over the whole log, asked for at `created_at`.

    `stage`, `done` and `total` say how far it is while it runs, as of its last word. `findings` are sentences, the
    first bad index first; empty where everything agrees, and until it is done.
    """

    asked_by = models.ForeignKey(Actor, on_delete=models.PROTECT, related_name="+")
    job = models.ForeignKey(Job, null=True, on_delete=models.SET_NULL, related_name="+", editable=False)
    state = models.CharField(max_length=10, choices=VerificationState, default=VerificationState.RUNNING)
    stage = models.CharField(max_length=60, blank=True)
    done = models.PositiveBigIntegerField(default=0)
    total = models.PositiveBigIntegerField(default=0)
    sentence = models.TextField(blank=True)
    findings = models.JSONField(default=list)
    finished_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(state=VerificationState.RUNNING, finished_at__isnull=True)
                | (~Q(state=VerificationState.RUNNING) & Q(finished_at__isnull=False)),
                name="verification_finished_if_and_only_if_done",
            ),
        ]

    def __str__(self) -> str:
        return f"verification {self.pk}, {self.get_state_display()}"
