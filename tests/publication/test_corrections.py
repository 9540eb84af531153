"""What the public is told when a published review is corrected, retracted or reinstated."""

import pytest

from claims.audit.selectors import history
from claims.consistency.checked.models import CheckedClaim
from claims.lib.errors import NotAllowed
from claims.publication.models import Correction, PublishedClaimReview
from claims.publication.selectors import corrections, editions_at, is_retracted, published_reviews, review_at
from claims.publication.services import confirm_proposal
from claims.publication.vocabulary import CorrectionKind
from claims.review.models import Verdict
from claims.review.services import approve_verdict, propose_retraction, save_draft, submit_verdict
from claims.review.vocabulary import VerdictState
from tests.people import NOON
from tests.verdicts import HOUR, Desk, current, link_passage, make_correction, make_verdict, publish, rating

pytestmark = pytest.mark.django_db
LATER = NOON + 6 * HOUR


@pytest.fixture
def desk() -> Desk:
    return Desk()


def republish(desk: Desk, verdict: Verdict) -> PublishedClaimReview:
    """The correction with another rating, another reason and one more piece of evidence, approved and published."""
    link_passage(desk, verdict.claim_version.claim)
    by = {"actor": desk.checker, "now": LATER}
    version = save_draft(
        verdict=verdict,
        rating=rating("false"),
        rationale="The port authority counted seven, and its list names every one of them.",
        seen_sha256=current(verdict).sha256,
        reason="",
        **by,  # type: ignore[arg-type]
    )
    submit_verdict(verdict=verdict, seen_sha256=version.sha256, **by)  # type: ignore[arg-type]
    approve_verdict(verdict=verdict, seen_sha256=version.sha256, actor=desk.editor, now=LATER)
    return publish(desk, verdict)


@pytest.fixture
def correction(desk: Desk) -> PublishedClaimReview:
    return republish(desk, make_correction(desk))


class TestCorrection:
    def test_is_the_next_edition_at_the_same_address(self, correction: PublishedClaimReview) -> None:
        first, second = reversed(editions_at(correction.slug))
        assert [(each.edition, each.verdict_version.number) for each in (first, second)] == [(1, 1), (2, 3)]
        assert review_at(correction.slug) == correction
        assert list(published_reviews()) == [correction]

    def test_leaves_the_old_edition_public_until_the_new_one_is(self, desk: Desk) -> None:
        verdict = make_correction(desk)
        (standing,) = published_reviews()
        assert (standing.edition, verdict.state) == (1, VerdictState.DRAFT)
        assert not is_retracted(standing)

    def test_says_what_was_wrong_and_what_changed(self, correction: PublishedClaimReview) -> None:
        (told,) = correction.content["corrections"]
        assert (told["edition"], told["note"]) == (2, "We counted one name twice.")
        assert told["changes"]["rating"] == ["Mostly false", "False"]
        assert {"kind": "removed", "text": "fewer, "} in told["changes"]["rationale"]
        assert {"kind": "added", "text": "seven, "} in told["changes"]["rationale"]
        (added,) = told["changes"]["evidence_added"]
        assert added.startswith("refutes: “seven injured”")
        assert told["changes"]["evidence_removed"] == []

    def test_tells_machines(self, correction: PublishedClaimReview) -> None:
        data = correction.json_ld
        assert data["correction"] == [
            {"@type": "CorrectionComment", "text": "We counted one name twice.", "datePublished": "2026-03-04"}
        ]
        assert (data["datePublished"], data["dateModified"], data["version"]) == ("2026-03-04", "2026-03-04", 2)
        assert data["reviewRating"]["alternateName"] == "False"

    def test_is_on_the_public_list_and_in_the_log(self, correction: PublishedClaimReview) -> None:
        (row,) = corrections()
        assert (row.kind, row.review, row.corrected) == (
            CorrectionKind.CORRECTION,
            correction,
            review_before(correction),
        )
        assert [act.entry.kind for act in history(row.stream)] == ["review.corrected"]

    def test_takes_the_place_of_what_was_checked(self, correction: PublishedClaimReview) -> None:
        checked = CheckedClaim.objects.get()
        assert (checked.rating, checked.is_standing, checked.url) == ("False", True, f"/reviews/{correction.slug}/")

    def test_tells_the_steps_of_both_editions(self, correction: PublishedClaimReview) -> None:
        acts = [step["act"] for step in correction.content["steps"]]
        assert acts == [
            "drafted",
            "submitted",
            "approved",
            "published",
            "opened for a correction",
            "submitted",
            "approved",
            "published",
        ]


def review_before(review: PublishedClaimReview) -> PublishedClaimReview:
    return PublishedClaimReview.objects.get(slug=review.slug, edition=review.edition - 1)


class TestConfirmProposal:
    def test_retracts_in_the_words_of_who_proposed_it(self, desk: Desk) -> None:
        verdict = make_verdict(desk, VerdictState.RETRACTED)
        (row,) = corrections()
        assert (row.kind, row.note, row.decided_by) == (
            CorrectionKind.RETRACTION,
            "The list was forged.",
            desk.other_editor,
        )
        (review,) = published_reviews()
        assert is_retracted(review)
        *_, act = history(verdict.stream)
        assert act.entry.kind == "verdict.proposal_confirmed"

    def test_takes_a_second_editor_and_tells_nobody_before(self, desk: Desk) -> None:
        verdict = make_verdict(desk, VerdictState.RETRACTING)
        with pytest.raises(NotAllowed, match="takes a second editor"):
            confirm_proposal(verdict=verdict, seen_sha256=current(verdict).sha256, actor=desk.editor, now=LATER)
        assert not Correction.objects.exists()
        assert CheckedClaim.objects.get().is_standing

    def test_is_no_longer_named_where_others_repeat_it_until_it_is_reinstated(self, desk: Desk) -> None:
        verdict = make_verdict(desk, VerdictState.REINSTATING)
        assert not CheckedClaim.objects.get().is_standing
        confirm_proposal(verdict=verdict, seen_sha256=current(verdict).sha256, actor=desk.other_editor, now=LATER)
        assert CheckedClaim.objects.get().is_standing
        assert [row.kind for row in corrections()] == [CorrectionKind.REINSTATEMENT, CorrectionKind.RETRACTION]
        verdict.refresh_from_db()
        assert verdict.state == VerdictState.PUBLISHED

    def test_can_happen_to_a_corrected_review(self, desk: Desk, correction: PublishedClaimReview) -> None:
        verdict = correction.verdict_version.verdict
        seen = correction.verdict_version.sha256
        propose_retraction(verdict=verdict, reason="Forged.", seen_sha256=seen, actor=desk.editor, now=LATER)
        row = confirm_proposal(verdict=verdict, seen_sha256=seen, actor=desk.other_editor, now=LATER)
        assert row.review == correction
