"""What waits for a worker."""

from django.db.models.functions import Now

from claims.jobs.models import Job
from claims.jobs.vocabulary import JobState


def is_other_work_waiting(queue: str) -> bool:
    """Whether anything is due now that went through another queue than `queue`; one look into a partial index."""
    due = Job.objects.filter(state__in=[JobState.QUEUED, JobState.FAILED], next_at__lte=Now())
    return due.exclude(queue=queue).exists()
