"""Which documents print one report: what was measured, what people decided, and the groups that follow from both."""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q

from claims.audit.models import Actor
from claims.documents.models.works import Document, Source
from claims.documents.vocabulary import CopyDecisionKind
from claims.lib.models import Streamed


class CopySketch(models.Model):
    """A few numbers that stand for the text of one document, made by `method` (`near_copies.METHOD`).

    `is_compared` tells that others were looked for; what is not compared by the present method is due.
    """

    document = models.OneToOneField(Document, primary_key=True, on_delete=models.PROTECT, related_name="copy_sketch")
    numbers = ArrayField(models.BigIntegerField())
    method = models.PositiveSmallIntegerField()
    is_compared = models.BooleanField(default=False)

    def __str__(self) -> str:
        return f"sketch of document {self.document_id}"


class CopyNumber(models.Model):
    """One number of one sketch, to be looked up.

    Rows and no GIN index on the array: a phrase that a tenth of all texts have is read to a limit and no further.
    """

    # "Which documents, oldest first, have this number?", 64 times for every document taken in.
    pk = models.CompositePrimaryKey("number", "document_id")
    number = models.BigIntegerField()
    # Neither index nor constraint of its own: 64 rows a document, which are written and deleted with its sketch.
    document = models.ForeignKey(
        Document, on_delete=models.PROTECT, db_index=False, db_constraint=False, related_name="+"
    )

    def __str__(self) -> str:
        return f"{self.number} of document {self.document_id}"


class CopyPair(models.Model):
    """Two documents that were found to be one report, the smaller number left.

    `of_left` and `of_right`, in [0, 1], are the shares of the words of each that stand in the other. `figures` are the
    numbers that differ: [in the left, in the right]. A machine's measurement, remade by a newer method.
    """

    left = models.ForeignKey(Document, on_delete=models.PROTECT, related_name="+")
    right = models.ForeignKey(Document, on_delete=models.PROTECT, related_name="+")
    of_left = models.FloatField()
    of_right = models.FloatField()
    figures = models.JSONField(default=list)
    method = models.PositiveSmallIntegerField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["left", "right"], name="copy_pair_once"),
            models.CheckConstraint(condition=Q(left__lt=F("right")), name="copy_pair_in_order"),
        ]

    def __str__(self) -> str:
        return f"documents {self.left_id} and {self.right_id}"


class CopyGroup(Streamed):
    """One report with all that print it. `origin` is the source that it counts as, people's word before the rule's.

    A group without members is kept: it was taken into another, or people parted its members.
    """

    original = models.ForeignKey(Document, on_delete=models.PROTECT, related_name="+")
    origin = models.ForeignKey(Source, on_delete=models.PROTECT, related_name="+")

    def __str__(self) -> str:
        return f"report {self.pk}"


class CopyMember(models.Model):
    """A document in the one group that it belongs to.

    `prints` is the document whose text it has: itself for the original and its versions. `share` is how much of its
    own words stand there, null where the two were not compared. `figures` are the numbers that differ: [there, here].
    """

    document = models.OneToOneField(Document, primary_key=True, on_delete=models.PROTECT, related_name="copy")
    group = models.ForeignKey(CopyGroup, on_delete=models.PROTECT, related_name="members")
    prints = models.ForeignKey(Document, on_delete=models.PROTECT, related_name="printed_by")
    share = models.FloatField(null=True)
    figures = models.JSONField(default=list)

    def __str__(self) -> str:
        return f"document {self.document_id} in report {self.group_id}"


class CopyDecision(models.Model):
    """What a person said about a group; undone ones stay on record. The newest that stands decides.

    `source` is set for an origin; `document`, with the `others` it was parted from, for a removal.
    """

    group = models.ForeignKey(CopyGroup, on_delete=models.PROTECT, related_name="decisions")
    kind = models.CharField(max_length=10, choices=CopyDecisionKind)
    source = models.ForeignKey(Source, null=True, on_delete=models.PROTECT, related_name="+")
    document = models.ForeignKey(Document, null=True, on_delete=models.PROTECT, related_name="copy_decisions")
    others = ArrayField(models.BigIntegerField(), default=list)
    reason = models.TextField()
    decided_by = models.ForeignKey(Actor, on_delete=models.PROTECT, related_name="+")
    created_at = models.DateTimeField()
    undone_by = models.ForeignKey(Actor, null=True, on_delete=models.PROTECT, related_name="+")
    undone_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(kind=CopyDecisionKind.ORIGIN, source__isnull=False, document__isnull=True)
                | Q(kind=CopyDecisionKind.REMOVAL, source__isnull=True, document__isnull=False),
                name="copy_decision_has_its_object",
            ),
            models.CheckConstraint(
                condition=Q(undone_by__isnull=True, undone_at__isnull=True)
                | Q(undone_by__isnull=False, undone_at__isnull=False),
                name="copy_decision_undone_by_somebody",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind} of report {self.group_id}"
