"""What identifies the event of each report, and in how many reports each word stands."""

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.db.models import Q

from claims.documents.models import Snapshot


class ReportProfile(models.Model):
    """The `Profile` of one snapshot with the claims read out of it. Derived: it can be made again at any time.

    `keys` are the terms in order of first appearance, then the keys of `names`; `counts` says how often each term
    stands, so its length tells where the names begin. `times` are minutes since noon or midnight. `day` and `published`
    are null, `place` and `event_type` empty, where unknown. `killed` and `injured` are [lower, upper], null where the
    report does not say. `is_counted` is false until `TermCount` holds its keys.
    """

    snapshot = models.OneToOneField(
        Snapshot, primary_key=True, on_delete=models.CASCADE, related_name="profile", editable=False
    )
    keys = ArrayField(models.TextField())
    counts = ArrayField(models.IntegerField())
    names = ArrayField(models.TextField())
    ages = ArrayField(models.SmallIntegerField())
    times = ArrayField(models.SmallIntegerField())
    day = models.DateField(null=True)
    days = ArrayField(models.DateField())
    published = models.DateField(null=True)
    place = models.TextField(blank=True)
    places = ArrayField(models.TextField())
    killed = ArrayField(models.DecimalField(max_digits=24, decimal_places=6, null=True), size=2, null=True)
    injured = ArrayField(models.DecimalField(max_digits=24, decimal_places=6, null=True), size=2, null=True)
    event_type = models.CharField(max_length=60, blank=True)
    is_counted = models.BooleanField(default=False)

    class Meta:
        indexes = [
            # "Which reports hold one of these rare words?"
            GinIndex(fields=["keys"], name="report_by_key", fastupdate=False),
            # "Which are not counted yet?"
            models.Index(fields=["snapshot"], condition=Q(is_counted=False), name="report_not_counted"),
        ]

    def __str__(self) -> str:
        return f"profile of snapshot {self.snapshot_id}"


# No word is empty: under this term stands the number of all reports that are counted.
EVERY_REPORT = ""


class TermCount(models.Model):
    """In how many reports a term or name stands; behind by at most one report in fifty (see `count_terms`)."""

    term = models.TextField(primary_key=True)
    reports = models.PositiveIntegerField()

    def __str__(self) -> str:
        return f"{self.term}: {self.reports}"
