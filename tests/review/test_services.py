import pytest

from claims.audit.models import AuditEntry
from claims.audit.selectors import history
from claims.audit.vocabulary import Role
from claims.evidence.services import unlink_evidence
from claims.lib.errors import Conflict, InvalidInput, NotAllowed
from claims.register.services import reject_claim
from claims.review.models import Decision, Verdict, VerdictVersion
from claims.review.selectors import is_author
from claims.review.services import (
    approve_verdict,
    return_to_author,
    save_draft,
    start_verdict,
    submit_verdict,
    withdraw_verdict,
)
from claims.review.vocabulary import VerdictAction, VerdictState
from tests.people import NOON, make_person
from tests.verdicts import RATIONALE, Desk, current, link_passage, make_claim, make_verdict, rating

pytestmark = pytest.mark.django_db


@pytest.fixture
def desk() -> Desk:
    return Desk()


def written() -> tuple[int, int, int]:
    """What a refusal must leave as it was."""
    return AuditEntry.objects.count(), VerdictVersion.objects.count(), Decision.objects.count()


class TestStartVerdict:
    def test_drafts_a_first_version_on_the_evidence_linked_now(self, desk: Desk) -> None:
        verdict = make_verdict(desk)
        version = current(verdict)
        assert (verdict.state, version.number, version.author) == (VerdictState.DRAFT, 1, desk.checker)
        assert [item["stance"] for item in version.evidence] == ["refutes"]
        (act,) = history(verdict.stream)
        assert act.entry.kind == "verdict.started"
        assert act.body is not None
        assert act.body["body"]["version_sha256"] == version.sha256
        assert (verdict.stream_seq, version.stream_seq) == (1, 1)

    def test_refuses_a_second_open_verdict_and_names_the_first(self, desk: Desk) -> None:
        first = make_verdict(desk)
        before = written()
        with pytest.raises(Conflict, match="has a verdict already, which is draft") as refusal:
            start_verdict(
                claim_version=first.claim_version,
                rating=rating(),
                rationale="",
                actor=desk.other_checker,
                reason="",
                now=NOON,
            )
        assert refusal.value.details["verdict"] == first.pk
        assert written() == before

    def test_starts_anew_after_a_withdrawal(self, desk: Desk) -> None:
        first = make_verdict(desk, VerdictState.WITHDRAWN)
        second = make_verdict(desk, claim=first.claim_version.claim, has_evidence=False)
        assert second.pk != first.pk

    def test_refuses_a_claim_that_nobody_accepted(self, desk: Desk) -> None:
        claim = make_claim(desk)
        reject_claim(claim=claim, actor=desk.checker, reason="not checkable", now=NOON)
        with pytest.raises(Conflict, match="is rejected; only an accepted claim gets a verdict"):
            make_verdict(desk, claim=claim, has_evidence=False)

    def test_refuses_an_editor(self, desk: Desk) -> None:
        claim = make_claim(desk)
        assert claim.current is not None
        with pytest.raises(NotAllowed, match="takes the role fact-checker"):
            start_verdict(
                claim_version=claim.current, rating=rating(), rationale="", actor=desk.editor, reason="", now=NOON
            )
        assert not Verdict.objects.exists()


class TestSaveDraft:
    def save(self, verdict: Verdict, desk: Desk, **changes: object) -> VerdictVersion:
        arguments = {
            "verdict": verdict,
            "rating": rating(),
            "rationale": "Written anew.",
            "seen_sha256": current(verdict).sha256,
            "actor": desk.checker,
            "reason": "",
            "now": NOON,
        }
        return save_draft(**{**arguments, **changes})  # type: ignore[arg-type]

    def test_keeps_the_version_before_and_makes_the_new_one_count(self, desk: Desk) -> None:
        verdict = make_verdict(desk)
        version = self.save(verdict, desk)
        assert (version.number, current(verdict)) == (2, version)
        assert VerdictVersion.objects.get(verdict=verdict, number=1).rationale == RATIONALE
        *_, act = history(verdict.stream)
        assert act.entry.kind == "verdict.saved"

    def test_without_any_change_adds_nothing(self, desk: Desk) -> None:
        verdict = make_verdict(desk)
        before = written()
        assert self.save(verdict, desk, rationale=RATIONALE).number == 1
        assert written() == before

    def test_takes_in_evidence_that_was_linked_since(self, desk: Desk) -> None:
        verdict = make_verdict(desk)
        link_passage(desk, verdict.claim_version.claim)
        version = self.save(verdict, desk, rationale=RATIONALE)
        assert (version.number, len(version.evidence)) == (2, 2)

    def test_revises_what_was_returned(self, desk: Desk) -> None:
        verdict = make_verdict(desk, VerdictState.RETURNED)
        self.save(verdict, desk)
        verdict.refresh_from_db()
        assert verdict.state == VerdictState.DRAFT
        assert verdict.decisions.latest("pk").action == VerdictAction.REVISE

    def test_refuses_a_page_that_is_older_than_the_verdict(self, desk: Desk) -> None:
        verdict = make_verdict(desk)
        seen = current(verdict).sha256
        self.save(verdict, desk)
        before = written()
        with pytest.raises(Conflict, match="The verdict changed while you were reading") as refusal:
            self.save(verdict, desk, rationale="From another window.", seen_sha256=seen)
        assert refusal.value.details == {"expected": seen, "found": current(verdict).sha256}
        assert written() == before

    def test_refuses_another_fact_checker(self, desk: Desk) -> None:
        verdict = make_verdict(desk)
        with pytest.raises(NotAllowed, match="only its author can"):
            self.save(verdict, desk, actor=desk.other_checker)
        assert not is_author(verdict, desk.other_checker)

    def test_refuses_what_is_submitted(self, desk: Desk) -> None:
        verdict = make_verdict(desk, VerdictState.SUBMITTED)
        with pytest.raises(Conflict, match="This verdict is submitted, and only one that is draft can be saved"):
            self.save(verdict, desk)


class TestSubmitVerdict:
    def test_hands_the_version_seen_to_the_editors(self, desk: Desk) -> None:
        verdict = make_verdict(desk, VerdictState.SUBMITTED)
        decision = verdict.decisions.latest("pk")
        assert verdict.state == VerdictState.SUBMITTED
        assert (decision.action, decision.seen_sha256) == (VerdictAction.SUBMIT, current(verdict).sha256)

    @pytest.mark.parametrize(
        ("has_evidence", "rationale", "words"),
        [(False, RATIONALE, "No archived evidence"), (True, " ", "The rationale is empty")],
    )
    def test_refuses_what_the_gate_holds_back(self, desk: Desk, has_evidence: bool, rationale: str, words: str) -> None:
        verdict = make_verdict(desk, has_evidence=has_evidence, rationale=rationale)
        before = written()
        with pytest.raises(Conflict, match=words) as refusal:
            submit_verdict(verdict=verdict, seen_sha256=current(verdict).sha256, actor=desk.checker, now=NOON)
        assert refusal.value.code == "gate_closed"
        assert written() == before

    def test_refuses_evidence_that_moved_since_the_draft_was_saved(self, desk: Desk) -> None:
        verdict = make_verdict(desk)
        link_passage(desk, verdict.claim_version.claim)
        with pytest.raises(Conflict, match="Evidence was linked or unlinked since this version was written"):
            submit_verdict(verdict=verdict, seen_sha256=current(verdict).sha256, actor=desk.checker, now=NOON)

    def test_twice_is_refused_and_writes_nothing(self, desk: Desk) -> None:
        verdict = make_verdict(desk, VerdictState.SUBMITTED)
        before = written()
        with pytest.raises(Conflict, match="only one that is draft can be submitted"):
            submit_verdict(verdict=verdict, seen_sha256=current(verdict).sha256, actor=desk.checker, now=NOON)
        assert written() == before


class TestApproveVerdict:
    def approve(self, verdict: Verdict, actor: object, seen: str = "") -> Verdict:
        seen = seen or current(verdict).sha256
        return approve_verdict(verdict=verdict, seen_sha256=seen, actor=actor, now=NOON)  # type: ignore[arg-type]

    def test_binds_the_approval_to_the_version_seen(self, desk: Desk) -> None:
        verdict = self.approve(make_verdict(desk, VerdictState.SUBMITTED), desk.editor)
        decision = verdict.decisions.get(action=VerdictAction.APPROVE)
        assert verdict.state == VerdictState.APPROVED
        assert (decision.actor, decision.version, decision.seen_sha256) == (
            desk.editor,
            current(verdict),
            current(verdict).sha256,
        )
        *_, act = history(verdict.stream)
        assert (act.entry.kind, act.entry.actor) == ("verdict.approved", desk.editor.id)

    def test_refuses_its_author_whatever_roles_they_hold(self, desk: Desk) -> None:
        everything = make_person(*Role)
        verdict = make_verdict(Desk(checker=everything), VerdictState.SUBMITTED)
        before = written()
        with pytest.raises(NotAllowed, match="You wrote some of this verdict"):
            self.approve(verdict, everything)
        assert written() == before

    def test_refuses_a_superuser_without_the_role(self, desk: Desk) -> None:
        verdict = make_verdict(desk, VerdictState.SUBMITTED)
        administrator = make_person(Role.ADMINISTRATOR)
        assert administrator.user is not None
        administrator.user.is_superuser = True
        administrator.user.save()
        with pytest.raises(NotAllowed, match="takes the role editor"):
            self.approve(verdict, administrator)

    def test_refuses_an_editor_whose_account_was_switched_off(self, desk: Desk) -> None:
        verdict = make_verdict(desk, VerdictState.SUBMITTED)
        assert desk.editor.user is not None
        desk.editor.user.is_active = False
        desk.editor.user.save()
        with pytest.raises(NotAllowed):
            self.approve(verdict, desk.editor)

    def test_refuses_a_version_that_is_not_the_one_seen(self, desk: Desk) -> None:
        verdict = make_verdict(desk, VerdictState.RETURNED)
        seen = current(verdict).sha256
        version = save_draft(
            verdict=verdict,
            rating=rating("true"),
            rationale="The very opposite.",
            seen_sha256=seen,
            actor=desk.checker,
            reason="",
            now=NOON,
        )
        submit_verdict(verdict=verdict, seen_sha256=version.sha256, actor=desk.checker, now=NOON)
        before = written()
        with pytest.raises(Conflict, match="The verdict changed while you were reading"):
            self.approve(verdict, desk.editor, seen=seen)
        assert written() == before

    def test_refuses_when_evidence_was_taken_back_meanwhile(self, desk: Desk) -> None:
        verdict = make_verdict(desk, VerdictState.SUBMITTED)
        link = verdict.claim_version.claim.evidence_links.get()
        unlink_evidence(link=link, actor=desk.other_checker, reason="forged", now=NOON)
        with pytest.raises(Conflict, match="Evidence was linked or unlinked since"):
            self.approve(verdict, desk.editor)

    def test_refuses_when_the_claim_was_rejected_meanwhile(self, desk: Desk) -> None:
        verdict = make_verdict(desk, VerdictState.SUBMITTED)
        reject_claim(claim=verdict.claim_version.claim, actor=desk.checker, reason="nobody said so", now=NOON)
        with pytest.raises(Conflict, match="The claim is not accepted any more"):
            self.approve(verdict, desk.editor)


class TestReturnToAuthor:
    def test_sends_it_back_with_its_comment(self, desk: Desk) -> None:
        verdict = make_verdict(desk, VerdictState.RETURNED)
        decision = verdict.decisions.latest("pk")
        assert verdict.state == VerdictState.RETURNED
        assert (decision.comment, decision.actor) == ("Name the list.", desk.editor)

    def test_wants_a_comment(self, desk: Desk) -> None:
        verdict = make_verdict(desk, VerdictState.SUBMITTED)
        before = written()
        with pytest.raises(InvalidInput, match="Say why in a comment"):
            return_to_author(
                verdict=verdict,
                comment=" \n",
                seen_sha256=current(verdict).sha256,
                actor=desk.editor,
                now=NOON,
            )
        assert written() == before

    def test_refuses_its_author(self) -> None:
        both = make_person(Role.FACT_CHECKER, Role.EDITOR)
        verdict = make_verdict(Desk(checker=both), VerdictState.SUBMITTED)
        with pytest.raises(NotAllowed, match="You wrote some of this verdict"):
            return_to_author(verdict=verdict, comment="Hm.", seen_sha256=current(verdict).sha256, actor=both, now=NOON)


class TestWithdrawVerdict:
    @pytest.mark.parametrize(
        "state", [VerdictState.DRAFT, VerdictState.SUBMITTED, VerdictState.RETURNED, VerdictState.APPROVED]
    )
    def test_ends_whatever_is_open(self, desk: Desk, state: VerdictState) -> None:
        verdict = withdraw_verdict(
            verdict=make_verdict(desk, state), reason="overtaken by events", actor=desk.other_editor, now=NOON
        )
        assert verdict.state == VerdictState.WITHDRAWN
        assert verdict.decisions.latest("pk").comment == "overtaken by events"

    def test_wants_a_reason(self, desk: Desk) -> None:
        with pytest.raises(InvalidInput, match="Say why in a comment"):
            withdraw_verdict(verdict=make_verdict(desk), reason="", actor=desk.checker, now=NOON)

    def test_refuses_what_is_published(self, desk: Desk) -> None:
        verdict = make_verdict(desk, VerdictState.PUBLISHED)
        with pytest.raises(Conflict, match="This verdict is published"):
            withdraw_verdict(verdict=verdict, reason="regret", actor=desk.editor, now=NOON)
