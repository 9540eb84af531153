from datetime import timedelta

import pytest

from claims.consistency.rechecks.models import Recheck
from claims.consistency.rechecks.selectors import Progress, progress_of, running_recheck
from claims.consistency.rechecks.services import resume_recheck, stop_recheck
from claims.jobs.models import Job
from claims.jobs.vocabulary import JobState
from claims.tasks import do_job
from tests.consistency.rechecks.stage import due_jobs, make_record, start, work_off
from tests.factories import NOW, REASON, editor

pytestmark = pytest.mark.django_db


def after(recheck: Recheck, seconds: int) -> Progress:
    return progress_of(recheck, now=recheck.round_at + timedelta(seconds=seconds))


class TestProgressOf:
    def test_knows_no_pace_before_anything_is_done(self) -> None:
        make_record(3, 3)
        progress = after(start(), 10)
        assert (progress.parts, progress.parts_done, progress.claims, progress.claims_checked) == (2, 0, 6, 0)
        assert (progress.percent, progress.claims_per_second, progress.seconds_left) == (0, None, None)

    def test_says_how_far_it_is_at_which_pace_and_how_long_it_takes(self) -> None:
        make_record(2, 2, 2, 2)
        recheck = start(claims_per_part=2)
        do_job(due_jobs()[0].pk)
        progress = after(recheck, 10)
        assert (progress.parts_done, progress.claims_checked, progress.percent) == (1, 2, 25)
        assert (progress.claims_per_second, progress.seconds_left) == (0.2, 30)
        assert (progress.new, progress.changed, progress.resolved) == (1, 0, 0)

    def test_measures_the_pace_from_the_resumption_on(self) -> None:
        make_record(2, 2, 2, 2)
        recheck = start(claims_per_part=2)
        do_job(due_jobs()[0].pk)
        stop_recheck(recheck=recheck, actor=editor(), reason=REASON, now=NOW)
        work_off()
        later = NOW + timedelta(days=1)
        recheck = resume_recheck(recheck=recheck, actor=editor(), reason=REASON, now=later)
        assert after(recheck, 10).seconds_left is None
        do_job(due_jobs()[0].pk)
        assert after(recheck, 10).seconds_left == 20

    def test_names_what_was_given_up_and_counts_what_is_tried_again(self) -> None:
        make_record(2, 2, 2)
        recheck = start(claims_per_part=2)
        given_up, failed, _ = due_jobs()
        Job.objects.filter(pk=given_up.pk).update(state=JobState.DEAD, last_error="It broke.")
        Job.objects.filter(pk=failed.pk).update(state=JobState.FAILED)
        progress = after(recheck, 10)
        assert [part.job.last_error for part in progress.failed if part.job] == ["It broke."]
        assert progress.again == 1

    def test_ends_at_hundred_percent(self) -> None:
        make_record(2, 0)
        recheck = start()
        work_off()
        recheck.refresh_from_db()
        progress = after(recheck, 10)
        assert (progress.percent, progress.seconds_left) == (100, None)

    def test_counts_parts_where_no_subject_has_claims(self) -> None:
        make_record(0, 0, 0, 0)
        recheck = start(claims_per_part=2)
        do_job(due_jobs()[0].pk)
        assert after(recheck, 10).percent == 50


def test_the_running_one_is_known_while_it_runs() -> None:
    make_record(1)
    recheck = start()
    assert running_recheck() == recheck
    work_off()
    assert running_recheck() is None
