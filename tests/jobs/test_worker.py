"""Work done by real worker processes that are killed, and through a broker that goes away."""

import time
import uuid
from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from django.db import transaction
from django.db.models.functions import Now

from claims.extraction.models import ExtractionRun
from claims.jobs.models import Job
from claims.jobs.services import enqueue_job, sweep_jobs
from claims.jobs.vocabulary import JobState
from claims.register.models import Claim
from tests import factories
from tests.brokers import OwnBroker
from tests.jobs.kinds import traces_of
from tests.worker import Worker

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.worker]


@pytest.fixture
def worker(own_broker: OwnBroker) -> Iterator[Worker]:
    """A worker that also knows the kinds of these tests; not started yet."""
    made = Worker("--include", "tests.jobs.kinds")
    yield made
    made.close()


def enqueue(kind: str, *, limit_seconds: int = 30, **payload: str) -> Job:
    with transaction.atomic():
        return enqueue_job(
            kind=kind,
            key=f"test:{uuid.uuid4()}",
            payload={"stream": str(uuid.uuid4()), **payload},
            limit_seconds=limit_seconds,
        )


def wait_until(happened: Callable[[], bool], worker: Worker, seconds: float = 30) -> None:
    deadline = time.monotonic() + seconds
    while not happened():
        assert time.monotonic() < deadline, f"it did not happen; the worker says:\n{worker.output()}"
        time.sleep(0.05)


def is_done(job: Job) -> bool:
    job.refresh_from_db()
    return job.state == JobState.DONE


def let_leases_run_out() -> None:
    Job.objects.filter(state=JobState.LEASED).update(lease_until=Now() - timedelta(seconds=1))


class TestAWorkerThatIsKilled:
    def test_leaves_work_that_the_next_one_does_once(self, worker: Worker, tmp_path: Path) -> None:
        begun = tmp_path / "begun"
        job = enqueue("test.slow_once", begun=str(begun))
        worker.start()
        wait_until(begun.exists, worker)
        worker.kill()
        job.refresh_from_db()
        assert (job.state, job.attempts, traces_of(job.payload)) == (JobState.LEASED, 1, 0)
        let_leases_run_out()
        worker.start()
        assert sweep_jobs(quiet_seconds=0) == (1, 0)
        wait_until(lambda: is_done(job), worker)
        assert (job.attempts, traces_of(job.payload)) == (2, 1)


class TestWorkThatKillsItsProcess:
    def test_is_given_up_after_its_attempts_and_holds_nobody_up(self, worker: Worker) -> None:
        deadly = enqueue("test.deadly")
        Job.objects.update(max_attempts=2)
        worker.start()
        for attempts in (1, 2):
            wait_until(lambda attempts=attempts: Job.objects.get(pk=deadly.pk).attempts == attempts, worker)  # type: ignore[misc]
            let_leases_run_out()
            sweep_jobs(quiet_seconds=0)
        harmless = enqueue("test.note")
        wait_until(lambda: is_done(harmless), worker)
        deadly.refresh_from_db()
        assert (deadly.state, deadly.attempts, traces_of(deadly.payload)) == (JobState.DEAD, 2, 0)
        assert "the worker died" in deadly.last_error


class TestWorkThatTakesTooLong:
    def test_is_stopped_within_its_limit_and_tried_again(self, worker: Worker, tmp_path: Path) -> None:
        job = enqueue("test.slow_once", limit_seconds=3, begun=str(tmp_path / "begun"))
        worker.start()
        wait_until(lambda: Job.objects.get(pk=job.pk).state == JobState.FAILED, worker)
        assert "SoftTimeLimitExceeded" in Job.objects.get(pk=job.pk).last_error
        Job.objects.update(next_at=Now())
        sweep_jobs(quiet_seconds=0)
        wait_until(lambda: is_done(job), worker)
        assert traces_of(job.payload) == 1


class TestADocument:
    def test_is_saved_at_once_while_the_broker_is_down_and_read_when_it_is_back(
        self, worker: Worker, own_broker: OwnBroker
    ) -> None:
        source = factories.make_source()
        worker.start()
        own_broker.stop()
        before = time.monotonic()
        document = factories.make_document(source=source)
        assert time.monotonic() - before < 5
        assert Job.objects.get(kind="extract_snapshot").state == JobState.QUEUED
        own_broker.start()
        sweep_jobs()
        wait_until(lambda: ExtractionRun.objects.filter(snapshot__document=document).exists(), worker)
        assert Claim.objects.filter(snapshot__document=document).exists()
        # What the reading makes due is done by itself: the worker's own nudges go through again.
        wait_until(lambda: not Job.objects.exclude(state=JobState.DONE).exists(), worker)


class TestABroker:
    def test_that_stops_under_a_running_worker_delays_work_and_loses_none(
        self, worker: Worker, own_broker: OwnBroker
    ) -> None:
        worker.start()
        own_broker.stop()
        job = enqueue("test.note")
        assert Job.objects.get(pk=job.pk).state == JobState.QUEUED
        own_broker.start()
        sweep_jobs()
        wait_until(lambda: is_done(job), worker)
        assert traces_of(job.payload) == 1

    def test_that_lost_everything_is_filled_again_by_the_sweep(self, worker: Worker, own_broker: OwnBroker) -> None:
        jobs = [enqueue("test.note") for _ in range(5)]
        own_broker.wipe()
        worker.start()
        assert sweep_jobs(quiet_seconds=0) == (5, 0)
        for job in jobs:
            wait_until(lambda job=job: is_done(job), worker)  # type: ignore[misc]
        assert [traces_of(job.payload) for job in jobs] == [1] * 5
