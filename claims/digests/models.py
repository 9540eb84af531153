"""Who wants the new findings by e-mail, and which of them they were told."""

from django.conf import settings
from django.db import models

from claims.consistency.models import Finding
from claims.digests.vocabulary import NoticeMail
from claims.lib.models import Streamed


class DigestSubscription(Streamed):
    """What one person wants by e-mail. Without a row nothing is sent.

    `is_on`: the new findings every morning. `notices`: what they are told under "For you". `since` is when the first
    of the two was last turned on: what was before is on the desk and is not sent.
    """

    user = models.OneToOneField(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="digest_subscription")
    is_on = models.BooleanField(default=False)
    notices = models.CharField(max_length=10, choices=NoticeMail, default=NoticeMail.NEVER)
    since = models.DateTimeField()

    class Meta:
        indexes = [
            # "Who gets one today?"
            models.Index(
                fields=["id"],
                condition=models.Q(is_on=True) | models.Q(notices="daily"),
                name="digest_or_notices_wanted",
            ),
        ]

    def __str__(self) -> str:
        return f"digest of {self.user_id}: {'on' if self.is_on else 'off'}"


class DigestedFinding(models.Model):
    """One finding that one person was told of: each is sent once, whatever becomes of it."""

    subscription = models.ForeignKey(DigestSubscription, on_delete=models.CASCADE, related_name="told")
    finding = models.ForeignKey(Finding, on_delete=models.CASCADE, related_name="+")
    told_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["subscription", "finding"], name="finding_told_once_to_each_person"),
        ]

    def __str__(self) -> str:
        return f"{self.finding_id} told to {self.subscription_id}"
