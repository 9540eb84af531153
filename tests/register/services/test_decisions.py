from typing import Any

import pytest

from claims.audit.selectors import history
from claims.jobs.models import Job
from claims.lib.errors import Conflict, InvalidInput, NotAllowed
from claims.register.models import Claim
from claims.register.services import accept_claim, confirm_link, reject_claim
from claims.register.vocabulary import ClaimStatus
from tests.factories import (
    NOW,
    REASON,
    administrator,
    auditor,
    editor,
    fact_checker,
    machine,
    make_proposal,
    make_subject,
    nobody,
)

pytestmark = pytest.mark.django_db


def accept(claim: Claim, reason: str = "", actor: Any = None) -> Claim:
    return accept_claim(claim=claim, actor=actor or fact_checker(), reason=reason, now=NOW)


def reject(claim: Claim, reason: str = "not in the text", actor: Any = None) -> Claim:
    return reject_claim(claim=claim, actor=actor or fact_checker(), reason=reason, now=NOW)


def checks_due() -> int:
    return Job.objects.filter(kind="check_subject").count()


class TestAcceptClaim:
    def test_records_who_decided(self) -> None:
        claim = accept(make_proposal())
        claim.refresh_from_db()
        assert (claim.status, claim.decided_by, claim.stream_seq) == (ClaimStatus.ACCEPTED, fact_checker(), 2)
        assert [act.entry.kind for act in history(claim.stream)] == ["claim.proposed", "claim.accepted"]

    def test_needs_no_reason_for_a_proposal(self) -> None:
        assert accept(make_proposal(), reason="").status == ClaimStatus.ACCEPTED

    def test_makes_a_check_due_only_with_a_confirmed_subject(self) -> None:
        linked, unlinked = make_proposal(), make_proposal()
        confirm_link(claim=linked, subject=make_subject(), actor=editor(), reason=REASON, now=NOW)
        assert checks_due() == 0
        accept(unlinked)
        assert checks_due() == 0
        accept(linked)
        assert checks_due() == 1

    def test_refuses_a_second_time_and_writes_nothing(self) -> None:
        claim = accept(make_proposal())
        with pytest.raises(Conflict):
            accept(claim)
        assert len(list(history(claim.stream))) == 2

    def test_takes_back_a_rejection_for_a_reason(self) -> None:
        claim = reject(make_proposal())
        with pytest.raises(InvalidInput, match="Say why"):
            accept(claim)
        assert accept(claim, reason="it is in the second paragraph").decision_reason == ""


class TestRejectClaim:
    def test_keeps_the_reason(self) -> None:
        claim = reject(make_proposal(), reason="  a quotation of a rumor ")
        claim.refresh_from_db()
        assert (claim.status, claim.decision_reason) == (ClaimStatus.REJECTED, "a quotation of a rumor")

    @pytest.mark.parametrize("reason", ["", "  "])
    def test_refuses_without_a_reason(self, reason: str) -> None:
        claim = make_proposal()
        with pytest.raises(InvalidInput, match="Say why"):
            reject(claim, reason=reason)
        claim.refresh_from_db()
        assert claim.status == ClaimStatus.PROPOSED

    def test_makes_a_check_due_when_an_accepted_claim_goes(self) -> None:
        claim = make_proposal()
        confirm_link(claim=claim, subject=make_subject(), actor=editor(), reason=REASON, now=NOW)
        accept(claim)
        before = checks_due()
        reject(claim)
        assert checks_due() == before + 1


@pytest.mark.parametrize("decide", [accept, reject])
@pytest.mark.parametrize("who", [auditor, administrator, nobody, machine])
def test_only_fact_checkers_and_editors_decide(decide: Any, who: Any) -> None:
    claim = make_proposal()
    with pytest.raises(NotAllowed, match="fact-checker"):
        decide(claim, reason="because", actor=who())
    claim.refresh_from_db()
    assert claim.status == ClaimStatus.PROPOSED
