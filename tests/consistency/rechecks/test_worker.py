"""A full re-check by real workers that are killed: the same rows as one that nobody disturbed."""

import os
import random
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from typing import Any

import pytest
import redis
from django.db.models import F
from django.db.models.functions import Now

from claims.audit.models import AuditEntry
from claims.consistency.models import Finding, FindingClaim, Reconciliation, SubjectCheck
from claims.consistency.rechecks.models import Recheck
from claims.consistency.services import check_subject
from claims.consistency.vocabulary import RecheckState
from claims.jobs.models import Job
from claims.jobs.services import sweep_jobs
from claims.jobs.vocabulary import JobState
from claims.register.models import Subject
from tests.consistency.rechecks.stage import make_record, start
from tests.consistency.stage import checker
from tests.factories import NOW
from tests.worker import Worker

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.worker]


@pytest.fixture
def workers() -> Iterator[list[Worker]]:
    """Two, not started yet, and nothing in the broker."""
    with redis.Redis.from_url(os.environ["REDIS_URL"]) as broker:
        broker.flushdb()
    made = [Worker("--hostname", f"{name}@%h") for name in ("one", "other")]
    yield made
    for worker in made:
        worker.close()


def findings() -> list[tuple[Any, ...]]:
    rows = Finding.objects.values_list("key", "kind", "sentence", "severity", "state", "checker", "stream_seq", "pk")
    claims = FindingClaim.objects.order_by("position")
    return sorted((*row[:-1], *claims.filter(finding=row[-1]).values_list("version", flat=True)) for row in rows)


def reconciliations() -> list[tuple[Any, ...]]:
    fields = ("subject", "measure", "population", "rule", "low", "best", "high", "state", "inputs_sha256", "stream_seq")
    return sorted(Reconciliation.objects.values_list(*fields))


def checks() -> list[tuple[Any, ...]]:
    return sorted(SubjectCheck.objects.values_list("subject", "inputs_sha256"))


def entries() -> list[str]:
    kinds = AuditEntry.objects.filter(kind__regex=r"^(finding|reconciliation)\.")
    return sorted(kinds.values_list("kind", flat=True))


def forget_everything_found() -> None:
    FindingClaim.objects.all().delete()
    Finding.objects.all().delete()
    Reconciliation.objects.all().delete()
    SubjectCheck.objects.all().delete()


def let_leases_run_out() -> None:
    Job.objects.filter(state=JobState.LEASED).update(lease_until=Now() - timedelta(seconds=1))


def start_all(workers: list[Worker]) -> None:
    with ThreadPoolExecutor(len(workers)) as pool:
        list(pool.map(Worker.start, workers))


def wait_for(happened: Callable[[], bool], workers: list[Worker], seconds: float) -> None:
    deadline = time.monotonic() + seconds
    while not happened():
        assert time.monotonic() < deadline, "\n".join(worker.output() for worker in workers)
        time.sleep(0.005)


def is_done() -> bool:
    return Recheck.objects.get().state == RecheckState.DONE


def kill_at_random_moments(workers: list[Worker], moments: random.Random) -> None:
    """Each of them while the re-check goes on, one after the other."""
    for worker in moments.sample(workers, len(workers)):
        enough = SubjectCheck.objects.count() + moments.randint(1, 4)
        wait_for(lambda enough=enough: SubjectCheck.objects.count() >= enough, workers, 60)  # type: ignore[misc]
        time.sleep(moments.uniform(0, 0.03))
        worker.kill()


def test_killed_workers_leave_the_same_rows_as_undisturbed_ones(workers: list[Worker]) -> None:
    make_record(*[2, 3, 4] * 15)
    for subject in Subject.objects.all():
        check_subject(subject_id=subject.pk, actor=checker(), now=NOW, anew=True)
    undisturbed = (findings(), reconciliations(), checks())
    logged = entries()
    forget_everything_found()
    recheck = start(claims_per_part=12)
    seed = random.randrange(1000)
    moments = random.Random(seed)
    for _ in range(2):
        start_all(workers)
        kill_at_random_moments(workers, moments)
        assert not is_done(), "the workers were killed too late to disturb anything"
        let_leases_run_out()
        sweep_jobs(quiet_seconds=0)
    start_all(workers)
    wait_for(is_done, workers, 120)
    assert (findings(), reconciliations(), checks()) == undisturbed, f"seed {seed}"
    assert entries() == sorted(logged * 2), f"seed {seed}"
    parts = recheck.parts.all()
    assert parts.count() == parts.filter(claims_checked=F("claim_count")).exclude(done_at=None).count()
    assert sum(parts.values_list("new_count", flat=True)) == len(findings())
