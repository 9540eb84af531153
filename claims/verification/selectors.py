"""Which verifications there were."""

from django.db.models import Q, QuerySet

from claims.jobs.vocabulary import JobState
from claims.verification.models import LogVerification
from claims.verification.vocabulary import VerificationState


def verifications() -> QuerySet[LogVerification]:
    """Newest first."""
    return LogVerification.objects.select_related("asked_by", "job").order_by("-pk")


def running_verification() -> LogVerification | None:
    """The one that a worker is at or will be; none whose work was given up."""
    is_alive = ~Q(job__state__in=[JobState.DEAD, JobState.DONE])
    return verifications().filter(is_alive, state=VerificationState.RUNNING).first()
