import json
from collections.abc import Callable

import pytest
from django.db import IntegrityError, transaction
from pytest_django.fixtures import Settings

from claims.audit.models import Actor, AuditEntry
from claims.consistency.models import Finding
from claims.consistency.rechecks.models import Recheck, RecheckPart
from claims.consistency.rechecks.services import (
    keep_going,
    resume_recheck,
    retry_failed_parts,
    start_recheck,
    stop_recheck,
)
from claims.consistency.vocabulary import RecheckScope, RecheckState
from claims.jobs.models import Job
from claims.jobs.vocabulary import JobState
from claims.lib.errors import Conflict, InvalidInput, NotAllowed
from claims.tasks import do_job
from tests.consistency.rechecks.stage import due_jobs, make_record, start, work_off
from tests.consistency.stage import checker
from tests.factories import NOW, REASON, administrator, auditor, editor, fact_checker, machine

pytestmark = pytest.mark.django_db


def stop(recheck: Recheck) -> Recheck:
    return stop_recheck(recheck=recheck, actor=editor(), reason="The machine is needed.", now=NOW)


def resume(recheck: Recheck) -> Recheck:
    return resume_recheck(recheck=recheck, actor=editor(), reason="It is free again.", now=NOW)


def acts_on(recheck: Recheck) -> list[str]:
    return list(AuditEntry.objects.filter(stream=recheck.stream).order_by("stream_seq").values_list("kind", flat=True))


def parts_due() -> set[int]:
    return {job.payload["part"] for job in due_jobs()}


class TestStartRecheck:
    @pytest.mark.parametrize("who", [editor, administrator])
    def test_makes_parts_due_and_says_who_started_it_and_why(self, who: Callable[[], Actor]) -> None:
        make_record(2, 2)
        recheck = start(actor=who())
        assert (recheck.state, recheck.subject_count, recheck.claim_count) == (RecheckState.RUNNING, 2, 4)
        entry = AuditEntry.objects.get(stream=recheck.stream)
        body = json.loads(bytes(entry.payload.body))
        assert (entry.kind, body["reason"]) == ("recheck.started", REASON)
        assert body["body"] == {"scope": "everything", "subjects": 2, "claims": 4}
        assert parts_due() == set(RecheckPart.objects.values_list("pk", flat=True))

    @pytest.mark.parametrize("who", [fact_checker, auditor, machine])
    def test_is_refused_to_everybody_else(self, who: Callable[[], Actor]) -> None:
        with pytest.raises(NotAllowed, match="You cannot have a re-check started"):
            start(actor=who())
        assert not Recheck.objects.exists()

    def test_asks_for_a_reason(self) -> None:
        with pytest.raises(InvalidInput, match="Say why the re-check is started"):
            start_recheck(scope=RecheckScope.EVERYTHING, actor=editor(), reason=" ", now=NOW)

    def test_refuses_a_second_one_and_leaves_nothing_of_it(self) -> None:
        make_record(1)
        first = start()
        with pytest.raises(Conflict, match=rf"Re-check {first.pk} is running since .* UTC"):
            start()
        assert (Recheck.objects.count(), RecheckPart.objects.count()) == (1, 1)

    def test_is_done_at_once_where_there_is_nothing_to_look_at(self) -> None:
        recheck = start()
        assert (recheck.state, recheck.finished_at) == (RecheckState.DONE, NOW)
        assert acts_on(recheck) == ["recheck.started", "recheck.finished"]

    def test_makes_the_largest_parts_due_first_and_only_a_few(self, settings: Settings) -> None:
        settings.RECHECK_PARTS_AT_ONCE = 2
        make_record(3, 5, 3, 4)
        recheck = start()
        assert {part.claims_read for part in recheck.parts.filter(pk__in=parts_due())} == {5, 4}

    def test_waits_in_a_queue_of_its_own(self) -> None:
        make_record(1)
        start()
        assert {job.queue for job in due_jobs()} == {"recheck"}


class TestStopRecheck:
    def test_lets_what_was_due_end_without_doing_anything(self) -> None:
        make_record(3, 3)
        recheck = stop(start())
        assert recheck.state == RecheckState.STOPPED
        assert work_off() == 2
        assert not Finding.objects.exists()
        assert not RecheckPart.objects.exclude(done_at=None).exists()
        assert acts_on(recheck) == ["recheck.started", "recheck.stopped"]

    def test_is_refused_when_it_is_not_running(self) -> None:
        make_record(1)
        recheck = stop(start())
        with pytest.raises(Conflict, match="stopped already"):
            stop(recheck)

    def test_is_refused_to_a_fact_checker(self) -> None:
        make_record(1)
        recheck = start()
        with pytest.raises(NotAllowed):
            stop_recheck(recheck=recheck, actor=fact_checker(), reason=REASON, now=NOW)


class TestResumeRecheck:
    def test_makes_due_exactly_the_parts_that_are_not_done(self) -> None:
        make_record(3, 3, 3)
        recheck = start()
        do_job(due_jobs()[0].pk)
        stop(recheck)
        work_off()
        recheck = resume(recheck)
        assert parts_due() == set(recheck.parts.filter(done_at=None).values_list("pk", flat=True))
        assert len(parts_due()) == 2
        work_off()
        recheck.refresh_from_db()
        assert recheck.state == RecheckState.DONE
        assert acts_on(recheck) == ["recheck.started", "recheck.stopped", "recheck.resumed", "recheck.finished"]

    def test_does_not_wait_for_what_the_earlier_round_left_due(self) -> None:
        make_record(2, 2)
        recheck = resume(stop(start()))
        assert len(due_jobs()) == 4
        work_off()
        recheck.refresh_from_db()
        assert (recheck.state, Finding.objects.count()) == (RecheckState.DONE, 2)

    def test_leaves_nothing_of_the_earlier_round_given_up(self) -> None:
        make_record(2, 2)
        recheck = start(claims_per_part=2)
        Job.objects.filter(pk=due_jobs()[0].pk).update(state=JobState.DEAD)
        resume(stop(recheck))
        work_off()
        recheck.refresh_from_db()
        assert recheck.state == RecheckState.DONE
        assert not Job.objects.filter(kind="recheck_part").exclude(state=JobState.DONE).exists()

    def test_is_done_at_once_when_the_last_part_was_done_meanwhile(self) -> None:
        make_record(1)
        recheck = start()
        stop(recheck)
        RecheckPart.objects.update(done_at=NOW)
        assert resume(recheck).state == RecheckState.DONE

    def test_is_refused_while_another_one_runs(self) -> None:
        make_record(1)
        first = stop(start())
        second = start()
        with pytest.raises(Conflict, match=f"Re-check {second.pk} is running"):
            resume(first)
        first.refresh_from_db()
        assert (first.state, first.round) == (RecheckState.STOPPED, 1)

    def test_is_refused_when_it_is_done(self) -> None:
        with pytest.raises(Conflict, match="This re-check is done"):
            resume(start())


class TestRetryFailedParts:
    def test_has_given_up_parts_tried_again(self) -> None:
        make_record(3, 3)
        recheck = start()
        given_up, other = due_jobs()
        Job.objects.filter(pk=given_up.pk).update(state=JobState.DEAD, last_error="It broke.")
        do_job(other.pk)
        assert retry_failed_parts(recheck=recheck, actor=editor(), reason="Mended.", now=NOW) == 1
        work_off()
        recheck.refresh_from_db()
        assert recheck.state == RecheckState.DONE

    def test_is_refused_to_a_fact_checker(self) -> None:
        make_record(1)
        with pytest.raises(NotAllowed):
            retry_failed_parts(recheck=start(), actor=fact_checker(), reason=REASON, now=NOW)


class TestKeepGoing:
    def test_gives_the_place_of_a_given_up_part_to_another(self, settings: Settings) -> None:
        settings.RECHECK_PARTS_AT_ONCE = 1
        make_record(3, 3)
        recheck = start()
        Job.objects.filter(pk=due_jobs()[0].pk).update(state=JobState.DEAD)
        keep_going(recheck_id=recheck.pk, actor=checker(), now=NOW)
        assert len(due_jobs()) == 1
        keep_going(recheck_id=recheck.pk, actor=checker(), now=NOW)
        assert len(due_jobs()) == 1


class TestTheDatabase:
    def test_lets_one_run_at_a_time(self) -> None:
        make_record(1)
        recheck = start()
        with pytest.raises(IntegrityError, match="recheck_one_at_a_time"), transaction.atomic():
            Recheck.objects.create(
                started_by=recheck.started_by, reason="r", scope=recheck.scope, created_at=NOW, round_at=NOW
            )

    def test_keeps_state_and_end_together(self) -> None:
        make_record(1)
        start()
        with pytest.raises(IntegrityError, match="recheck_finished_if_and_only_if_done"), transaction.atomic():
            Recheck.objects.update(state=RecheckState.DONE)
