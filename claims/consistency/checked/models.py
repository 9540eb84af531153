"""Claims that were checked, in a form that can be searched, and which claims repeat them."""

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.db.models import Q

from claims.consistency.meaning.models import MeaningVector
from claims.consistency.models import Finding
from claims.register.models import Claim, ClaimVersion


class CheckedClaim(models.Model):
    """One claim with a published verdict: ours, or another newsroom's fact check.

    `key` names it whatever is corrected: the stream of our verdict, or the address of an imported review. `version` is
    the claim version judged, null for an imported one. `publisher` is empty for our own. `date` is EDTF, when the claim
    was made; `rating` the verdict in the publisher's words; `words` the stems that are searched. `is_standing` is false
    while the verdict is retracted.
    """

    key = models.CharField(max_length=500, unique=True)
    version = models.ForeignKey(
        ClaimVersion, null=True, blank=True, on_delete=models.PROTECT, related_name="checked_claims"
    )
    text = models.TextField()
    title = models.TextField(blank=True)
    claimant = models.CharField(max_length=300, blank=True)
    date = models.CharField(max_length=40, blank=True)
    rating = models.CharField(max_length=300, blank=True)
    publisher = models.CharField(max_length=300, blank=True)
    url = models.CharField(max_length=2000, blank=True)
    is_standing = models.BooleanField(default=True)
    words = ArrayField(models.CharField(max_length=100), editable=False)
    changed_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.CheckConstraint(condition=~Q(text=""), name="checked_claim_says_something"),
        ]
        indexes = [
            # "Which of them use these words?"
            GinIndex(fields=["words"], name="checked_claim_by_word"),
        ]

    def __str__(self) -> str:
        return self.text


class CheckedVector(MeaningVector):
    """What the text or the title of a checked claim means."""

    checked = models.ForeignKey(CheckedClaim, on_delete=models.CASCADE, related_name="vectors")
    is_title = models.BooleanField()

    class Meta(MeaningVector.Meta):
        constraints = [
            models.UniqueConstraint(fields=["checked", "is_title"], name="checked_vector_one_of_each"),
        ]

    def __str__(self) -> str:
        return f"{'title' if self.is_title else 'text'} of {self.checked_id} by {self.model}"


class Repetition(models.Model):
    """A claim that says what a checked claim says, as a finding tells people; kept after the finding is resolved."""

    finding = models.OneToOneField(Finding, primary_key=True, on_delete=models.CASCADE, related_name="repetition")
    claim = models.ForeignKey(Claim, on_delete=models.PROTECT, related_name="repetitions")
    checked = models.ForeignKey(CheckedClaim, on_delete=models.PROTECT, related_name="repetitions")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["claim", "checked"], name="repetition_found_once"),
        ]

    def __str__(self) -> str:
        return f"claim {self.claim_id} repeats {self.checked_id}"
