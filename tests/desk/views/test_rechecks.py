import pytest
from django.urls import reverse

from claims.consistency.rechecks.models import Recheck
from claims.consistency.vocabulary import RecheckState
from claims.jobs.models import Job
from claims.jobs.vocabulary import JobState
from claims.tasks import do_job
from tests.consistency.rechecks.stage import due_jobs, make_record, start, work_off
from tests.desk.visitor import sign_in, text_of
from tests.factories import editor, fact_checker

pytestmark = pytest.mark.django_db

START = {"scope": "everything", "reason": "To be sure."}


def address(recheck: Recheck, act: str = "recheck") -> str:
    return reverse(f"desk:{act}", args=[recheck.pk])


def post(recheck: Recheck, act: str, reason: str = "Because.") -> str:
    return text_of(sign_in(editor()).post(address(recheck, act), {"reason": reason}, follow=True))


class TestStart:
    def test_starts_one_and_shows_it(self) -> None:
        make_record(2)
        answer = sign_in(editor()).post(reverse("desk:rechecks"), START, follow=True)
        recheck = Recheck.objects.get()
        assert answer.redirect_chain == [(address(recheck), 302)]
        assert "0 of 1 part done" in text_of(answer)
        assert "Edith started the re-check “To be sure.”" in text_of(answer)

    def test_is_not_done_by_opening_the_page(self) -> None:
        sign_in(editor()).get(reverse("desk:rechecks"))
        assert not Recheck.objects.exists()

    @pytest.mark.parametrize(
        ("given", "said"),
        [
            ({"reason": ""}, "“Reason” is empty, so nothing was done."),
            ({"scope": "all"}, "What was chosen for “What to check” is not on offer"),
        ],
    )
    def test_says_what_is_missing(self, given: dict[str, str], said: str) -> None:
        answer = sign_in(editor()).post(reverse("desk:rechecks"), {**START, **given})
        assert (answer.status_code, said in text_of(answer)) == (400, True)

    def test_is_refused_while_one_is_running(self) -> None:
        make_record(2)
        recheck = start()
        answer = sign_in(editor()).post(reverse("desk:rechecks"), START)
        assert answer.status_code == 409
        assert f"Re-check {recheck.pk} is running since" in text_of(answer)

    def test_is_not_offered_to_a_fact_checker(self) -> None:
        page = text_of(sign_in(fact_checker()).get(reverse("desk:rechecks")))
        assert "That takes the role administrator or editor." in page


class TestProgress:
    @pytest.mark.parametrize(("size", "accented"), [(1, ""), (2, " is-accent")])
    def test_stays_calm_where_nothing_new_was_found(self, size: int, accented: str) -> None:
        make_record(size)
        recheck = start()
        work_off()
        page = sign_in(editor()).get(address(recheck)).content.decode()
        new = Recheck.objects.get(pk=recheck.pk).parts.get().new_count
        assert (new > 0) == bool(accented)
        assert f'<span class="desk-chip{accented}">{new} new finding' in page

    def test_says_how_far_it_is_and_what_was_found(self) -> None:
        make_record(2, 2, 2, 2)
        recheck = start(claims_per_part=2)
        do_job(due_jobs()[0].pk)
        page = text_of(sign_in(fact_checker()).get(address(recheck)))
        assert "25 % 2 of 8 claims checked" in page
        assert "1 of 4 parts done" in page
        assert "1 new finding" in page

    def test_names_what_was_given_up_with_its_error(self) -> None:
        make_record(2, 2)
        recheck = start(claims_per_part=2)
        job = due_jobs()[0]
        Job.objects.filter(pk=job.pk).update(state=JobState.DEAD, attempts=5, last_error="The disk is full.")
        page = text_of(sign_in(editor()).get(address(recheck)))
        assert "was given up after 5 attempts. The disk is full." in page
        assert "One part is due again." in post(recheck, "recheck-again")
        job.refresh_from_db()
        assert job.state == JobState.QUEUED

    def test_stands_on_the_first_page_while_it_is_running(self) -> None:
        make_record(2)
        recheck = start()
        home = reverse("admin:index")
        assert f"Re-check {recheck.pk} is running" in text_of(sign_in(fact_checker()).get(home))
        work_off()
        assert f"Re-check {recheck.pk} is running" not in text_of(sign_in(fact_checker()).get(home))

    def test_keeps_past_ones_in_the_list(self) -> None:
        make_record(2)
        recheck = start()
        work_off()
        page = text_of(sign_in(fact_checker()).get(reverse("desk:rechecks")))
        assert f"Re-check {recheck.pk} done Everything, by every checker: 2 claims about 1 subject." in page


class TestSteering:
    def test_stops_and_resumes(self) -> None:
        make_record(2)
        recheck = start()
        assert "Stopped: workers finish the subjects at hand." in post(recheck, "recheck-stop")
        recheck.refresh_from_db()
        assert recheck.state == RecheckState.STOPPED
        assert "Resumed: it goes on where it was." in post(recheck, "recheck-resume")
        recheck.refresh_from_db()
        assert (recheck.state, recheck.round) == (RecheckState.RUNNING, 2)

    def test_says_why_it_was_refused_also_where_the_page_has_no_such_form(self) -> None:
        make_record(2)
        recheck = start()
        work_off()
        answer = sign_in(editor()).post(address(recheck, "recheck-resume"), {"reason": "Go on."})
        assert answer.status_code == 409
        assert "This re-check is done; only a stopped one can be resumed." in text_of(answer)

    def test_asks_for_a_reason(self) -> None:
        make_record(2)
        recheck = start()
        post(recheck, "recheck-stop", reason="")
        recheck.refresh_from_db()
        assert recheck.state == RecheckState.RUNNING


def test_the_page_asks_the_same_however_many_parts(django_assert_max_num_queries: pytest.FixtureRequest) -> None:
    make_record(*[1] * 12)
    recheck = start(claims_per_part=1)
    client = sign_in(editor())
    client.get(address(recheck))
    with django_assert_max_num_queries(22):  # type: ignore[operator]
        client.get(address(recheck))
