from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from claims.audit.selectors import history
from claims.jobs.models import Job
from claims.lib.errors import Conflict, NotAllowed
from claims.register.models import Claim
from claims.register.selectors import draft_of
from claims.register.services import (
    accept_claim,
    confirm_link,
    merge_claim,
    propose_link,
    record_claim,
    reject_claim,
    reject_link,
    revise_claim,
    undo_decision,
)
from claims.register.undoable import last_decision
from claims.register.vocabulary import ClaimStatus, LinkState
from claims.review.vocabulary import VerdictState
from tests.factories import (
    NOW,
    auditor,
    editor,
    fact_checker,
    machine,
    make_content,
    make_document,
    make_proposal,
    make_subject,
    snapshot_of,
)
from tests.register.services.test_splitting import proposal, split
from tests.verdicts import Desk, make_verdict

pytestmark = pytest.mark.django_db


def by(actor: Callable[[], Any] = fact_checker, reason: str = "so it is") -> dict[str, Any]:
    return {"actor": actor(), "reason": reason, "now": NOW}


def undo(claim: Claim, actor: Callable[[], Any] = fact_checker) -> Claim:
    claim.refresh_from_db()
    undone = undo_decision(claim=claim, expected_seq=claim.stream_seq, actor=actor(), reason="", now=NOW)
    claim.refresh_from_db()
    return undone


def standing(claim: Claim) -> tuple[str, Any, str, Any]:
    claim.refresh_from_db()
    return claim.status, claim.decided_by, claim.decision_reason, claim.duplicate_of


class TestUndoDecision:
    def test_lets_an_accepted_proposal_wait_again(self) -> None:
        claim = accept_claim(claim=make_proposal(), **by())
        undo(claim)
        assert standing(claim) == (ClaimStatus.PROPOSED, None, "", None)
        assert [act.entry.kind for act in history(claim.stream)][-2:] == ["claim.accepted", "claim.undone"]

    def test_brings_back_the_decision_before(self) -> None:
        claim = reject_claim(claim=make_proposal(), **by(editor, "a rumor"))
        accept_claim(claim=claim, **by())
        undo(claim)
        assert standing(claim) == (ClaimStatus.REJECTED, editor(), "a rumor", None)

    def test_counts_decisions_taken_back_before_as_never_made(self) -> None:
        claim = reject_claim(claim=make_proposal(), **by())
        undo(claim)
        accept_claim(claim=claim, **by())
        undo(claim)
        assert standing(claim) == (ClaimStatus.PROPOSED, None, "", None)

    def test_parts_what_was_merged(self) -> None:
        document = make_document("Nine people died. Nine died.")
        one, other = (make_proposal(words, document=document) for words in ("Nine people", "Nine died"))
        merge_claim(claim=one, into=other, **by())
        undo(one)
        assert standing(one) == (ClaimStatus.PROPOSED, None, "", None)

    def test_joins_what_was_split(self) -> None:
        first, second = split(proposal())
        undo(first)
        assert (standing(first)[0], standing(second)[0]) == (ClaimStatus.PROPOSED, ClaimStatus.WITHDRAWN)
        assert first.current is not None
        assert (first.current.number, first.current.statement) == (3, "Nine, thirty.")

    def test_keeps_a_split_whose_second_half_was_worked_on(self) -> None:
        first, second = split(proposal())
        reject_claim(claim=second, **by())
        with pytest.raises(Conflict, match=f"claim {second.pk}, was worked on since"):
            undo(first)
        assert standing(first)[0] == ClaimStatus.ACCEPTED

    def test_words_a_revised_claim_as_before_in_a_version_of_its_own(self) -> None:
        claim = make_proposal()
        assert claim.current is not None
        before = draft_of(claim.current)
        revise_claim(claim=claim, draft=replace(before, statement="Other."), expected_version=1, **by())
        undo(claim)
        assert claim.current is not None
        assert (claim.current.number, claim.status) == (3, ClaimStatus.PROPOSED)
        assert draft_of(claim.current) == before

    def test_withdraws_what_was_recorded_and_lets_it_be_recorded_again(self) -> None:
        snapshot = snapshot_of(make_document("Nine people died."))
        given = {"snapshot": snapshot, "quote": "Nine people", "draft": make_content(), **by()}
        claim = record_claim(**given)
        undo(claim)
        assert standing(claim) == (ClaimStatus.WITHDRAWN, None, "", None)
        assert record_claim(**given) == claim
        assert standing(claim) == (ClaimStatus.ACCEPTED, fact_checker(), "", None)

    @pytest.mark.parametrize("decide", [confirm_link, reject_link])
    def test_opens_what_was_said_about_its_subject(self, decide: Any) -> None:
        claim, subject = make_proposal(), make_subject()
        propose_link(claim=claim, subject=subject, score=0.5, why="near", actor=machine(), now=NOW)
        decide(claim=claim, subject=subject, **by())
        undo(claim)
        assert claim.subject_links.get().state == LinkState.PROPOSED

    def test_makes_a_check_due_when_a_claim_stops_to_count(self) -> None:
        claim = make_proposal()
        confirm_link(claim=claim, subject=make_subject(), **by())
        accept_claim(claim=claim, **by())
        before = Job.objects.filter(kind="check_subject").count()
        undo(claim)
        assert Job.objects.filter(kind="check_subject").count() == before + 1

    def test_looks_past_what_a_machine_proposed_meanwhile(self) -> None:
        claim = accept_claim(claim=make_proposal(), **by())
        seq = claim.stream_seq
        propose_link(claim=claim, subject=make_subject(), score=0.5, why="near", actor=machine(), now=NOW)
        undo_decision(claim=claim, expected_seq=seq, **by())
        assert standing(claim)[0] == ClaimStatus.PROPOSED

    def test_refuses_where_something_was_done_since(self) -> None:
        claim = accept_claim(claim=make_proposal(), **by())
        seq = claim.stream_seq
        reject_claim(claim=claim, **by(editor))
        with pytest.raises(Conflict, match="done to this claim since"):
            undo_decision(claim=claim, expected_seq=seq, **by())

    def test_refuses_twice_and_where_nobody_decided(self) -> None:
        claim = make_proposal()
        with pytest.raises(Conflict):
            undo(claim)
        accept_claim(claim=claim, **by())
        undo(claim)
        with pytest.raises(Conflict):
            undo(claim)

    def test_refuses_what_readers_were_shown(self) -> None:
        verdict = make_verdict(Desk(), VerdictState.PUBLISHED)
        claim = verdict.claim_version.claim
        with pytest.raises(Conflict, match="review of this claim is published"):
            undo(claim)

    def test_is_for_those_who_work_on_claims(self) -> None:
        claim = accept_claim(claim=make_proposal(), **by())
        with pytest.raises(NotAllowed, match="take back a decision"):
            undo(claim, auditor)


class TestLastDecision:
    def test_is_the_persons_own_newest_that_stands(self) -> None:
        document = make_document("Nine people died. Forty fled. Two slept.")
        nine, forty, two = (
            make_proposal(words, document=document) for words in ("Nine people died", "Forty fled", "Two slept")
        )
        accept_claim(claim=nine, **by())
        reject_claim(claim=forty, **by())
        accept_claim(claim=two, **by(editor))
        found = last_decision(nine.snapshot, fact_checker(), NOW)
        assert found is not None
        assert (found.claim, found.kind) == (forty, "claim.rejected")
        undo(forty)
        found = last_decision(nine.snapshot, fact_checker(), NOW)
        assert found is not None
        assert (found.claim, found.kind) == (nine, "claim.accepted")

    def test_is_nothing_from_before(self) -> None:
        claim = accept_claim(claim=make_proposal(), **by())
        assert last_decision(claim.snapshot, fact_checker(), NOW + timedelta(minutes=1)) is None
