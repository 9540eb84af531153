"""What the public sees, fixed at the moment it was published."""

from django.db import models

from claims.audit.models import Actor
from claims.lib.models import Streamed
from claims.review.models import VerdictVersion


class PublishedClaimReview(Streamed):
    """One published review. Never changed: a correction is a new row.

    `content` is all the page shows, so that later edits of the register cannot reach it; `json_ld` is the schema.org
    ClaimReview. `sha256` covers both.
    """

    verdict_version = models.OneToOneField(VerdictVersion, on_delete=models.PROTECT, related_name="published")
    slug = models.SlugField(max_length=120, unique=True)
    title = models.CharField(max_length=300)
    content = models.JSONField()
    json_ld = models.JSONField()
    sha256 = models.CharField(max_length=64, editable=False)
    published_by = models.ForeignKey(Actor, on_delete=models.PROTECT, related_name="+")

    class Meta:
        indexes = [
            # "The newest reviews": the front page.
            models.Index(fields=["-created_at"], name="published_newest"),
        ]

    def __str__(self) -> str:
        return self.title
