import pytest

from claims.audit.vocabulary import Role
from claims.review.selectors import (
    approval_queue,
    current_scales,
    open_actions,
    open_verdict_on,
    publication_queue,
    ratings_on_offer,
    verdicts_of_claim,
    version_before,
)
from claims.review.services import save_draft
from claims.review.vocabulary import VerdictAction, VerdictState
from tests.people import NOON, make_person
from tests.verdicts import Desk, current, make_verdict, rating

pytestmark = pytest.mark.django_db


@pytest.fixture
def desk() -> Desk:
    return Desk()


class TestOpenActions:
    @pytest.mark.parametrize(
        ("state", "author", "editor"),
        [
            (VerdictState.DRAFT, {"save", "submit", "withdraw"}, {"withdraw"}),
            (VerdictState.SUBMITTED, {"withdraw"}, {"return", "approve", "withdraw"}),
            (VerdictState.RETURNED, {"revise", "withdraw"}, {"withdraw"}),
            (VerdictState.APPROVED, {"withdraw"}, {"publish", "keep", "withdraw"}),
            (VerdictState.PUBLISHED, {"correct"}, {"keep", "correct", "retract"}),
            (VerdictState.RETRACTING, set(), {"decline"}),
            (VerdictState.RETRACTED, set(), {"reinstate"}),
            (VerdictState.REINSTATING, set(), {"decline"}),
            (VerdictState.WITHDRAWN, set(), set()),
        ],
    )
    def test_are_what_the_table_gives_each(
        self, desk: Desk, state: VerdictState, author: set[str], editor: set[str]
    ) -> None:
        verdict = make_verdict(desk, state)
        assert set(open_actions(verdict, desk.checker)) == author
        assert set(open_actions(verdict, desk.editor)) == editor
        others = {VerdictState.SUBMITTED: {"agree", "differ"}, VerdictState.PUBLISHED: {"correct"}}
        assert set(open_actions(verdict, desk.other_checker)) == others.get(state, set())

    def test_leave_out_approval_for_an_author_who_edits_too(self) -> None:
        both = make_person(Role.FACT_CHECKER, Role.EDITOR)
        verdict = make_verdict(Desk(checker=both), VerdictState.SUBMITTED)
        assert open_actions(verdict, both) == (VerdictAction.WITHDRAW,)

    def test_offer_a_start_where_there_is_no_verdict(self, desk: Desk) -> None:
        assert open_actions(None, desk.checker) == (VerdictAction.START,)
        assert open_actions(None, desk.editor) == ()


def test_the_approval_queue_has_what_is_submitted_longest_wait_first(desk: Desk) -> None:
    first, second = (make_verdict(desk, VerdictState.SUBMITTED) for _ in range(2))
    for other in (VerdictState.DRAFT, VerdictState.RETURNED, VerdictState.APPROVED):
        make_verdict(desk, other)
    queue = list(approval_queue())
    assert queue == [first, second]
    assert all(verdict.submitted_at for verdict in queue)  # type: ignore[attr-defined]


def test_the_publication_queue_has_what_is_approved(desk: Desk) -> None:
    approved = make_verdict(desk, VerdictState.APPROVED)
    make_verdict(desk, VerdictState.PUBLISHED)
    assert list(publication_queue()) == [approved]


def test_a_claim_shows_its_verdicts_newest_first_and_the_open_one(desk: Desk) -> None:
    old = make_verdict(desk, VerdictState.WITHDRAWN)
    claim = old.claim_version.claim
    new = make_verdict(desk, claim=claim, has_evidence=False)
    assert list(verdicts_of_claim(claim)) == [new, old]
    assert open_verdict_on(new.claim_version) == new


def test_the_version_before_is_the_one_to_compare_with(desk: Desk) -> None:
    verdict = make_verdict(desk)
    first = current(verdict)
    second = save_draft(
        verdict=verdict,
        rating=rating(),
        rationale="Anew.",
        seen_sha256=first.sha256,
        actor=desk.checker,
        reason="",
        now=NOON,
    )
    assert version_before(second) == first
    assert version_before(first) is None


def test_the_scales_on_offer_are_those_that_ship() -> None:
    assert {scale.slug for scale in current_scales()} == {"six-steps", "averitec"}
    steps = [step.slug for step in ratings_on_offer().filter(scale__slug="six-steps")]
    assert steps == ["true", "mostly-true", "half-true", "misleading", "mostly-false", "false", "unproven"]
