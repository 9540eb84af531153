from collections.abc import Callable

import pytest
from django.urls import reverse

from claims.audit.models import Actor
from claims.jobs.models import Job
from claims.jobs.vocabulary import JobState
from tests.desk.visitor import sign_in, text_of
from tests.factories import administrator, editor, fact_checker

pytestmark = pytest.mark.django_db


def _job(state: JobState = JobState.DEAD) -> Job:
    return Job.objects.create(kind="check_subject", key="check_subject:1:1", state=state, last_error="It broke.")


class TestRetry:
    @pytest.mark.parametrize("who", [administrator, editor])
    def test_makes_failed_work_due_again(self, who: Callable[[], Actor]) -> None:
        job = _job()
        sign_in(who()).post(reverse("desk:job-retry", args=[job.pk]), {"reason": "The disk is free again."})
        job.refresh_from_db()
        assert job.state == JobState.QUEUED

    def test_asks_for_a_reason(self) -> None:
        job = _job()
        answer = sign_in(editor()).post(reverse("desk:job-retry", args=[job.pk]), {"reason": ""})
        job.refresh_from_db()
        assert (answer.status_code, job.state) == (400, JobState.DEAD)

    def test_refuses_a_fact_checker_with_a_sentence(self) -> None:
        job = _job()
        answer = sign_in(fact_checker()).post(reverse("desk:job-retry", args=[job.pk]), {"reason": "Please."})
        assert answer.status_code == 403
        assert "You cannot have this work done again" in text_of(answer)

    def test_refuses_work_that_did_not_fail(self) -> None:
        job = _job(JobState.DONE)
        answer = sign_in(editor()).post(reverse("desk:job-retry", args=[job.pk]), {"reason": "Again."})
        assert answer.status_code == 409
        assert "only work that failed can be tried again" in text_of(answer)
