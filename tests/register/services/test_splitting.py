from dataclasses import replace
from typing import Any

import pytest

from claims.audit.selectors import history
from claims.lib.errors import Conflict, Duplicate, InvalidInput, NotAllowed
from claims.register.drafts import ClaimDraft
from claims.register.models import Claim, ClaimVersion
from claims.register.selectors import draft_of
from claims.register.services import confirm_link, propose_link, reject_claim, split_claim
from claims.register.vocabulary import ClaimStatus, LinkState
from tests.factories import (
    NOW,
    REASON,
    auditor,
    fact_checker,
    machine,
    make_document,
    make_draft,
    make_figure,
    make_proposal,
    make_subject,
    snapshot_of,
)

pytestmark = pytest.mark.django_db

TEXT = "The fire killed nine people and injured thirty in Velm."


def proposal() -> Claim:
    return make_proposal(
        "killed nine people and injured thirty", document=make_document(TEXT), statement="Nine, thirty."
    )


def halves() -> tuple[ClaimDraft, ClaimDraft]:
    killed = make_draft(
        TEXT, "killed nine people", statement="Nine people were killed.", figure=make_figure(9, 9, verbatim="nine")
    )
    injured = make_figure(30, 30, measure="injured", verbatim="thirty")
    return killed, make_draft(TEXT, "injured thirty", statement="Thirty people were injured.", figure=injured)


def split(claim: Claim, **more: Any) -> tuple[Claim, Claim]:
    first, second = halves()
    given = {
        "first": first,
        "second": second,
        "expected_version": 1,
        "actor": fact_checker(),
        "reason": "two",
        "now": NOW,
    }
    return split_claim(claim=claim, **{**given, **more})


def current(claim: Claim) -> ClaimVersion:
    claim.refresh_from_db()
    assert claim.current is not None
    return claim.current


class TestSplitClaim:
    def test_makes_two_accepted_claims_of_one_proposal(self) -> None:
        first, second = split(proposal())
        said = [(current(each).number, current(each).exact, current(each).figure.verbatim) for each in (first, second)]
        assert said == [(2, "killed nine people", "nine"), (1, "injured thirty", "thirty")]
        assert {(each.status, each.decided_by) for each in (first, second)} == {(ClaimStatus.ACCEPTED, fact_checker())}

    def test_names_the_second_in_the_history_of_the_first(self) -> None:
        first, second = split(proposal())
        act = list(history(first.stream))[-1]
        assert act.body is not None
        assert (act.entry.kind, act.body["body"]["second"]) == ("claim.split", str(second.stream))
        assert [each.entry.kind for each in history(second.stream)] == ["claim.recorded"]

    def test_gives_both_the_subjects_of_the_one(self) -> None:
        claim, here, maybe, never = proposal(), *(make_subject(name) for name in ("Here", "Maybe", "Never"))
        for subject in (here, maybe, never):
            propose_link(claim=claim, subject=subject, score=0.4, why="near", actor=machine(), now=NOW)
        confirm_link(claim=claim, subject=here, actor=fact_checker(), reason=REASON, now=NOW)
        claim.subject_links.filter(subject=never).update(state=LinkState.REJECTED, decided_by=fact_checker())
        _, second = split(claim)
        links = {(link.subject.name, link.state) for link in second.subject_links.select_related("subject")}
        # Once a subject is confirmed, no other is proposed.
        assert links == {("Here", LinkState.CONFIRMED)}

    def test_refuses_what_was_revised_meanwhile_and_writes_nothing(self) -> None:
        claim = proposal()
        with pytest.raises(Conflict, match="version 1 now and you were reading version 3"):
            split(claim, expected_version=3)
        assert Claim.objects.count() == 1

    def test_refuses_two_halves_that_say_the_same(self) -> None:
        first, _ = halves()
        with pytest.raises(InvalidInput, match="Both halves say the same"):
            split(proposal(), second=replace(first, statement="In other words."))

    def test_refuses_a_second_half_that_is_the_claim_as_it_was(self) -> None:
        claim = proposal()
        with pytest.raises(InvalidInput, match="Swap the two"):
            split(claim, second=draft_of(current(claim)))

    def test_refuses_a_second_half_that_is_on_record_and_names_it(self) -> None:
        first, second = split(proposal())
        other = make_proposal("nine people and injured thirty", document=first.snapshot.document, statement="Again.")
        with pytest.raises(Duplicate) as refusal:
            split(other)
        assert refusal.value.details == {"claim": second.pk}

    def test_refuses_a_claim_that_was_rejected(self) -> None:
        claim = reject_claim(claim=proposal(), actor=fact_checker(), reason="no", now=NOW)
        with pytest.raises(Conflict, match="cannot be split"):
            split(claim)

    def test_is_for_those_who_work_on_claims(self) -> None:
        with pytest.raises(NotAllowed, match="split a claim"):
            split(proposal(), actor=auditor())

    def test_leaves_the_text_as_it_is(self) -> None:
        claim = proposal()
        split(claim)
        assert snapshot_of(claim.snapshot.document).text == TEXT
