"""Which verdicts need a blind cross-check before an editor approves them."""

from django.db import models
from django.db.models import Q

from claims.audit.models import Actor
from claims.lib.models import Streamed
from claims.register.models import Subject
from claims.review.models.scales import Rating


class CrossCheckRule(Streamed):
    """Verdicts with this rating, or on claims about this subject or a part of it, need a cross-check.

    One of `rating` and `subject` is set. A rating stands for itself in every version of its scale. A rule that was
    lifted stays, with who, when and why.
    """

    rating = models.ForeignKey(Rating, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    subject = models.ForeignKey(Subject, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    reason = models.TextField()
    set_by = models.ForeignKey(Actor, on_delete=models.PROTECT, related_name="+")
    lifted_by = models.ForeignKey(Actor, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    lifted_at = models.DateTimeField(null=True, blank=True)
    lift_reason = models.TextField(blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(rating__isnull=False, subject__isnull=True) | Q(rating__isnull=True, subject__isnull=False),
                name="cross_check_rule_of_one_kind",
            ),
            models.UniqueConstraint(
                fields=["rating"], condition=Q(lifted_at__isnull=True), name="cross_check_rule_once_per_rating"
            ),
            models.UniqueConstraint(
                fields=["subject"], condition=Q(lifted_at__isnull=True), name="cross_check_rule_once_per_subject"
            ),
            models.CheckConstraint(
                condition=Q(lifted_at__isnull=True, lifted_by__isnull=True)
                | Q(lifted_at__isnull=False, lifted_by__isnull=False) & ~Q(lift_reason=""),
                name="cross_check_rule_lifted_by_somebody_for_a_reason",
            ),
        ]

    def __str__(self) -> str:
        return f"cross-check for {self.rating or self.subject}"
