"""Doing one job: effect and `done` together, or neither."""

import ast
import uuid
from collections.abc import Iterator, Mapping
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from django.db import DatabaseError
from django.db.models.functions import Now

from claims.jobs.models import Job
from claims.jobs.services import enqueue_job
from claims.jobs.vocabulary import JobState
from claims.lib.errors import Conflict, InvalidInput, LedgerError, Unavailable
from claims.tasks import HANDLERS, Handler, do_job
from tests.jobs.kinds import leave_a_trace, nothing, traces_of

pytestmark = pytest.mark.django_db

KIND = "test.this"
PROJECT = Path(__file__).resolve().parent.parent


@pytest.fixture
def handle() -> Iterator[Any]:
    """Say how this test's kind of work is done."""

    def set_handler(work: Any = nothing, save: Any = leave_a_trace) -> None:
        HANDLERS[KIND] = Handler(work=work, save=save)

    yield set_handler
    HANDLERS.pop(KIND, None)


def make_job(**changes: Any) -> Job:
    job = enqueue_job(kind=KIND, key="test:1", payload={"stream": str(uuid.uuid4())})
    Job.objects.filter(pk=job.pk).update(**changes)
    return job


def raise_(error: Exception) -> None:
    raise error


def kinds_made_due() -> Iterator[str | None]:
    """Every `kind=` that the program passes to `enqueue_job`; None where it is no plain word."""
    for path in (PROJECT / "claims").rglob("*.py"):
        for call in ast.walk(ast.parse(path.read_text())):
            if isinstance(call, ast.Call) and isinstance(call.func, ast.Name) and call.func.id == "enqueue_job":
                kind = next(keyword.value for keyword in call.keywords if keyword.arg == "kind")
                yield str(kind.value) if isinstance(kind, ast.Constant) else None


class TestHandlers:
    def test_know_every_kind_of_work_that_is_made_due(self) -> None:
        made_due = set(kinds_made_due())
        assert made_due
        assert made_due <= set(HANDLERS)


class TestDoJob:
    def test_writes_effect_and_done_together(self, handle: Any) -> None:
        handle()
        job = make_job()
        assert do_job(job.pk)
        job.refresh_from_db()
        assert (job.state, traces_of(job.payload)) == (JobState.DONE, 1)

    def test_does_nothing_twice(self, handle: Any) -> None:
        handle()
        job = make_job()
        assert [do_job(job.pk), do_job(job.pk)] == [True, False]
        assert traces_of(job.payload) == 1

    def test_hands_what_was_worked_out_to_what_is_saved(self, handle: Any) -> None:
        seen: list[Any] = []
        handle(work=lambda payload: payload["stream"][:4], save=lambda payload, result: seen.append(result))
        job = make_job()
        do_job(job.pk)
        assert seen == [job.payload["stream"][:4]]

    def test_counts_the_attempt_before_the_work(self, handle: Any) -> None:
        attempts: list[int] = []
        handle(work=lambda payload: attempts.append(Job.objects.get().attempts))
        do_job(make_job().pk)
        assert attempts == [1]

    def test_throws_away_what_comes_after_its_lease(self, handle: Any) -> None:
        def be_overtaken(payload: Mapping[str, Any]) -> None:
            Job.objects.update(lease_until=Now() - timedelta(seconds=1))
            if Job.objects.get().attempts == 1:
                assert do_job(Job.objects.get().pk)

        handle(work=be_overtaken)
        job = make_job()
        assert not do_job(job.pk)
        job.refresh_from_db()
        assert (job.state, job.attempts, traces_of(job.payload)) == (JobState.DONE, 2, 1)

    def test_undoes_the_effect_of_work_that_fails_halfway(self, handle: Any) -> None:
        def fail_after_writing(payload: Mapping[str, Any], result: Any) -> None:
            leave_a_trace(payload, result)
            raise ZeroDivisionError("halfway")

        handle(save=fail_after_writing)
        job = make_job()
        assert not do_job(job.pk)
        job.refresh_from_db()
        assert (job.state, traces_of(job.payload)) == (JobState.FAILED, 0)
        assert job.last_error == "ZeroDivisionError: halfway"

    def test_gives_poison_up_after_the_last_attempt(self, handle: Any) -> None:
        handle(work=lambda payload: raise_(ValueError("poison")))
        job = make_job(max_attempts=3)
        for _ in range(5):
            do_job(job.pk)
            Job.objects.update(next_at=Now())
        job.refresh_from_db()
        assert (job.state, job.attempts) == (JobState.DEAD, 3)

    def test_takes_a_refusal_as_final(self, handle: Any) -> None:
        handle(work=lambda payload: raise_(InvalidInput("There is no text in this snapshot.")))
        job = make_job()
        do_job(job.pk)
        job.refresh_from_db()
        assert (job.state, job.attempts, job.last_error) == (JobState.DEAD, 1, "There is no text in this snapshot.")

    @pytest.mark.parametrize("passing", [Conflict("It moved."), Unavailable("It does not answer.")])
    def test_tries_again_what_may_pass(self, handle: Any, passing: LedgerError) -> None:
        handle(work=lambda payload: raise_(passing))
        job = make_job()
        do_job(job.pk)
        job.refresh_from_db()
        assert (job.state, job.last_error) == (JobState.FAILED, passing.sentence)

    def test_keeps_rows_out_of_what_it_says_about_the_database(self, handle: Any) -> None:
        def break_a_rule(payload: Mapping[str, Any], result: Any) -> None:
            Job.objects.create(kind="k", key="test:1", payload={"secret": 1})

        handle(save=break_a_rule)
        job = make_job()
        do_job(job.pk)
        job.refresh_from_db()
        assert job.state == JobState.FAILED
        assert "duplicate key" in job.last_error
        assert "secret" not in job.last_error
        assert "test:1" not in job.last_error

    def test_waits_for_a_program_that_knows_the_kind(self) -> None:
        job = make_job()
        do_job(job.pk)
        job.refresh_from_db()
        assert job.state == JobState.FAILED
        assert "does not know how to do work of the kind “test.this”" in job.last_error

    def test_tries_again_what_the_database_refused(self, handle: Any) -> None:
        handle(work=lambda payload: raise_(DatabaseError("server closed the connection\nrow: secret")))
        job = make_job()
        do_job(job.pk)
        job.refresh_from_db()
        assert (job.state, job.last_error) == (JobState.FAILED, "server closed the connection")
