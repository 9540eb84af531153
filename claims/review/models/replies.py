"""The claimant's right of reply, and written reasons for what a review lacks. None of it is ever changed."""

from django.db import models
from django.db.models import Q

from claims.audit.models import Actor
from claims.lib.models import Streamed
from claims.register.models import Claim
from claims.review.vocabulary import GateCondition, ReplyChannel, ReplyOutcome


class ReplyRequest(Streamed):
    """Somebody was asked what they say to a claim of theirs. `words` is what was put to them."""

    claim = models.ForeignKey(Claim, on_delete=models.PROTECT, related_name="reply_requests")
    asked_of = models.CharField(max_length=300)
    channel = models.CharField(max_length=12, choices=ReplyChannel)
    asked_on = models.DateField()
    words = models.TextField(blank=True)
    asked_by = models.ForeignKey(Actor, on_delete=models.PROTECT, related_name="+")

    class Meta:
        constraints = [models.CheckConstraint(condition=~Q(asked_of=""), name="reply_asked_of_somebody")]

    def __str__(self) -> str:
        return f"asked of {self.asked_of} on {self.asked_on}"


class ReplyAnswer(models.Model):
    """What came back, or that nothing did. A later answer is a further row; the newest counts."""

    request = models.ForeignKey(ReplyRequest, on_delete=models.PROTECT, related_name="answers")
    outcome = models.CharField(max_length=12, choices=ReplyOutcome)
    words = models.TextField(blank=True)
    received_on = models.DateField()
    recorded_by = models.ForeignKey(Actor, on_delete=models.PROTECT, related_name="+")
    stream_seq = models.PositiveIntegerField(editable=False)
    created_at = models.DateTimeField(editable=False)

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(condition=~Q(outcome="answered") | ~Q(words=""), name="reply_answered_in_words"),
        ]

    def __str__(self) -> str:
        return f"{self.get_outcome_display()} on {self.received_on}"


class GateException(Streamed):
    """Why a review of this claim may lack what the publication gate asks for; of a condition the newest counts."""

    claim = models.ForeignKey(Claim, on_delete=models.PROTECT, related_name="gate_exceptions")
    condition = models.CharField(max_length=16, choices=GateCondition)
    words = models.TextField()
    written_by = models.ForeignKey(Actor, on_delete=models.PROTECT, related_name="+")

    class Meta:
        constraints = [models.CheckConstraint(condition=~Q(words=""), name="gate_exception_in_words")]

    def __str__(self) -> str:
        return f"without {self.get_condition_display()}: {self.words}"
