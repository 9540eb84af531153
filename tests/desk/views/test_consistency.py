import pytest
from django.urls import reverse

from claims.audit.models import Actor
from claims.consistency.models import Finding, Reconciliation
from claims.consistency.services import check_subject
from claims.consistency.vocabulary import FindingKind, FindingState, ReconciliationState
from claims.register.models import Subject
from tests.desk.visitor import Answer, sign_in, text_of
from tests.factories import NOW, auditor, fact_checker, machine, make_claim, make_figure, make_subject

pytestmark = pytest.mark.django_db


@pytest.fixture
def subject() -> Subject:
    """A subject two sources disagree on, checked."""
    subject = make_subject()
    for source, number, day in (("Azernews", 16, "2022-10-11"), ("Amnesty", 21, "2021-01-14")):
        make_claim(
            source=source,
            subject=subject,
            published=day,
            statement=f"{number} people were killed, {source} writes in its report.",
            figure=make_figure(number, number, verbatim=str(number)),
        )
    check_subject(subject_id=subject.pk, actor=machine(), now=NOW)
    return subject


def _decide(actor: Actor, subject: Subject, decision: str, reason: str = "") -> Answer:
    finding = Finding.objects.get(kind=FindingKind.DIVERGENT)
    given = {"at": "subject", "here": str(subject.pk), "decision": decision, "reason": reason}
    return sign_in(actor).post(reverse("desk:finding-decide", args=[finding.pk]), given)


class TestFindings:
    @pytest.mark.parametrize(
        ("decision", "state"),
        [
            ("acknowledge", FindingState.ACKNOWLEDGED),
            ("dismiss", FindingState.DISMISSED),
            ("resolve", FindingState.RESOLVED),
        ],
    )
    def test_are_decided_with_a_reason(self, subject: Subject, decision: str, state: FindingState) -> None:
        _decide(fact_checker(), subject, decision, "Counted at different times.")
        finding = Finding.objects.get(kind=FindingKind.DIVERGENT)
        assert (finding.state, finding.state_reason) == (state, "Counted at different times.")

    def test_are_opened_again(self, subject: Subject) -> None:
        _decide(fact_checker(), subject, "dismiss", "Counted at different times.")
        _decide(fact_checker(), subject, "reopen", "It matters after all.")
        assert Finding.objects.get(kind=FindingKind.DIVERGENT).state == FindingState.OPEN

    def test_are_not_dismissed_without_one(self, subject: Subject) -> None:
        answer = _decide(fact_checker(), subject, "dismiss")
        assert answer.status_code == 400
        assert "a reason is required" in text_of(answer)

    def test_are_not_an_auditors_to_decide(self, subject: Subject) -> None:
        assert _decide(auditor(), subject, "acknowledge").status_code == 403

    def test_know_no_other_decision(self, subject: Subject) -> None:
        assert _decide(fact_checker(), subject, "forget").status_code == 404

    @pytest.mark.parametrize("here", ["", "²", "here"])
    def test_are_decided_on_pages_that_exist(self, subject: Subject, here: str) -> None:
        finding = Finding.objects.get(kind=FindingKind.DIVERGENT)
        given = {"at": "subject", "here": here, "decision": "acknowledge"}
        answer = sign_in(fact_checker()).post(reverse("desk:finding-decide", args=[finding.pk]), given)
        assert answer.status_code == 404
        finding.refresh_from_db()
        assert finding.state == FindingState.OPEN


class TestAdopt:
    def test_makes_the_figures_the_desks(self, subject: Subject) -> None:
        row = Reconciliation.objects.filter(subject=subject).first()
        assert row is not None
        given = {"at": "subject", "here": str(subject.pk), "reason": "The field investigation counts."}
        page = sign_in(fact_checker()).post(reverse("desk:reconciliation-adopt", args=[row.pk]), given, follow=True)
        row.refresh_from_db()
        assert row.state == ReconciliationState.ADOPTED
        assert "“The field investigation counts.”" in text_of(page)

    def test_asks_for_a_reason_on_the_same_page(self, subject: Subject) -> None:
        row = Reconciliation.objects.filter(subject=subject).first()
        assert row is not None
        given = {"at": "subject", "here": str(subject.pk), "reason": ""}
        answer = sign_in(fact_checker()).post(reverse("desk:reconciliation-adopt", args=[row.pk]), given)
        assert answer.status_code == 400
        assert "Say why these figures are adopted" in text_of(answer)

    @pytest.mark.parametrize("asked_on", [{"at": "elsewhere", "here": "1"}, {"at": "subject", "here": "x"}])
    def test_answers_on_a_page_it_knows(self, subject: Subject, asked_on: dict[str, str]) -> None:
        row = Reconciliation.objects.filter(subject=subject).first()
        assert row is not None
        answer = sign_in(fact_checker()).post(
            reverse("desk:reconciliation-adopt", args=[row.pk]), {**asked_on, "reason": "Because."}
        )
        assert answer.status_code == 404
