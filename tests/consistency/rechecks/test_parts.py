import pytest
from pytest_django.fixtures import Settings

from claims.audit.models import AuditEntry
from claims.consistency.models import Finding, FindingClaim, Reconciliation, SubjectCheck
from claims.consistency.rechecks import batches
from claims.consistency.rechecks.models import RecheckPart
from claims.consistency.rechecks.services import check_part, close_part, stop_recheck
from claims.consistency.standings.models import Standing
from claims.consistency.versions import checker_versions
from claims.consistency.vocabulary import RecheckScope, RecheckState
from claims.jobs.models import Job
from claims.jobs.services import enqueue_job
from claims.jobs.vocabulary import JobState
from claims.register.models import Subject
from claims.tasks import do_job
from tests.consistency.rechecks.stage import due_jobs, make_record, start, work_off
from tests.consistency.stage import checker, told
from tests.factories import NOW, REASON, editor

pytestmark = pytest.mark.django_db


def check(part: RecheckPart, round_number: int = 1) -> RecheckPart:
    check_part(part_id=part.pk, round_number=round_number, actor=checker(), now=NOW)
    part.refresh_from_db()
    return part


def close(part: RecheckPart, round_number: int = 1) -> RecheckPart:
    close_part(part_id=part.pk, round_number=round_number, actor=checker(), now=NOW)
    part.refresh_from_db()
    return part


def left_behind() -> list[tuple[object, ...]]:
    """What a check writes, without ids."""
    return [
        *Finding.objects.order_by("key").values_list("key", "subject", "sentence", "severity", "state", "stream_seq"),
        *FindingClaim.objects.order_by("finding__key", "position").values_list("finding__key", "version", "position"),
        *Reconciliation.objects.order_by("subject", "measure", "rule").values_list("subject", "rule", "low", "inputs"),
        *SubjectCheck.objects.order_by("subject").values_list("subject", "inputs_sha256", "coverage", "checkers"),
        *Standing.objects.order_by("subject", "phase", "origin").values_list("subject", "phase", "version", "lower"),
    ]


class TestCheckPart:
    def test_checks_every_subject_and_counts_what_it_did(self) -> None:
        subjects = make_record(2, 2, 0)
        recheck = start(claims_per_part=100)
        part = check(recheck.parts.get())
        assert part.checked_through == subjects[-1].pk
        assert (part.claims_checked, part.new_count, part.changed_count, part.resolved_count) == (4, 2, 0, 0)
        assert part.reconciliation_count > 0
        assert SubjectCheck.objects.count() == 3

    def test_does_nothing_the_second_time(self) -> None:
        make_record(2, 2)
        part = check(start(claims_per_part=100).parts.get())
        SubjectCheck.objects.all().delete()
        before = RecheckPart.objects.values().get()
        check(part)
        assert RecheckPart.objects.values().get() == before
        assert not SubjectCheck.objects.exists()

    def test_checks_small_subjects_together_and_stores_of_each_what_it_would_alone(
        self, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        make_record(2, 3, 0, 2)
        part = start(claims_per_part=100).parts.get()
        check(part)
        together = left_behind()
        assert len(together) > 10
        for model in (FindingClaim, Finding, Reconciliation, SubjectCheck, Standing):
            model.objects.all().delete()
        RecheckPart.objects.update(checked_through=0)
        monkeypatch.setattr(batches, "CLAIMS_AT_ONCE", 1)
        check(part)
        assert left_behind() == together

    def test_goes_on_where_it_was(self) -> None:
        first, second = make_record(2, 2)
        part = start(claims_per_part=100).parts.get()
        RecheckPart.objects.update(checked_through=first.pk, claims_checked=2)
        part = check(part)
        assert (part.claims_checked, part.new_count) == (4, 1)
        assert Finding.objects.get().subject == second

    def test_leaves_what_another_worker_checked_meanwhile(self) -> None:
        """The other's lease ran out, it was not dead, and both are at one part."""
        subjects = make_record(2, 2, 2)
        part = start(claims_per_part=100).parts.get()
        check(part)
        RecheckPart.objects.update(checked_through=subjects[1].pk)
        part = check(part)
        assert (part.new_count, part.changed_count) == (3, 0)
        assert AuditEntry.objects.filter(kind="finding.found").count() == 3

    def test_does_nothing_in_a_round_that_is_over(self) -> None:
        make_record(2)
        part = check(start().parts.get(), round_number=2)
        assert (part.checked_through, Finding.objects.count()) == (0, 0)

    def test_does_nothing_once_it_is_stopped(self) -> None:
        make_record(2)
        recheck = start()
        stop_recheck(recheck=recheck, actor=editor(), reason=REASON, now=NOW)
        assert check(recheck.parts.get()).checked_through == 0

    def test_shows_unchanged_claims_to_every_checker_when_everything_is_checked(self) -> None:
        make_record(2)
        start()
        work_off()
        Finding.objects.update(sentence="Something is odd.")
        start()
        work_off()
        assert Finding.objects.get().sentence != "Something is odd."

    def test_leaves_out_what_the_present_checkers_have_seen(self) -> None:
        first, second, third = make_record(2, 2, 2)
        start()
        work_off()
        old = {**checker_versions(), "divergent": "0"}
        SubjectCheck.objects.filter(subject__in=[first, third]).update(checkers=old)
        Finding.objects.update(sentence="Something is odd.")
        recheck = start(RecheckScope.NEWER_CHECKERS, claims_per_part=100)
        assert (recheck.subject_count, recheck.claim_count) == (2, 4)
        part = check(recheck.parts.get())
        assert (part.claims_checked, part.changed_count) == (4, 2)
        assert Finding.objects.get(sentence="Something is odd.").subject == second


class TestClosePart:
    def test_marks_it_done_and_finishes_the_recheck_with_the_last_one(self) -> None:
        make_record(3, 3)
        recheck = start()
        first, second = recheck.parts.order_by("number")
        assert close(check(first)).done_at == NOW
        recheck.refresh_from_db()
        assert recheck.state == RecheckState.RUNNING
        close(check(second))
        recheck.refresh_from_db()
        assert (recheck.state, recheck.finished_at) == (RecheckState.DONE, NOW)

    def test_makes_the_rest_due_under_a_new_key(self) -> None:
        first, _ = make_record(2, 2)
        part = start(claims_per_part=100).parts.get()
        job = due_jobs()[0]
        RecheckPart.objects.update(checked_through=first.pk)
        part = close(part)
        assert (part.done_at, part.job_id != job.pk) == (None, True)
        assert part.job is not None
        assert part.job.key == f"recheck_part:{part.pk}:1:{first.pk}"

    def test_makes_the_next_part_due(self, settings: Settings) -> None:
        settings.RECHECK_PARTS_AT_ONCE = 1
        make_record(3, 3, 3)
        start()
        (job,) = due_jobs()
        assert do_job(job.pk)
        (following,) = due_jobs()
        assert following.payload["part"] != job.payload["part"]
        assert work_off() == 2

    def test_leaves_the_part_alone_in_a_round_that_is_over(self) -> None:
        make_record(3)
        part = check(start().parts.get())
        assert close(part, round_number=2).done_at is None


class TestASlice:
    def test_ends_when_others_wait_and_the_rest_stays_due(self, monkeypatch: pytest.MonkeyPatch) -> None:
        subjects = make_record(2, 2, 2)
        recheck = start(claims_per_part=100)
        enqueue_job(kind="check_subject", key="fresh", payload={"subject": subjects[0].pk})
        monkeypatch.setattr(batches, "CLAIMS_AT_ONCE", 1)
        monkeypatch.setattr("claims.consistency.rechecks.services.parts._LOOK_AROUND_SECONDS", 0.0)
        assert do_job(due_jobs()[0].pk)
        part = recheck.parts.get()
        assert (part.checked_through, part.done_at) == (subjects[0].pk, None)
        Job.objects.filter(key="fresh").update(state=JobState.DONE)
        assert work_off() == 1
        recheck.refresh_from_db()
        assert recheck.state == RecheckState.DONE

    def test_ends_after_its_time_however_quiet_it_is(self, monkeypatch: pytest.MonkeyPatch) -> None:
        make_record(2, 2, 2)
        start(claims_per_part=100)
        monkeypatch.setattr(batches, "CLAIMS_AT_ONCE", 1)
        monkeypatch.setattr("claims.consistency.rechecks.services.parts.SLICE_SECONDS", 0.0)
        assert work_off() == 3
        assert RecheckPart.objects.get().new_count == 3


def test_a_claim_that_comes_meanwhile_does_not_unbalance_the_count() -> None:
    (subject,) = make_record(2)
    recheck = start()
    told(Subject.objects.get(pk=subject.pk), "The Courier", 99)
    part = check(recheck.parts.get())
    assert (part.claim_count, part.claims_checked) == (2, 3)
