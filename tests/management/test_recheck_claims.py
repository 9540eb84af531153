import pytest
from django.core.management import CommandError, call_command
from pytest_django.fixtures import Settings

from claims.consistency.models import Finding
from claims.consistency.rechecks.models import Recheck
from claims.consistency.vocabulary import RecheckScope, RecheckState
from claims.jobs.models import Job
from tests.consistency.rechecks.stage import make_record, start
from tests.factories import editor, fact_checker, user_of

pytestmark = pytest.mark.django_db(transaction=True)


def recheck(capsys: pytest.CaptureFixture[str], *options: str, reason: str = "To be sure.") -> str:
    username = user_of(editor()).get_username()
    call_command("recheck_claims", "--here", "--as", username, "--reason", reason, *options)
    return " ".join(capsys.readouterr().out.split())


def test_checks_everything_in_this_process_and_says_what_came_of_it(capsys: pytest.CaptureFixture[str]) -> None:
    make_record(2, 2)
    said = recheck(capsys)
    assert "everything, by every checker: 4 claims about 2 subjects." in said
    assert "It is done: 1 of 1 parts done; 2 findings new, 0 changed, 0 resolved" in said
    assert Finding.objects.count() == 2


def test_looks_only_at_what_newer_checkers_have_not_seen(capsys: pytest.CaptureFixture[str]) -> None:
    make_record(2, 2)
    recheck(capsys)
    assert "0 claims about 0 subjects" in recheck(capsys, "--newer-checkers")
    assert Recheck.objects.latest("pk").scope == RecheckScope.NEWER_CHECKERS


def test_joins_the_one_that_is_running(capsys: pytest.CaptureFixture[str]) -> None:
    make_record(3, 3)
    running = start()
    assert f"Re-check {running.pk}," in recheck(capsys)
    running.refresh_from_db()
    assert (running.state, Recheck.objects.count()) == (RecheckState.DONE, 1)


def test_ends_when_all_that_is_left_was_given_up(capsys: pytest.CaptureFixture[str], settings: Settings) -> None:
    settings.RECHECK_PARTS_AT_ONCE = 1
    make_record(3, 3, 3)
    start()
    Job.objects.filter(kind="recheck_part").update(state="dead", last_error="It broke.")
    said = recheck(capsys)
    assert "2 of 3 parts done" in said
    assert "was given up: It broke." in said


@pytest.mark.parametrize("username", ["", "somebody"])
def test_asks_who_starts_it(username: str) -> None:
    with pytest.raises(CommandError, match="Say with --as"):
        call_command("recheck_claims", "--as", username, "--reason", "r")


def test_passes_on_a_refusal() -> None:
    with pytest.raises(CommandError, match="takes the role administrator or editor"):
        call_command("recheck_claims", "--as", user_of(fact_checker()).get_username(), "--reason", "r")
