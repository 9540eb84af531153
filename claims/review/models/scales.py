"""How verdicts are rated."""

from django.db import models


class RatingScale(models.Model):
    """One version of a scale. Frozen once a verdict uses it: a new wording is a new version."""

    slug = models.SlugField(max_length=60)
    version = models.PositiveSmallIntegerField()
    name = models.CharField(max_length=200)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["slug", "version"], name="scale_versioned_once"),
        ]

    def __str__(self) -> str:
        return f"{self.name}, version {self.version}"


class Rating(models.Model):
    """One step of a scale. `value` is ClaimReview's ratingValue (1 worst); null where a step is off the scale."""

    scale = models.ForeignKey(RatingScale, on_delete=models.PROTECT, related_name="ratings")
    slug = models.SlugField(max_length=60)
    label = models.CharField(max_length=100)
    value = models.PositiveSmallIntegerField(null=True, blank=True)
    position = models.PositiveSmallIntegerField()

    class Meta:
        ordering = ["scale", "position"]
        constraints = [
            models.UniqueConstraint(fields=["scale", "slug"], name="rating_named_once_per_scale"),
        ]

    def __str__(self) -> str:
        return self.label
