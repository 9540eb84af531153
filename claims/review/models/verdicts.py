"""Verdicts and the two-person rule. The database enforces it too: see the triggers in the migrations."""

from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.db.models import F, Q

from claims.audit.models import Actor
from claims.lib.full_text import words_of
from claims.lib.models import Streamed
from claims.register.models import ClaimVersion
from claims.review.models.scales import Rating
from claims.review.vocabulary import VerdictAction, VerdictState

# As the table of transitions has it; the database keeps its own list, so that a change there takes a migration.
_COMMENTED = [
    "agree", "differ", "return", "keep", "correct", "drop", "retract", "reinstate", "decline", "withdraw",
]  # fmt: skip


class Verdict(Streamed):
    """The newsroom's judgement on one claim version. What it says stands in its versions.

    `looked_at` is when an editor last approved or kept it: what came to light later was not weighed. Null before that.
    """

    claim_version = models.ForeignKey(ClaimVersion, on_delete=models.PROTECT, related_name="verdicts")
    state = models.CharField(max_length=12, choices=VerdictState, default=VerdictState.DRAFT)
    current = models.OneToOneField(
        "VerdictVersion", null=True, on_delete=models.PROTECT, related_name="current_of", editable=False
    )
    looked_at = models.DateTimeField(null=True, editable=False)

    class Meta:
        constraints = [
            # Two fact-checkers must not work on two open verdicts for one claim without knowing.
            models.UniqueConstraint(
                fields=["claim_version"],
                condition=Q(state__in=["draft", "submitted", "returned", "approved"]),
                name="one_open_verdict_per_claim_version",
            ),
        ]
        indexes = [
            # "What waits for an editor, oldest first?"
            models.Index(fields=["state", "id"], name="verdict_by_state"),
        ]

    def __str__(self) -> str:
        return f"verdict {self.pk} ({self.state})"


class VerdictVersion(models.Model):
    """One wording of a verdict by one author. Never changed: saving a draft again is a new version.

    `sha256` covers the verdict, this number, claim version, rating, rationale, author and the evidence linked at that
    moment; approval binds to it. `evidence` lists {"evidence", "sha256", "stance", "note"} as it stood; its
    "evidence" is the stream of the row.
    """

    verdict = models.ForeignKey(Verdict, on_delete=models.PROTECT, related_name="versions")
    number = models.PositiveIntegerField()
    rating = models.ForeignKey(Rating, on_delete=models.PROTECT, related_name="+")
    rationale = models.TextField()
    author = models.ForeignKey(Actor, on_delete=models.PROTECT, related_name="verdict_versions")
    evidence = models.JSONField(default=list)
    sha256 = models.CharField(max_length=64, editable=False)
    stream_seq = models.PositiveIntegerField(editable=False)
    created_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["verdict", "number"], name="verdict_version_numbered_once"),
        ]
        indexes = [
            # "Which verdicts give these words as their reasons?"
            GinIndex(words_of("rationale"), name="verdict_words"),
        ]

    def __str__(self) -> str:
        return f"version {self.number} of verdict {self.verdict_id}"


class Decision(models.Model):
    """One act on a verdict, from its start to its last. Never changed.

    `version_author` repeats the author of the version decided on, so that the two-person rule is a plain constraint;
    a trigger holds it to the truth and compares the approver with every earlier author too. `seen_sha256` is the digest
    of the version the actor had before their eyes. `rating` is what a cross-checker gave, null for every other act.
    """

    verdict = models.ForeignKey(Verdict, on_delete=models.PROTECT, related_name="decisions")
    version = models.ForeignKey(VerdictVersion, on_delete=models.PROTECT, related_name="decisions")
    version_author = models.ForeignKey(Actor, on_delete=models.PROTECT, related_name="+")
    action = models.CharField(max_length=10, choices=VerdictAction)
    actor = models.ForeignKey(Actor, on_delete=models.PROTECT, related_name="decisions")
    comment = models.TextField(blank=True)
    rating = models.ForeignKey(Rating, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    seen_sha256 = models.CharField(max_length=64)
    stream_seq = models.PositiveIntegerField(editable=False)
    created_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=~Q(action__in=["approve", "return", "agree", "differ"]) | ~Q(actor=F("version_author")),
                name="decision_takes_two_persons",
            ),
            models.UniqueConstraint(fields=["version"], condition=Q(action="approve"), name="version_approved_once"),
            models.UniqueConstraint(
                fields=["version", "actor"],
                condition=Q(action__in=["agree", "differ"]),
                name="version_cross_checked_once_by_each",
            ),
            models.CheckConstraint(
                condition=~Q(action__in=_COMMENTED) | ~Q(comment=""), name="decision_with_its_comment"
            ),
            models.CheckConstraint(
                condition=Q(rating__isnull=False, action__in=["agree", "differ"])
                | Q(rating__isnull=True) & ~Q(action__in=["agree", "differ"]),
                name="decision_rated_by_cross_checkers_alone",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.action} of verdict {self.verdict_id}"
