"""Two people, or two workers, at once."""

import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connection

from claims.lib.errors import LedgerError
from claims.register.models import Claim, ClaimVersion
from claims.register.services import accept_claim, propose_claim, reject_claim
from tests.factories import (
    NOW,
    editor,
    fact_checker,
    machine,
    make_document,
    make_draft,
    make_proposal,
    snapshot_of,
)

pytestmark = pytest.mark.django_db(transaction=True)


def together(*acts: Callable[[], object]) -> list[object]:
    """The results of `acts` started at once, each on its own connection; a refusal is its result."""
    barrier = threading.Barrier(len(acts))

    def run(act: Callable[[], object]) -> object:
        try:
            barrier.wait(timeout=10)
            return act()
        except LedgerError as refusal:
            return refusal
        finally:
            connection.close()

    with ThreadPoolExecutor(len(acts)) as pool:
        return [future.result(timeout=30) for future in [pool.submit(run, act) for act in acts]]


class TestProposeClaim:
    def test_makes_one_claim_of_the_same_words(self) -> None:
        text = "Sixteen people were killed in Ganja."
        snapshot, actor = snapshot_of(make_document(text)), machine()
        draft = make_draft(text, "Sixteen people were killed", claimant=["A voice nobody knows"])

        def propose() -> object:
            return propose_claim(
                snapshot=snapshot, draft=draft, extractor="tests 1", part_of=None, actor=actor, now=NOW
            )[1]

        assert sorted(map(bool, together(propose, propose, propose))) == [False, False, True]
        assert (Claim.objects.count(), ClaimVersion.objects.count()) == (1, 1)


class TestDecide:
    def test_lets_the_second_of_two_equal_decisions_know(self) -> None:
        claim, first, second = make_proposal(), fact_checker(), editor()
        results = together(
            lambda: accept_claim(claim=claim, actor=first, reason="", now=NOW),
            lambda: accept_claim(claim=claim, actor=second, reason="", now=NOW),
        )
        assert sorted(type(result).__name__ for result in results) == ["Claim", "Conflict"]

    def test_ends_in_a_decision_that_the_log_tells(self) -> None:
        claim, first, second = make_proposal(), fact_checker(), editor()
        together(
            lambda: accept_claim(claim=claim, actor=first, reason="", now=NOW),
            lambda: reject_claim(claim=claim, actor=second, reason="not said", now=NOW),
        )
        claim.refresh_from_db()
        # Accepted, then rejected; or rejected, and then not accepted without a reason.
        assert claim.status == "rejected"
