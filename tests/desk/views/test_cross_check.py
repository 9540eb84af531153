"""The blind cross-check on the desk: no page shows what somebody rated to whoever could still rate it blind."""

import pytest
from django.urls import reverse

from claims.audit.models import Actor, AuditEntry
from claims.review.models import Decision, Verdict
from claims.review.vocabulary import VerdictAction, VerdictState
from tests.desk.visitor import Answer, sign_in, text_of
from tests.verdicts import RATIONALE, Desk, current, make_verdict, rating

pytestmark = pytest.mark.django_db


@pytest.fixture
def desk() -> Desk:
    return Desk()


@pytest.fixture
def submitted(desk: Desk) -> Verdict:
    return make_verdict(desk, VerdictState.SUBMITTED)


def post(actor: Actor, verdict: Verdict, slug: str, comment: str = "Seven names stand on it.") -> Answer:
    given = {"rating": str(rating(slug).pk), "comment": comment, "seen_sha256": current(verdict).sha256}
    return sign_in(actor).post(reverse("desk:verdict-cross-check", args=[verdict.pk]), given, follow=True)


def addresses(verdict: Verdict) -> dict[str, str]:
    version, decision = current(verdict), Decision.objects.filter(verdict=verdict).latest("pk")
    entry = AuditEntry.objects.filter(stream=verdict.stream).latest("pk")
    return {
        "verdict": reverse("desk:verdict", args=[verdict.pk]),
        "claim": reverse("desk:claim", args=[verdict.claim_version.claim_id]),
        "approvals": reverse("desk:approvals"),
        "home": reverse("admin:index"),
        "list of verdicts": reverse("admin:claims_verdict_changelist"),
        "verdict found by its reasons": reverse("admin:claims_verdict_changelist") + "?q=authority+counted",
        "list of versions": reverse("admin:claims_verdictversion_changelist"),
        "list of decisions": reverse("admin:claims_decision_changelist"),
        "record of the verdict": reverse("admin:claims_verdict_change", args=[verdict.pk]),
        "record of the version": reverse("admin:claims_verdictversion_change", args=[version.pk]),
        "record of the decision": reverse("admin:claims_decision_change", args=[decision.pk]),
        "entry in the log": reverse("admin:claims_auditentry_change", args=[entry.pk]),
    }


PAGES = (
    "verdict",
    "claim",
    "approvals",
    "home",
    "list of verdicts",
    "verdict found by its reasons",
    "list of versions",
    "list of decisions",
    "record of the verdict",
    "record of the version",
    "record of the decision",
    "entry in the log",
)


class TestHidden:
    @pytest.mark.parametrize("place", PAGES)
    @pytest.mark.parametrize("state", [VerdictState.DRAFT, VerdictState.SUBMITTED, VerdictState.RETURNED])
    def test_from_who_could_cross_check_on_every_page(self, desk: Desk, state: VerdictState, place: str) -> None:
        verdict = make_verdict(desk, state)
        answer = sign_in(desk.other_checker).get(addresses(verdict)[place], follow=True)
        assert answer.status_code == 200
        shown = answer.content.decode()
        # The ratings on offer are named in the form, none of them as the one that was given.
        for words in (RATIONALE, "Name the list.", f"{rating().label}: “", "mostly-false"):
            assert words not in shown
        assert f'value="{rating().pk}" selected' not in shown

    def test_is_shown_to_its_author_and_to_editors(self, desk: Desk, submitted: Verdict) -> None:
        for actor in (desk.checker, desk.editor):
            page = text_of(sign_in(actor).get(reverse("desk:verdict", args=[submitted.pk])))
            assert RATIONALE in page

    def test_is_not_shown_either_when_somebody_starts_a_second_one(self, desk: Desk, submitted: Verdict) -> None:
        answer = sign_in(desk.other_checker).post(
            reverse("desk:verdict-write", args=[submitted.claim_version.claim_id]),
            {"rating": str(rating("true").pk), "rationale": "My own.", "action": "save"},
        )
        assert answer.status_code == 409
        assert RATIONALE not in answer.content.decode()


class TestCrossCheck:
    def test_shows_the_evidence_and_asks_for_a_rating(self, desk: Desk, submitted: Verdict) -> None:
        page = text_of(sign_in(desk.other_checker).get(reverse("desk:verdict", args=[submitted.pk])))
        assert "Cross-check, blind" in page
        assert "seven injured" in page
        assert "Record my rating" in page

    @pytest.mark.parametrize(
        ("slug", "action", "sentence"),
        [
            ("mostly-false", VerdictAction.AGREE, "You came to the same rating."),
            ("true", VerdictAction.DIFFER, "You came to another rating."),
        ],
    )
    def test_records_the_rating_and_then_shows_the_verdict(
        self, desk: Desk, submitted: Verdict, slug: str, action: VerdictAction, sentence: str
    ) -> None:
        page = text_of(post(desk.other_checker, submitted, slug))
        assert Decision.objects.filter(verdict=submitted, action=action, actor=desk.other_checker).exists()
        assert sentence in page
        assert RATIONALE in page

    def test_keeps_what_was_typed_and_hides_on_when_something_is_missing(self, desk: Desk, submitted: Verdict) -> None:
        given = {"rating": "", "comment": "Seven names.", "seen_sha256": current(submitted).sha256}
        answer = sign_in(desk.other_checker).post(reverse("desk:verdict-cross-check", args=[submitted.pk]), given)
        assert answer.status_code == 400
        assert "Seven names." in answer.content.decode()
        assert RATIONALE not in answer.content.decode()

    def test_shows_editors_who_agreed(self, desk: Desk, submitted: Verdict) -> None:
        post(desk.other_checker, submitted, "mostly-false")
        page = text_of(sign_in(desk.editor).get(reverse("desk:verdict", args=[submitted.pk])))
        assert "cross-checked blind: agrees" in page
        assert "Seven names stand on it." in page

    def test_brings_the_comment_back_to_the_author(self, desk: Desk, submitted: Verdict) -> None:
        post(desk.other_checker, submitted, "true")
        page = text_of(sign_in(desk.checker).get(reverse("desk:claim", args=[submitted.claim_version.claim_id])))
        assert "“Seven names stand on it.”" in page
