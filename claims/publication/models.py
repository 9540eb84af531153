"""What the public sees, fixed at the moment it was published."""

from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.db.models import Q

from claims.audit.models import Actor
from claims.lib.full_text import words_of
from claims.lib.models import Streamed
from claims.publication.vocabulary import CorrectionKind
from claims.review.models import VerdictVersion


class PublishedClaimReview(Streamed):
    """One edition of a published review. Never changed: a correction is a new row at the same address.

    `slug` is the address that all editions of a review share, `edition` counts them from 1; the last one counts.
    `content` is all the page shows, so that later edits of the register cannot reach it; `json_ld` is the schema.org
    ClaimReview. `sha256` covers both.
    """

    verdict_version = models.OneToOneField(VerdictVersion, on_delete=models.PROTECT, related_name="published")
    slug = models.SlugField(max_length=120)
    edition = models.PositiveSmallIntegerField(default=1)
    title = models.CharField(max_length=300)
    content = models.JSONField()
    json_ld = models.JSONField()
    sha256 = models.CharField(max_length=64, editable=False)
    published_by = models.ForeignKey(Actor, on_delete=models.PROTECT, related_name="+")

    class Meta:
        constraints = [
            # Which edition is the last is asked by the slug.
            models.UniqueConstraint(fields=["slug", "edition"], name="review_edition_once"),
            models.CheckConstraint(condition=Q(edition__gte=1), name="review_edition_from_one"),
        ]
        indexes = [
            # "The newest reviews": the front page.
            models.Index(fields=["-created_at"], name="published_newest"),
            # "Which reviews have these words in their title?"
            GinIndex(words_of("title"), name="published_title_words"),
        ]

    def __str__(self) -> str:
        return self.title


class Correction(Streamed):
    """What was put right in public: a new edition, a retraction, or that a retraction was taken back. Never changed.

    `review` is the edition it made or is about; `corrected` the edition before, null unless there is a new one. `note`
    is what the public reads.
    """

    kind = models.CharField(max_length=13, choices=CorrectionKind)
    review = models.ForeignKey(PublishedClaimReview, on_delete=models.PROTECT, related_name="corrections")
    corrected = models.OneToOneField(
        PublishedClaimReview, null=True, blank=True, on_delete=models.PROTECT, related_name="corrected_by"
    )
    note = models.TextField()
    decided_by = models.ForeignKey(Actor, on_delete=models.PROTECT, related_name="+")

    class Meta:
        constraints = [
            models.CheckConstraint(condition=~Q(note=""), name="correction_says_why"),
            models.CheckConstraint(
                condition=Q(kind="correction", corrected__isnull=False)
                | ~Q(kind="correction") & Q(corrected__isnull=True),
                name="correction_of_an_edition",
            ),
        ]
        indexes = [
            # "The newest corrections": the public list.
            models.Index(fields=["-created_at"], name="correction_newest"),
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()}: {self.note}"
