"""Correcting and retracting on the review's side, and keeping what is approved."""

import pytest

from claims.audit.models import AuditEntry
from claims.audit.selectors import history
from claims.lib.errors import Conflict, InvalidInput, NotAllowed
from claims.review.models import Verdict, VerdictVersion
from claims.review.selectors import is_author, published_version
from claims.review.services import (
    correct_verdict,
    decline_proposal,
    drop_correction,
    keep_verdict,
    mark_confirmed,
    propose_retraction,
    save_draft,
    start_verdict,
    submit_verdict,
    withdraw_verdict,
)
from claims.review.vocabulary import VerdictAction, VerdictState
from tests.people import NOON
from tests.verdicts import HOUR, RATIONALE, Desk, current, make_correction, make_verdict, rating

pytestmark = pytest.mark.django_db
LATER = NOON + 6 * HOUR


@pytest.fixture
def desk() -> Desk:
    return Desk()


@pytest.fixture
def published(desk: Desk) -> Verdict:
    return make_verdict(desk, VerdictState.PUBLISHED)


class TestCorrectVerdict:
    def correct(self, verdict: Verdict, **changes: object) -> Verdict:
        given = {"note": "We miscounted.", "seen_sha256": current(verdict).sha256, "reason": "", "now": LATER}
        return correct_verdict(verdict=verdict, **{**given, **changes})  # type: ignore[arg-type]

    def test_starts_a_version_that_reads_as_the_one_before(self, desk: Desk, published: Verdict) -> None:
        verdict = self.correct(published, actor=desk.other_checker, reason="a reader wrote")
        version = current(verdict)
        assert (verdict.state, version.number, version.rationale) == (VerdictState.DRAFT, 2, RATIONALE)
        assert is_author(verdict, desk.other_checker)
        assert published_version(verdict).number == 1
        *_, act = history(verdict.stream)
        assert act.entry.kind == "verdict.correction_started"
        assert act.body is not None
        assert act.body["reason"] == "a reader wrote"

    def test_by_an_editor_makes_them_an_author_who_goes_on(self, desk: Desk, published: Verdict) -> None:
        verdict = self.correct(published, actor=desk.editor)
        version = save_draft(
            verdict=verdict,
            rating=rating("false"),
            rationale="Seven.",
            seen_sha256=current(verdict).sha256,
            actor=desk.editor,
            reason="",
            now=LATER,
        )
        verdict = submit_verdict(verdict=verdict, seen_sha256=version.sha256, actor=desk.editor, now=LATER)
        assert (verdict.state, version.author) == (VerdictState.SUBMITTED, desk.editor)

    def test_wants_a_note_for_the_public(self, desk: Desk, published: Verdict) -> None:
        entries = AuditEntry.objects.count()
        with pytest.raises(InvalidInput, match="without it you cannot correct this verdict"):
            self.correct(published, actor=desk.checker, note=" ")
        assert AuditEntry.objects.count() == entries

    def test_refuses_a_page_that_is_older(self, desk: Desk, published: Verdict) -> None:
        with pytest.raises(Conflict, match="changed while you were reading"):
            self.correct(published, actor=desk.checker, seen_sha256="0" * 64)

    def test_twice_is_refused(self, desk: Desk, published: Verdict) -> None:
        self.correct(published, actor=desk.checker)
        with pytest.raises(Conflict, match="only one that is published can be corrected"):
            self.correct(published, actor=desk.checker)
        assert VerdictVersion.objects.filter(verdict=published).count() == 2


class TestDropCorrection:
    def test_leaves_what_was_published(self, desk: Desk) -> None:
        verdict = drop_correction(
            verdict=make_correction(desk), reason="We were right.", actor=desk.other_editor, now=LATER
        )
        assert (verdict.state, current(verdict).number) == (VerdictState.PUBLISHED, 1)
        assert verdict.versions.count() == 2
        *_, act = history(verdict.stream)
        assert (act.entry.kind, verdict.stream_seq) == ("verdict.correction_dropped", act.entry.stream_seq)

    def test_is_what_a_correction_has_in_the_place_of_withdrawal(self, desk: Desk) -> None:
        with pytest.raises(Conflict, match="The public reads an earlier version"):
            withdraw_verdict(verdict=make_correction(desk), reason="regret", actor=desk.checker, now=LATER)

    def test_lets_the_next_correction_go_on_counting(self, desk: Desk) -> None:
        verdict = drop_correction(verdict=make_correction(desk), reason="No.", actor=desk.editor, now=LATER)
        correct_verdict(
            verdict=verdict,
            note="Yes.",
            seen_sha256=current(verdict).sha256,
            actor=desk.checker,
            reason="",
            now=LATER,
        )
        assert current(verdict).number == 3


class TestStartVerdict:
    def test_refuses_one_beside_what_is_published_and_names_it(self, desk: Desk, published: Verdict) -> None:
        with pytest.raises(Conflict, match="has a published verdict") as refusal:
            start_verdict(
                claim_version=published.claim_version,
                rating=rating(),
                rationale="",
                actor=desk.checker,
                reason="",
                now=LATER,
            )
        assert refusal.value.details["verdict"] == published.pk

    def test_begins_anew_after_a_retraction(self, desk: Desk) -> None:
        retracted = make_verdict(desk, VerdictState.RETRACTED)
        claim = retracted.claim_version.claim
        assert make_verdict(desk, claim=claim, has_evidence=False).pk != retracted.pk


class TestRetraction:
    def propose(self, desk: Desk, verdict: Verdict) -> Verdict:
        return propose_retraction(
            verdict=verdict,
            reason="The list was forged.",
            seen_sha256=current(verdict).sha256,
            actor=desk.editor,
            now=LATER,
        )

    def test_waits_for_a_second_editor(self, desk: Desk, published: Verdict) -> None:
        verdict = self.propose(desk, published)
        assert verdict.state == VerdictState.RETRACTING
        with pytest.raises(NotAllowed, match="takes a second editor"):
            mark_confirmed(
                verdict=verdict, seen_sha256=current(verdict).sha256, actor=desk.editor, reason="", now=LATER
            )

    def test_is_proposed_by_editors_alone_and_for_a_reason(self, desk: Desk, published: Verdict) -> None:
        seen = current(published).sha256
        with pytest.raises(NotAllowed, match="takes the role editor"):
            propose_retraction(verdict=published, reason="x", seen_sha256=seen, actor=desk.checker, now=LATER)
        with pytest.raises(InvalidInput, match="Say why"):
            propose_retraction(verdict=published, reason="", seen_sha256=seen, actor=desk.editor, now=LATER)

    @pytest.mark.parametrize(
        ("state", "before"),
        [(VerdictState.RETRACTING, VerdictState.PUBLISHED), (VerdictState.REINSTATING, VerdictState.RETRACTED)],
    )
    def test_can_be_declined_by_its_proposer_too(self, desk: Desk, state: VerdictState, before: VerdictState) -> None:
        verdict = decline_proposal(
            verdict=make_verdict(desk, state), reason="It holds.", actor=desk.editor, now=NOON + 9 * HOUR
        )
        assert verdict.state == before

    def test_can_be_proposed_again_after_it_was_declined(self, desk: Desk, published: Verdict) -> None:
        declined = decline_proposal(
            verdict=self.propose(desk, published), reason="It holds.", actor=desk.other_editor, now=LATER
        )
        assert self.propose(desk, declined).state == VerdictState.RETRACTING


class TestKeepVerdict:
    @pytest.mark.parametrize("state", [VerdictState.APPROVED, VerdictState.PUBLISHED])
    def test_says_that_an_editor_looked_again(self, desk: Desk, state: VerdictState) -> None:
        verdict = make_verdict(desk, state)
        assert verdict.looked_at == NOON + 2 * HOUR
        kept = keep_verdict(
            verdict=verdict,
            comment="The new report repeats the old one.",
            seen_sha256=current(verdict).sha256,
            actor=desk.other_editor,
            now=LATER,
        )
        assert (kept.state, kept.looked_at) == (state, LATER)
        assert kept.decisions.latest("pk").action == VerdictAction.KEEP
