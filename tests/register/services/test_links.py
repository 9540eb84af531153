from typing import Any

import pytest

from claims.audit.selectors import history
from claims.jobs.models import Job
from claims.lib.errors import Conflict, InvalidInput, NotAllowed
from claims.register.models import Claim, Subject, SubjectLink
from claims.register.selectors import claims_of_subject, confirmed_subject
from claims.register.services import confirm_link, propose_link, reject_claim, reject_link, undo_link_decision
from claims.register.vocabulary import LinkState, SubjectKind
from tests.factories import (
    NOW,
    REASON,
    administrator,
    auditor,
    editor,
    fact_checker,
    machine,
    make_claim,
    make_proposal,
    make_subject,
)

pytestmark = pytest.mark.django_db


def propose(claim: Claim, subject: Subject, score: float = 0.8) -> SubjectLink | None:
    return propose_link(claim=claim, subject=subject, score=score, why="same day and place", actor=machine(), now=NOW)


def confirm(claim: Claim, subject: Subject, actor: Any = None) -> SubjectLink:
    return confirm_link(claim=claim, subject=subject, actor=actor or fact_checker(), reason=REASON, now=NOW)


def reject(claim: Claim, subject: Subject, reason: str = "another strike", actor: Any = None) -> SubjectLink:
    return reject_link(claim=claim, subject=subject, actor=actor or fact_checker(), reason=reason, now=NOW)


def subjects_due() -> list[int]:
    jobs = Job.objects.filter(kind="check_subject").order_by("pk")
    return [job.payload["subject"] for job in jobs]


class TestProposeLink:
    def test_says_why(self) -> None:
        link = propose(make_proposal(), make_subject())
        assert link is not None
        assert (link.state, link.score, link.why) == (LinkState.PROPOSED, 0.8, "same day and place")

    def test_twice_is_one(self) -> None:
        claim, subject = make_proposal(), make_subject()
        first = propose(claim, subject)
        assert propose(claim, subject, score=0.9) == first
        assert len(list(history(claim.stream))) == 2

    def test_does_not_bring_back_what_was_rejected(self) -> None:
        claim, subject = make_proposal(), make_subject()
        propose(claim, subject)
        reject(claim, subject)
        assert propose(claim, subject) is None
        assert SubjectLink.objects.get().state == LinkState.REJECTED

    def test_is_silent_where_a_person_confirmed_another(self) -> None:
        claim = make_claim(subject=make_subject())
        assert propose(claim, make_subject("Another strike")) is None

    def test_makes_no_check_due(self) -> None:
        propose(make_claim(), make_subject())
        assert subjects_due() == []

    @pytest.mark.parametrize("score", [-0.1, 1.1])
    def test_refuses_a_score_outside_0_to_1(self, score: float) -> None:
        with pytest.raises(InvalidInput):
            propose(make_proposal(), make_subject(), score=score)


class TestConfirmLink:
    def test_settles_a_proposed_link(self) -> None:
        claim, subject = make_claim(), make_subject()
        propose(claim, subject)
        link = confirm(claim, subject)
        claim.refresh_from_db()
        assert (link.state, link.decided_by, link.decided_at) == (LinkState.CONFIRMED, fact_checker(), NOW)
        assert confirmed_subject(claim) == subject
        assert claim.stream_seq == len(list(history(claim.stream)))

    def test_makes_one_where_no_machine_did(self) -> None:
        assert confirm(make_claim(), make_subject()).score is None

    def test_makes_the_check_due_for_an_accepted_claim_only(self) -> None:
        subject = make_subject()
        confirm(make_proposal(), subject)
        assert subjects_due() == []
        confirm(make_claim(), subject)
        assert subjects_due() == [subject.pk]

    def test_gives_up_the_earlier_subject_and_checks_both(self) -> None:
        old, new = make_subject(), make_subject("Another strike")
        claim = make_claim(subject=old)
        confirm(claim, new)
        assert confirmed_subject(claim) == new
        assert claim.subject_links.get(subject=old).state == LinkState.REJECTED
        assert subjects_due() == [old.pk, old.pk, new.pk]

    def test_confirms_a_subject_that_a_machine_made(self) -> None:
        subject = make_subject()
        Subject.objects.filter(pk=subject.pk).update(is_confirmed=False)
        confirm(make_claim(), subject)
        subject.refresh_from_db()
        assert subject.is_confirmed
        assert subject.stream_seq == 2

    def test_takes_back_a_rejection(self) -> None:
        claim, subject = make_claim(), make_subject()
        propose(claim, subject)
        reject(claim, subject)
        assert confirm(claim, subject).state == LinkState.CONFIRMED

    def test_refuses_a_second_time(self) -> None:
        claim, subject = make_claim(), make_subject()
        confirm(claim, subject)
        with pytest.raises(Conflict):
            confirm(claim, subject)

    def test_refuses_a_rejected_claim(self) -> None:
        claim = make_claim()
        reject_claim(claim=claim, actor=editor(), reason="not said", now=NOW)
        with pytest.raises(Conflict, match="was rejected"):
            confirm(claim, make_subject())


class TestRejectLink:
    def test_keeps_the_row_with_who_and_makes_the_check_due(self) -> None:
        subject = make_subject()
        claim = make_claim(subject=subject)
        link = reject(claim, subject)
        assert (link.state, link.decided_by) == (LinkState.REJECTED, fact_checker())
        assert list(claims_of_subject(subject)) == []
        assert subjects_due() == [subject.pk, subject.pk]

    def test_refuses_without_a_reason(self) -> None:
        subject = make_subject()
        claim = make_claim(subject=subject)
        with pytest.raises(InvalidInput, match="Say why"):
            reject(claim, subject, reason=" ")

    def test_refuses_what_was_never_proposed(self) -> None:
        with pytest.raises(Conflict, match="no such link"):
            reject(make_claim(), make_subject())


@pytest.mark.parametrize("decide", [confirm, reject])
@pytest.mark.parametrize("who", [auditor, administrator, machine])
def test_only_fact_checkers_and_editors_decide(decide: Any, who: Any) -> None:
    claim, subject = make_proposal(), make_subject()
    propose(claim, subject)
    with pytest.raises(NotAllowed):
        decide(claim, subject, actor=who())
    assert SubjectLink.objects.get().state == LinkState.PROPOSED


class TestWhatIsDue:
    def test_a_total_is_checked_with_its_parts_once_somebody_claims_something_of_it(self) -> None:
        total = make_subject("Three strikes together", kind=SubjectKind.TOTAL)
        strike = make_subject("The first of them", part_of=total)
        make_claim(subject=strike)
        assert subjects_due() == [strike.pk]
        make_claim(subject=total)
        make_claim(subject=strike)
        assert subjects_due() == [strike.pk, total.pk, strike.pk, total.pk]


def undo(claim: Claim, subject: Subject, actor: Any = None) -> SubjectLink:
    return undo_link_decision(claim=claim, subject=subject, actor=actor or fact_checker(), reason=REASON, now=NOW)


class TestUndoLinkDecision:
    def test_makes_a_confirmed_link_wait_again_and_keeps_the_history(self) -> None:
        claim, subject = make_claim(), make_subject()
        confirm(claim, subject)
        link = undo(claim, subject)
        assert (link.state, link.decided_by, link.decided_at) == (LinkState.PROPOSED, None, None)
        assert [act.entry.kind for act in history(claim.stream)][-2:] == ["claim.link_confirmed", "claim.link_undone"]
        assert confirmed_subject(claim) is None

    def test_lets_a_rejected_link_be_confirmed(self) -> None:
        claim, subject = make_proposal(), make_subject()
        propose(claim, subject)
        reject(claim, subject)
        undo(claim, subject)
        assert confirm(claim, subject).state == LinkState.CONFIRMED

    def test_has_the_subject_checked_again_that_loses_an_accepted_claim(self) -> None:
        claim, subject = make_claim(), make_subject()
        confirm(claim, subject)
        before = len(subjects_due())
        undo(claim, subject)
        assert subjects_due()[before:] == [subject.pk]

    def test_refuses_where_nothing_is_decided(self) -> None:
        claim, subject = make_proposal(), make_subject()
        propose(claim, subject)
        with pytest.raises(Conflict, match="no decision on this link to take back"):
            undo(claim, subject)

    @pytest.mark.parametrize("actor", [editor, auditor, administrator, machine])
    def test_is_for_those_who_work_on_claims(self, actor: Any) -> None:
        claim, subject = make_proposal(), make_subject()
        confirm(claim, subject)
        if actor is editor:
            assert undo(claim, subject, actor()).state == LinkState.PROPOSED
            return
        with pytest.raises(NotAllowed):
            undo(claim, subject, actor())
