import pytest
from django.urls import reverse

from claims.audit.models import Actor
from claims.audit.vocabulary import Role
from claims.publication.models import PublishedClaimReview
from claims.review.models import Verdict
from claims.review.selectors import open_actions
from claims.review.services import save_draft
from claims.review.vocabulary import VerdictAction, VerdictState
from tests.desk.visitor import Answer, sign_in, text_of
from tests.people import NOON, make_person
from tests.verdicts import Desk, current, make_verdict, meet_gate, rating

pytestmark = pytest.mark.django_db
# Written on the claim desk, or on the page of cross-checks; keeping takes something new.
ELSEWHERE = {
    VerdictAction.START,
    VerdictAction.SAVE,
    VerdictAction.SUBMIT,
    VerdictAction.REVISE,
    VerdictAction.AGREE,
    VerdictAction.DIFFER,
    VerdictAction.KEEP,
}


def _decide(actor: Actor, verdict: Verdict, decision: str, comment: str = "", seen: str = "") -> Answer:
    given = {"decision": decision, "comment": comment, "seen_sha256": seen or current(verdict).sha256}
    return sign_in(actor).post(reverse("desk:verdict-decide", args=[verdict.pk]), given)


class TestApprovals:
    def test_lists_what_waits(self) -> None:
        desk = Desk()
        verdict = make_verdict(desk, VerdictState.SUBMITTED)
        page = sign_in(desk.editor).get(reverse("desk:approvals"))
        assert verdict.claim_version.statement in text_of(page)


class TestVerdict:
    @pytest.mark.parametrize("state", list(VerdictState))
    @pytest.mark.parametrize("role", ["checker", "other_checker", "editor", "other_editor"])
    def test_shows_exactly_the_buttons_the_rule_allows(self, state: VerdictState, role: str) -> None:
        desk = Desk()
        verdict = make_verdict(desk, state)
        actor = getattr(desk, role)
        page = sign_in(actor).get(reverse("desk:verdict", args=[verdict.pk])).content.decode()
        allowed = set(open_actions(verdict, actor)) - ELSEWHERE
        found = {action for action in VerdictAction if f'name="decision" value="{action}"' in page}
        found |= {VerdictAction.CORRECT} if "Start a correction" in page else set()
        assert found == allowed

    def test_shows_what_changed_since_the_version_before(self) -> None:
        desk = Desk()
        verdict = make_verdict(desk)
        save_draft(
            verdict=verdict,
            rating=rating("false"),
            rationale="Seven names stand on the list.",
            seen_sha256=current(verdict).sha256,
            actor=desk.checker,
            reason="",
            now=NOON,
        )
        page = sign_in(desk.editor).get(reverse("desk:verdict", args=[verdict.pk])).content.decode()
        assert "<del>Mostly false</del> → <ins>False</ins>" in page

    def test_says_what_the_numbers_of_the_evidence_say(self) -> None:
        desk = Desk()
        verdict = make_verdict(desk)
        page = text_of(sign_in(desk.editor).get(reverse("desk:verdict", args=[verdict.pk])))
        assert "The claim says nine dockers; the evidence says seven." in page

    def test_escapes_the_rationale(self) -> None:
        desk = Desk()
        verdict = make_verdict(desk, rationale="<script>alert(1)</script>")
        page = sign_in(desk.editor).get(reverse("desk:verdict", args=[verdict.pk])).content.decode()
        assert "<script>alert(1)" not in page


class TestDecide:
    def test_approves(self) -> None:
        desk = Desk()
        verdict = make_verdict(desk, VerdictState.SUBMITTED)
        assert _decide(desk.editor, verdict, "approve").status_code == 302
        verdict.refresh_from_db()
        assert verdict.state == VerdictState.APPROVED

    def test_refuses_its_author_even_as_editor(self) -> None:
        both = make_person(Role.FACT_CHECKER, Role.EDITOR)
        verdict = make_verdict(Desk(checker=both), VerdictState.SUBMITTED)
        answer = _decide(both, verdict, "approve")
        assert answer.status_code == 403
        assert "a second person" in text_of(answer)

    def test_returns_with_a_comment_and_asks_for_one(self) -> None:
        desk = Desk()
        verdict = make_verdict(desk, VerdictState.SUBMITTED)
        empty = _decide(desk.editor, verdict, "return")
        assert empty.status_code == 400
        assert "Say why in a comment" in text_of(empty)
        _decide(desk.editor, verdict, "return", "Name the list.")
        verdict.refresh_from_db()
        assert verdict.state == VerdictState.RETURNED

    def test_tells_a_stale_page_so_and_keeps_the_comment(self) -> None:
        desk = Desk()
        verdict = make_verdict(desk, VerdictState.SUBMITTED)
        answer = _decide(desk.editor, verdict, "approve", "Well argued.", seen="0" * 64)
        assert answer.status_code == 409
        assert "changed while you were reading" in text_of(answer)
        assert "Well argued." in answer.content.decode()
        assert current(verdict).sha256 in answer.content.decode()
        verdict.refresh_from_db()
        assert verdict.state == VerdictState.SUBMITTED

    def test_says_so_where_the_page_did_not_send_which_version_it_showed(self) -> None:
        desk = Desk()
        verdict = make_verdict(desk, VerdictState.SUBMITTED)
        address = reverse("desk:verdict-decide", args=[verdict.pk])
        answer = sign_in(desk.editor).post(address, {"decision": "approve", "comment": ""})
        assert answer.status_code == 400
        assert "The page did not say which version it showed" in text_of(answer)

    def test_publishes_and_links_the_public_page(self) -> None:
        desk = Desk()
        verdict = make_verdict(desk, VerdictState.APPROVED)
        meet_gate(desk, verdict.claim_version.claim)
        _decide(desk.other_editor, verdict, "publish")
        review = PublishedClaimReview.objects.get()
        page = sign_in(desk.editor).get(reverse("desk:verdict", args=[verdict.pk])).content.decode()
        assert reverse("site:review", args=[review.slug]) in page

    def test_withdraws_for_a_reason(self) -> None:
        desk = Desk()
        verdict = make_verdict(desk, VerdictState.SUBMITTED)
        _decide(desk.editor, verdict, "withdraw", "The claim was misread.")
        verdict.refresh_from_db()
        assert verdict.state == VerdictState.WITHDRAWN

    def test_knows_no_other_decision(self) -> None:
        desk = Desk()
        verdict = make_verdict(desk, VerdictState.SUBMITTED)
        assert _decide(desk.editor, verdict, "burn").status_code == 404
