"""A record of some subjects whose claims diverge, and a re-check of it, driven as a worker would."""

from claims.audit.models import Actor
from claims.consistency.rechecks.models import Recheck
from claims.consistency.rechecks.services import start_recheck
from claims.consistency.vocabulary import RecheckScope
from claims.jobs.models import Job
from claims.jobs.vocabulary import JobState
from claims.register.models import Subject
from claims.tasks import do_job
from tests.consistency.stage import told
from tests.factories import NOW, REASON, editor, make_subject


def make_record(*claims: int) -> list[Subject]:
    """A subject for each number, with so many claims, every one with another figure."""
    subjects = [make_subject(f"Strike number {number}") for number, _ in enumerate(claims, start=1)]
    for subject, count in zip(subjects, claims, strict=True):
        for number in range(count):
            told(subject, f"Paper {number}", 10 + number)
    # What recording them made due is not what these tests are about.
    Job.objects.update(state=JobState.DONE)
    return subjects


def start(
    scope: RecheckScope = RecheckScope.EVERYTHING, *, claims_per_part: int = 3, actor: Actor | None = None
) -> Recheck:
    return start_recheck(scope=scope, actor=actor or editor(), reason=REASON, now=NOW, claims_per_part=claims_per_part)


def due_jobs() -> list[Job]:
    return list(Job.objects.filter(kind="recheck_part", state=JobState.QUEUED).order_by("pk"))


def work_off(most: int = 100) -> int:
    """Do what is due of re-checks, and what that makes due; how many jobs there were."""
    count = 0
    while count < most and (jobs := due_jobs()):
        do_job(jobs[0].pk)
        count += 1
    return count
