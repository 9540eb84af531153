"""The queue of an editor, one verdict after the other."""

import pytest
from django.urls import reverse

from claims.review.models import Verdict
from claims.review.services import save_draft, submit_verdict
from claims.review.vocabulary import VerdictState
from tests.desk.visitor import sign_in, text_of
from tests.people import NOON
from tests.verdicts import HOUR, Desk, current, link_passage, make_claim, make_verdict, rating

pytestmark = pytest.mark.django_db


@pytest.fixture
def desk() -> Desk:
    return Desk()


def waiting(desk: Desk, count: int) -> list[Verdict]:
    return [
        make_verdict(desk, VerdictState.SUBMITTED, claim=make_claim(desk, statement=f"Claim number {number}."))
        for number in range(count)
    ]


def address(verdict: Verdict) -> str:
    return reverse("desk:verdict", args=[verdict.pk])


def decide(desk: Desk, verdict: Verdict, decision: str, comment: str = "") -> str:
    given = {"decision": decision, "comment": comment, "seen_sha256": current(verdict).sha256}
    answer = sign_in(desk.editor).post(reverse("desk:verdict-decide", args=[verdict.pk]), given)
    assert answer.status_code == 302
    return str(answer["Location"])


class TestQueue:
    def test_begins_with_the_longest_wait_and_says_where_one_is(self, desk: Desk) -> None:
        first, second, third = waiting(desk, 3)
        client = sign_in(desk.editor)
        assert f'href="{address(first)}" data-key="j"' in client.get(reverse("desk:approvals")).content.decode()
        page = client.get(address(second)).content.decode()
        assert "2 of 3" in page
        assert f'href="{address(third)}" data-key="j"' in page
        assert f'href="{address(first)}" data-key="k"' in page

    @pytest.mark.parametrize(("decision", "comment"), [("approve", ""), ("return", "Name the list.")])
    def test_opens_the_next_after_a_decision(self, desk: Desk, decision: str, comment: str) -> None:
        first, second, third = waiting(desk, 3)
        assert decide(desk, second, decision, comment) == address(third)
        assert decide(desk, third, decision, comment) == address(first)
        assert decide(desk, first, decision, comment) == reverse("desk:approvals")

    def test_leaves_out_what_the_editor_wrote(self, desk: Desk) -> None:
        from_others = waiting(desk, 1)
        both = Desk(checker=desk.editor)
        assert desk.editor.user is not None
        desk.editor.user.groups.add(*desk.checker.user.groups.all())  # type: ignore[union-attr]
        own = make_verdict(both, VerdictState.SUBMITTED)
        client = sign_in(desk.editor)
        assert "<strong>1 of 1</strong>" in client.get(address(from_others[0])).content.decode()
        assert "<strong>1 of" not in client.get(address(own)).content.decode()

    def test_gives_one_key_to_each_act(self, desk: Desk) -> None:
        (verdict,) = waiting(desk, 1)
        page = sign_in(desk.editor).get(address(verdict)).content.decode()
        assert 'value="approve" data-key="a"' in page
        assert 'value="return" data-key="r" data-asks="comment"' in page


class TestOlderEvidence:
    def test_is_raised_when_evidence_comes_after_publication_and_goes_once_an_editor_kept_it(self, desk: Desk) -> None:
        verdict = make_verdict(desk, VerdictState.PUBLISHED)
        Verdict.objects.filter(pk=verdict.pk).update(looked_at=NOON - HOUR)
        link_passage(desk, verdict.claim_version.claim)
        client = sign_in(desk.editor)
        assert "Approved on older evidence" in text_of(client.get(reverse("desk:approvals")))
        assert "approved on older evidence" in text_of(client.get(reverse("admin:index")))
        page = text_of(client.get(address(verdict)))
        assert "An editor last looked on 4 Mar 2026, 11:00 UTC. Since then:" in page
        decide(desk, verdict, "keep", "It repeats what we had.")
        assert "Approved on older evidence" not in text_of(client.get(reverse("desk:approvals")))


class TestChanges:
    def test_shows_rating_reasons_and_evidence_that_changed(self, desk: Desk) -> None:
        verdict = make_verdict(desk, VerdictState.RETURNED)
        link_passage(desk, verdict.claim_version.claim)
        version = save_draft(
            verdict=verdict,
            rating=rating("false"),
            rationale="The port authority counted seven, and its list names every one of them.",
            seen_sha256=current(verdict).sha256,
            actor=desk.checker,
            reason="",
            now=NOON,
        )
        submit_verdict(verdict=verdict, seen_sha256=version.sha256, actor=desk.checker, now=NOON)
        page = sign_in(desk.editor).get(address(verdict)).content.decode()
        assert "What changed since version 1" in page
        assert "<del>Mostly false</del> → <ins>False</ins>" in page
        assert "<del>fewer, </del><ins>seven, </ins>" in page
        assert "added: " in page
