"""Having the claims on record read, as a worker would."""

from claims.jobs.models import Job
from claims.jobs.vocabulary import JobState
from claims.register.models import Claim
from claims.tasks import do_job
from tests.factories import make_claim

DOCKS = "Three dock workers died in a fire at the old harbor."


def read_all() -> None:
    """Do the work that accepting claims made due."""
    for job in Job.objects.filter(kind="embed_claims", state=JobState.QUEUED).order_by("pk"):
        assert do_job(job.pk)


def read_claim(statement: str = DOCKS) -> Claim:
    claim = make_claim(statement=statement)
    read_all()
    return claim
