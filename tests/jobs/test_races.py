"""Two workers, two connections, one job."""

import threading
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest
from django.db import connection, transaction
from django.db.models.functions import Now
from django.utils import timezone

from claims.jobs.models import Job
from claims.jobs.services import LeaseLost, enqueue_job, hold_lease, lease_job
from claims.jobs.vocabulary import JobState
from claims.tasks import do_job
from tests.connections import second_connection
from tests.factories import make_subject

pytestmark = pytest.mark.django_db(transaction=True)


class TestLeaseJob:
    def test_gives_one_job_to_one_of_many(self) -> None:
        jobs = [enqueue_job(kind="test.note", key=f"test:{number}", payload={}) for number in range(5)]
        start = threading.Barrier(4, timeout=10)

        def take_all() -> list[int]:
            try:
                start.wait()
                return [job.pk for job in jobs if lease_job(job.pk)]
            finally:
                connection.close()

        with ThreadPoolExecutor(4) as pool:
            futures = [pool.submit(take_all) for _ in range(4)]
            taken = [pk for future in futures for pk in future.result()]
        assert sorted(taken) == [job.pk for job in jobs]
        assert set(Job.objects.values_list("attempts", flat=True)) == {1}


class TestWorkOnALockedRecord:
    def test_is_postponed_and_costs_no_attempt(self) -> None:
        subject = make_subject()
        job = enqueue_job(kind="check_subject", key="test:1", payload={"subject": subject.pk})
        with second_connection() as other:
            other.execute("SELECT pg_advisory_xact_lock(hashtextextended(%s, 0))", [f"check_subject:{subject.pk}"])
            with connection.cursor() as cursor:
                cursor.execute("SET lock_timeout = '100ms'")
            assert not do_job(job.pk)
        job.refresh_from_db()
        assert (job.state, job.attempts) == (JobState.QUEUED, 0)
        assert job.next_at > timezone.now()
        assert "Somebody else is at the same record" in job.last_error
        Job.objects.update(next_at=Now())
        assert do_job(job.pk)


class TestHoldLease:
    def test_keeps_everybody_else_out_until_the_work_is_saved(self) -> None:
        job = enqueue_job(kind="test.note", key="test:1", payload={})
        lease = lease_job(job.pk)
        assert lease is not None
        Job.objects.update(lease_until=Now() - timedelta(seconds=1))
        with transaction.atomic(), second_connection() as other:
            hold_lease(lease)
            row = other.execute("SELECT id FROM claims_job FOR UPDATE SKIP LOCKED").fetchone()
        assert row is None

    def test_is_lost_to_who_came_first(self) -> None:
        job = enqueue_job(kind="test.note", key="test:1", payload={})
        slow = lease_job(job.pk)
        Job.objects.update(lease_until=Now() - timedelta(seconds=1))
        assert slow is not None
        assert lease_job(job.pk) is not None
        with pytest.raises(LeaseLost), transaction.atomic():
            hold_lease(slow)


class TestEnqueueJob:
    def test_makes_one_job_for_two_who_ask_at_once(self) -> None:
        start = threading.Barrier(2, timeout=10)

        def ask() -> int:
            try:
                with transaction.atomic():
                    start.wait()
                    return enqueue_job(kind="test.note", key="test:1", payload={}).pk
            finally:
                connection.close()

        with ThreadPoolExecutor(2) as pool:
            futures = [pool.submit(ask) for _ in range(2)]
            made = {future.result() for future in futures}
        assert len(made) == Job.objects.count() == 1
