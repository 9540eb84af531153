"""How far a piece of background work has come."""

from django.db.models import TextChoices

# Where work goes for which nobody said otherwise.
DEFAULT_QUEUE = "default"
# Where long work goes, and what it makes due by the thousand: it gives way to everything else.
PATIENT_QUEUE = "recheck"


class JobState(TextChoices):
    QUEUED = "queued", "queued"
    LEASED = "leased", "running"
    DONE = "done", "done"
    FAILED = "failed", "failed, will be tried again"
    DEAD = "dead", "given up"
