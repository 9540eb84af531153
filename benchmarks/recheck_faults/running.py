"""One full re-check by workers that are killed so many times, and what it took."""

import random
import time
from datetime import timedelta
from typing import NamedTuple

from django.db.models import Count
from django.db.models.functions import Now
from django.utils import timezone

from benchmarks.recheck_faults.rows import Found, found, newest_entry
from benchmarks.recheck_faults.workers import Workers
from claims.audit.models import Actor
from claims.consistency.models import SubjectCheck
from claims.consistency.rechecks.models import Recheck
from claims.consistency.rechecks.services import start_recheck
from claims.consistency.vocabulary import RecheckScope, RecheckState
from claims.jobs.models import Job
from claims.jobs.services import enqueue_job, sweep_jobs
from claims.jobs.vocabulary import JobState
from claims.register.models import Subject
from claims.tasks import sweep

# Subjects that fresh claims are about, while the re-check goes on.
_LARGEST_FRESH = 50


class Run(NamedTuple):
    """`waits`: seconds from when the check of a fresh claim was due to when it was done, in order."""

    seconds: float
    splitting_seconds: float
    parts: int
    jobs: int
    kills: int
    began_again: int
    waits: list[float]
    left: Found


def run(*, workers: int, kills: int, claims_per_part: int, actor: Actor, rng: random.Random) -> Run:
    before, first_job = newest_entry(), _newest_job()
    fresh = _small_subjects(rng)
    crew = Workers(workers)
    try:
        _until_ready(fresh[0])
        begun = time.monotonic()
        recheck = start_recheck(
            scope=RecheckScope.EVERYTHING,
            actor=actor,
            reason="To be sure.",
            now=timezone.now(),
            claims_per_part=claims_per_part,
        )
        splitting = time.monotonic() - begun
        _follow(recheck, crew, kills, fresh, rng)
        seconds = time.monotonic() - begun
    finally:
        crew.stop()
    jobs = Job.objects.filter(pk__gt=first_job)
    probes = jobs.filter(kind="check_subject", state=JobState.DONE)
    return Run(
        seconds,
        splitting,
        recheck.parts.count(),
        jobs.filter(kind="recheck_part").count(),
        crew.kills,
        jobs.filter(kind="recheck_part", attempts__gt=1).count(),
        sorted((job.finished_at - job.created_at).total_seconds() for job in probes if job.finished_at),
        found(before),
    )


def _newest_job() -> int:
    return Job.objects.order_by("-pk").values_list("pk", flat=True).first() or 0


def _small_subjects(rng: random.Random) -> list[int]:
    small = Subject.objects.annotate(size=Count("claim_links")).filter(size__gt=1, size__lte=_LARGEST_FRESH)
    keys = list(small.order_by("pk").values_list("pk", flat=True))
    return rng.sample(keys, min(len(keys), 500))


def _probe(subject_id: int) -> Job:
    """What accepting a claim makes due."""
    key = f"fresh:{subject_id}:{time.monotonic_ns()}"
    return enqueue_job(kind="check_subject", key=key, payload={"subject": subject_id}, limit_seconds=300)


def _until_ready(subject_id: int) -> None:
    job = _probe(subject_id)
    while not Job.objects.filter(pk=job.pk, state=JobState.DONE).exists():
        time.sleep(0.1)
    Job.objects.filter(pk=job.pk).delete()


def _follow(recheck: Recheck, crew: Workers, kills: int, fresh: list[int], rng: random.Random) -> None:
    """Kill, probe and sweep until it is done. A sweep a second, as if beat were in a hurry."""
    next_kill = SubjectCheck.objects.count() + rng.randint(1, 40)
    tick = 0
    while recheck.state == RecheckState.RUNNING:
        time.sleep(rng.uniform(0, 0.1))
        if crew.kills < kills and SubjectCheck.objects.count() >= next_kill:
            crew.kill(rng.randrange(len(crew)))
            # As if the time of its lease had passed. That of the others has, too: they meet whoever takes over.
            Job.objects.filter(state=JobState.LEASED).update(lease_until=Now() - timedelta(seconds=1))
            sweep_jobs(quiet_seconds=0)
            next_kill = SubjectCheck.objects.count() + rng.randint(1, 400)
        tick += 1
        if tick % 20 == 0:
            _probe(rng.choice(fresh))
            sweep()
        recheck.refresh_from_db()
