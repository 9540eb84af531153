from typing import Any

import pytest

from claims.audit.selectors import history
from claims.jobs.models import Job
from claims.lib.errors import Conflict, InvalidInput, NotAllowed
from claims.register.models import Claim
from claims.register.services import accept_claim, confirm_link, merge_claim, reject_claim
from claims.register.vocabulary import ClaimStatus
from tests.factories import (
    NOW,
    REASON,
    auditor,
    editor,
    fact_checker,
    machine,
    make_document,
    make_proposal,
    make_subject,
)

pytestmark = pytest.mark.django_db

TEXT = "The fire killed nine people in Velm. In all, nine people died in the fire, and forty fled."


def two() -> tuple[Claim, Claim]:
    """Two proposals of one text that say the same."""
    document = make_document(TEXT)
    return (
        make_proposal("killed nine people", document=document, statement="Nine people were killed."),
        make_proposal("nine people died", document=document, statement="Nine people died."),
    )


def merge(claim: Claim, into: Claim, actor: Any = None, reason: str = "") -> Claim:
    return merge_claim(claim=claim, into=into, actor=actor or fact_checker(), reason=reason, now=NOW)


class TestMergeClaim:
    def test_rejects_the_one_as_a_duplicate_of_the_other(self) -> None:
        one, other = two()
        merge(one, other)
        one.refresh_from_db()
        other.refresh_from_db()
        assert (one.status, one.duplicate_of, one.decided_by) == (ClaimStatus.REJECTED, other, fact_checker())
        assert one.decision_reason == f"It says the same as claim {other.pk}."
        assert (other.status, other.duplicate_of) == (ClaimStatus.PROPOSED, None)

    def test_names_the_other_in_the_log(self) -> None:
        one, other = two()
        merge(one, other, reason="the same night")
        act = list(history(one.stream))[-1]
        assert act.body is not None
        assert (act.entry.kind, act.body["reason"]) == ("claim.merged", "the same night")
        assert act.body["body"] == {"from": "proposed", "to": "rejected", "version": 1, "into": str(other.stream)}

    def test_makes_a_check_due_when_an_accepted_claim_goes(self) -> None:
        one, other = two()
        confirm_link(claim=one, subject=make_subject(), actor=editor(), reason=REASON, now=NOW)
        accept_claim(claim=one, actor=editor(), reason="", now=NOW)
        before = Job.objects.filter(kind="check_subject").count()
        merge(one, other)
        assert Job.objects.filter(kind="check_subject").count() == before + 1

    def test_is_forgotten_when_the_claim_is_accepted_after_all(self) -> None:
        one, other = two()
        claim = accept_claim(claim=merge(one, other), actor=editor(), reason="Another night.", now=NOW)
        claim.refresh_from_db()
        assert (claim.status, claim.duplicate_of) == (ClaimStatus.ACCEPTED, None)

    def test_refuses_a_claim_of_another_document(self) -> None:
        one, _ = two()
        with pytest.raises(InvalidInput, match="never merged"):
            merge(one, make_proposal())

    def test_refuses_a_claim_and_itself(self) -> None:
        one, _ = two()
        with pytest.raises(InvalidInput, match="into itself"):
            merge(one, one)

    def test_refuses_one_that_was_rejected_to_stand_for_another(self) -> None:
        one, other = two()
        reject_claim(claim=other, actor=editor(), reason="no", now=NOW)
        with pytest.raises(Conflict, match=f"Claim {other.pk} is rejected"):
            merge(one, other)

    def test_refuses_a_second_time(self) -> None:
        one, other = two()
        merge(one, other)
        with pytest.raises(Conflict, match="cannot be merged"):
            merge(one, other)

    @pytest.mark.parametrize("who", [auditor, machine])
    def test_is_for_those_who_work_on_claims(self, who: Any) -> None:
        one, other = two()
        with pytest.raises(NotAllowed, match="merge claims"):
            merge(one, other, actor=who())
