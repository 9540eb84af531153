"""Two people at one verdict, each on a connection of their own: one wins, the other gets the sentence."""

import threading
from collections.abc import Callable

import pytest
from django.db import connection, connections

from claims.evidence.models import EvidenceLink
from claims.lib.errors import Conflict, LedgerError
from claims.review.models import Decision, Verdict
from claims.review.services import approve_verdict, return_to_author, start_verdict
from claims.review.vocabulary import VerdictAction, VerdictState
from tests.people import NOON
from tests.verdicts import Desk, current, link_passage, make_claim, make_verdict, rating

pytestmark = pytest.mark.django_db(transaction=True)


def race(*acts: Callable[[], object]) -> list[LedgerError]:
    """Let everybody go at once; the refusals of those who lost. Anything else that is raised is raised here."""
    start = threading.Barrier(len(acts))
    refusals: list[LedgerError] = []
    failures: list[BaseException] = []

    def run(act: Callable[[], object]) -> None:
        try:
            with connection.cursor() as cursor:
                cursor.execute("SELECT 1")
            start.wait(timeout=10)
            act()
        except LedgerError as refusal:
            refusals.append(refusal)
        except BaseException as failure:
            failures.append(failure)
        finally:
            connections.close_all()

    threads = [threading.Thread(target=run, args=[act]) for act in acts]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=30)
    if failures:
        raise failures[0]
    return refusals


def test_two_editors_approve_once() -> None:
    desk = Desk()
    verdict = make_verdict(desk, VerdictState.SUBMITTED)
    seen = current(verdict).sha256
    (refusal,) = race(
        lambda: approve_verdict(verdict=verdict, seen_sha256=seen, actor=desk.editor, now=NOON),
        lambda: approve_verdict(verdict=verdict, seen_sha256=seen, actor=desk.other_editor, now=NOON),
    )
    assert isinstance(refusal, Conflict)
    assert "the verdict changed while you were reading" in refusal.sentence
    assert Decision.objects.filter(verdict=verdict, action=VerdictAction.APPROVE).count() == 1


def test_an_approval_and_a_return_at_once_leave_one_of_them() -> None:
    desk = Desk()
    verdict = make_verdict(desk, VerdictState.SUBMITTED)
    seen = current(verdict).sha256
    refusals = race(
        lambda: approve_verdict(verdict=verdict, seen_sha256=seen, actor=desk.editor, now=NOON),
        lambda: return_to_author(
            verdict=verdict, comment="Name the list.", seen_sha256=seen, actor=desk.other_editor, now=NOON
        ),
    )
    assert len(refusals) == 1
    verdict.refresh_from_db()
    decided = Decision.objects.filter(verdict=verdict).latest("pk").action
    assert (decided, verdict.state) in [("approve", "approved"), ("return", "returned")]


def test_two_fact_checkers_start_one_verdict() -> None:
    desk = Desk()
    claim = make_claim(desk)
    words = claim.current
    assert words is not None
    step = rating()
    (refusal,) = race(
        *(
            lambda actor=actor: start_verdict(
                claim_version=words, rating=step, rationale="", actor=actor, reason="", now=NOON
            )
            for actor in (desk.checker, desk.other_checker)
        )
    )
    assert refusal.code == "verdict_open"
    assert Verdict.objects.filter(claim_version=words).count() == 1


def test_evidence_cannot_slip_in_while_an_editor_approves() -> None:
    """Either the link comes first and the approval is refused, or the approval is of what it saw."""
    desk = Desk()
    verdict = make_verdict(desk, VerdictState.SUBMITTED)
    seen = current(verdict).sha256
    claim = verdict.claim_version.claim
    refusals = race(
        lambda: approve_verdict(verdict=verdict, seen_sha256=seen, actor=desk.editor, now=NOON),
        lambda: link_passage(desk, claim),
    )
    verdict.refresh_from_db()
    assert EvidenceLink.objects.filter(claim=claim).count() == 2
    assert (verdict.state, len(refusals)) in [("approved", 0), ("submitted", 1)]
