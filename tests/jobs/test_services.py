"""Making work due, leasing it, and saying how it ended."""

from datetime import timedelta
from typing import Any

import pytest
from django.db import IntegrityError, transaction
from django.db.models.functions import Now

from claims.audit.models import AuditEntry
from claims.audit.vocabulary import Role
from claims.jobs.models import Job
from claims.jobs.services import (
    Lease,
    LeaseLost,
    enqueue_job,
    fail_job,
    finish_job,
    hold_lease,
    lease_job,
    retry_job,
    sweep_jobs,
)
from claims.jobs.vocabulary import JobState
from claims.lib.errors import Conflict, NotAllowed
from tests.people import NOON, make_person

pytestmark = pytest.mark.django_db


def make_job(**changes: Any) -> Job:
    job = enqueue_job(kind="test.note", key=f"test:{Job.objects.count()}", payload={"a": 1})
    if changes:
        Job.objects.filter(pk=job.pk).update(**changes)
        job.refresh_from_db()
    return job


def lease(job: Job) -> Lease:
    leased = lease_job(job.pk)
    assert leased is not None
    return leased


def let_the_lease_run_out(job: Job) -> None:
    Job.objects.filter(pk=job.pk).update(lease_until=Now() - timedelta(seconds=1))


class TestEnqueueJob:
    def test_makes_one_job_of_one_key(self) -> None:
        first = enqueue_job(kind="a", key="a:1", payload={"n": 1})
        assert enqueue_job(kind="a", key="a:1", payload={"n": 2}) == first
        assert (first.state, first.attempts, first.payload) == (JobState.QUEUED, 0, {"n": 1})

    def test_leaves_nothing_of_a_transaction_that_is_rolled_back(self) -> None:
        with transaction.atomic():
            make_job()
            transaction.set_rollback(True)
        assert not Job.objects.exists()


class TestLeaseJob:
    def test_counts_the_attempt_and_sets_an_end(self) -> None:
        job = make_job(limit_seconds=90)
        leased = lease(job)
        job.refresh_from_db()
        assert (leased.kind, leased.payload, leased.attempts) == ("test.note", {"a": 1}, 1)
        assert (job.state, job.attempts, job.lease_token) == (JobState.LEASED, 1, leased.token)
        assert Job.objects.filter(
            lease_until__gt=Now() + timedelta(seconds=80), lease_until__lte=Now() + timedelta(seconds=90)
        ).exists()

    def test_is_refused_while_somebody_has_it(self) -> None:
        job = make_job()
        lease(job)
        assert lease_job(job.pk) is None

    def test_takes_over_what_was_abandoned(self) -> None:
        job = make_job()
        first = lease(job)
        let_the_lease_run_out(job)
        second = lease(job)
        assert (second.attempts, second.token != first.token) == (2, True)

    @pytest.mark.parametrize(
        "changes",
        [
            {"state": JobState.DONE},
            {"state": JobState.DEAD},
            {"next_at": Now() + timedelta(minutes=1)},
            {"attempts": 5},
        ],
    )
    def test_passes_over_what_is_not_to_be_done(self, changes: dict[str, Any]) -> None:
        job = make_job(**changes)
        assert lease_job(job.pk) is None

    def test_passes_over_a_job_that_is_none(self) -> None:
        assert lease_job(0) is None


class TestHoldLease:
    def test_refuses_who_lost_it(self) -> None:
        job = make_job()
        first = lease(job)
        let_the_lease_run_out(job)
        lease(job)
        with pytest.raises(LeaseLost):
            hold_lease(first)

    def test_lets_who_was_slow_but_not_replaced_finish(self) -> None:
        job = make_job()
        leased = lease(job)
        let_the_lease_run_out(job)
        hold_lease(leased)
        finish_job(leased)
        job.refresh_from_db()
        assert (job.state, job.lease_token) == (JobState.DONE, None)


class TestFailJob:
    def test_waits_before_the_next_attempt(self) -> None:
        job = make_job()
        fail_job(lease(job), "the network was away", is_final=False)
        job.refresh_from_db()
        assert (job.state, job.last_error, job.finished_at) == (JobState.FAILED, "the network was away", None)
        assert lease_job(job.pk) is None
        Job.objects.update(next_at=Now())
        assert lease(job).attempts == 2

    def test_gives_up_after_the_last_attempt(self) -> None:
        job = make_job(max_attempts=1)
        fail_job(lease(job), "again", is_final=False)
        job.refresh_from_db()
        assert job.state == JobState.DEAD
        assert job.finished_at is not None

    def test_gives_up_at_once_what_is_final(self) -> None:
        job = make_job()
        fail_job(lease(job), "there is no such snapshot", is_final=True)
        job.refresh_from_db()
        assert job.state == JobState.DEAD

    def test_says_nothing_about_work_that_somebody_else_has_now(self) -> None:
        job = make_job()
        first = lease(job)
        let_the_lease_run_out(job)
        second = lease(job)
        fail_job(first, "late", is_final=True)
        job.refresh_from_db()
        assert (job.state, job.lease_token, job.last_error) == (JobState.LEASED, second.token, "")

    def test_records_whatever_the_error_says(self) -> None:
        job = make_job()
        fail_job(lease(job), "bad byte \x00 in it" + "x" * 9999, is_final=False)
        job.refresh_from_db()
        assert job.last_error.startswith("bad byte \N{REPLACEMENT CHARACTER} in it")
        assert len(job.last_error) == 2000


class TestRetryJob:
    @pytest.mark.parametrize("role", [Role.EDITOR, Role.ADMINISTRATOR])
    def test_makes_it_due_again_and_is_logged(self, role: Role) -> None:
        job = make_job(max_attempts=1)
        fail_job(lease(job), "it broke", is_final=False)
        actor = make_person(role)
        retried = retry_job(job=job, actor=actor, reason="the archive is back", now=NOON)
        assert (retried.state, retried.attempts, retried.finished_at) == (JobState.QUEUED, 0, None)
        entry = AuditEntry.objects.get(kind="job.retried")
        assert entry.actor == actor.pk
        assert b"the archive is back" in bytes(entry.payload.body)
        assert lease(job).attempts == 1

    @pytest.mark.parametrize("state", [JobState.QUEUED, JobState.DONE])
    def test_refuses_what_did_not_fail(self, state: JobState) -> None:
        job = make_job(state=state)
        with pytest.raises(Conflict, match="only work that failed"):
            retry_job(job=job, actor=make_person(Role.EDITOR), reason="", now=NOON)
        assert not AuditEntry.objects.exists()

    @pytest.mark.parametrize("roles", [(), (Role.AUDITOR,), (Role.FACT_CHECKER,)])
    def test_takes_a_role(self, roles: tuple[Role, ...]) -> None:
        job = make_job(state=JobState.DEAD)
        with pytest.raises(NotAllowed):
            retry_job(job=job, actor=make_person(*roles), reason="", now=NOON)
        job.refresh_from_db()
        assert job.state == JobState.DEAD


class TestSweepJobs:
    def test_wakes_what_is_due_and_not_what_was_woken_lately(self) -> None:
        job = make_job()
        assert sweep_jobs() == (1, 0)
        job.refresh_from_db()
        assert job.published_at is not None
        assert sweep_jobs() == (0, 0)
        assert sweep_jobs(quiet_seconds=0) == (1, 0)

    def test_passes_over_what_waits_or_is_over(self) -> None:
        make_job(state=JobState.DONE)
        make_job(state=JobState.DEAD)
        make_job(state=JobState.FAILED, next_at=Now() + timedelta(minutes=1))
        lease(make_job())
        assert sweep_jobs() == (0, 0)

    def test_wakes_what_was_abandoned(self) -> None:
        job = make_job()
        lease(job)
        let_the_lease_run_out(job)
        assert sweep_jobs() == (1, 0)

    def test_gives_up_what_killed_its_worker_every_time(self) -> None:
        job = make_job(max_attempts=1)
        lease(job)
        let_the_lease_run_out(job)
        assert sweep_jobs() == (0, 1)
        job.refresh_from_db()
        assert (job.state, job.lease_token) == (JobState.DEAD, None)
        assert "the worker died" in job.last_error

    def test_takes_no_more_than_its_limit(self) -> None:
        for _ in range(3):
            make_job()
        assert sweep_jobs(limit=2).woken == 2


class TestTheTable:
    def test_refuses_a_lease_without_a_lessee(self) -> None:
        job = make_job()
        with pytest.raises(IntegrityError, match="job_lease_if_and_only_if_leased"), transaction.atomic():
            Job.objects.filter(pk=job.pk).update(state=JobState.LEASED)
