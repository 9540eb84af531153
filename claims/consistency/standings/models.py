"""What every origin last said."""

from django.db import models

from claims.documents.models import Source
from claims.register.models import ClaimVersion, Subject


class Standing(models.Model):
    """The last figure that one origin gave of one thing: while it was still being counted, and since it is settled.

    `scope`, `measure`, `population` and `unit` say what is counted, as `rules.comparison.thing_of`; `phase` is that of
    `rules.ordering.Phase`; `origin` is the source the figure counts as. Made anew by every check of the subject: a
    look-up, no record.
    """

    subject = models.ForeignKey(Subject, on_delete=models.CASCADE, related_name="standings")
    scope = models.CharField(max_length=10)
    measure = models.CharField(max_length=40)
    population = models.CharField(max_length=60)
    unit = models.CharField(max_length=40, blank=True)
    phase = models.PositiveSmallIntegerField()
    origin = models.ForeignKey(Source, on_delete=models.CASCADE, related_name="+")
    version = models.ForeignKey(ClaimVersion, on_delete=models.CASCADE, related_name="+")
    lower = models.DecimalField(max_digits=24, decimal_places=6, null=True)
    upper = models.DecimalField(max_digits=24, decimal_places=6, null=True)
    approximate = models.BooleanField()
    published_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            # Also answers "what does everybody say of this thing?" by the front of its index.
            models.UniqueConstraint(
                fields=["subject", "measure", "population", "scope", "unit", "phase", "origin"],
                name="standing_one_per_origin_and_phase",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.origin_id} on {self.measure} of {self.subject_id}"
