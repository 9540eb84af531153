"""How far a piece of background work has come."""

from django.db.models import TextChoices

# Where work goes for which nobody said otherwise.
DEFAULT_QUEUE = "default"


class JobState(TextChoices):
    QUEUED = "queued", "queued"
    LEASED = "leased", "running"
    DONE = "done", "done"
    FAILED = "failed", "failed, will be tried again"
    DEAD = "dead", "given up"
