import pytest
from django.urls import reverse

from claims.consistency.models import Reconciliation
from claims.consistency.services import adopt_reconciliation
from claims.consistency.vocabulary import RuleName
from claims.jobs.models import Job
from claims.jobs.vocabulary import JobState
from claims.review.vocabulary import VerdictState
from tests.consistency.stage import check, told
from tests.desk.visitor import sign_in, text_of
from tests.factories import NOW, administrator, auditor, fact_checker, make_proposal, make_subject, nobody
from tests.verdicts import Desk, make_verdict

pytestmark = pytest.mark.django_db


class TestHome:
    def test_shows_an_author_what_came_back_with_the_comment(self) -> None:
        desk = Desk()
        make_verdict(desk, VerdictState.RETURNED)
        assert "“Name the list.”" in text_of(sign_in(desk.checker).get(reverse("admin:index")))
        assert "“Name the list.”" not in text_of(sign_in(desk.other_checker).get(reverse("admin:index")))

    def test_shows_editors_what_waits_for_them(self) -> None:
        desk = Desk()
        verdict = make_verdict(desk, VerdictState.SUBMITTED)
        address = reverse("desk:verdict", args=[verdict.pk])
        assert address in sign_in(desk.editor).get(reverse("admin:index")).content.decode()
        assert "To approve and publish" not in text_of(sign_in(desk.checker).get(reverse("admin:index")))

    def test_counts_proposals_by_document(self) -> None:
        make_proposal()
        assert "1 proposal" in text_of(sign_in(fact_checker()).get(reverse("admin:index")))

    def test_shows_background_work_that_was_given_up(self) -> None:
        Job.objects.create(kind="check_subject", key="x", state=JobState.DEAD, last_error="The disk is full.")
        page = text_of(sign_in(auditor()).get(reverse("admin:index")))
        assert "given up: 1" in page
        assert "The disk is full." in page

    def test_shows_adopted_figures_that_something_new_calls_into_question(self) -> None:
        subject = make_subject()
        told(subject, "The Gazette", 16)
        check(subject)
        row = Reconciliation.objects.get(rule=RuleName.ENVELOPE)
        adopt_reconciliation(reconciliation=row, actor=fact_checker(), reason="The only one.", now=NOW)
        assert "Adopted figures that moved since" not in text_of(sign_in(auditor()).get(reverse("admin:index")))
        told(subject, "Helping Hands", 21)
        check(subject)
        page = text_of(sign_in(auditor()).get(reverse("admin:index")))
        assert "Adopted figures that moved since" in page
        assert f"{subject.name} : people killed, 16 to 16" in page.replace(f"{subject.name}:", f"{subject.name} :")

    def test_tells_whoever_has_no_role_how_to_get_one(self) -> None:
        assert "ask an administrator for a role" in text_of(sign_in(nobody()).get(reverse("admin:index")))


class TestSidebar:
    def test_leads_administrators_to_people(self) -> None:
        people = reverse("admin:auth_user_changelist")
        assert people in sign_in(administrator()).get(reverse("admin:index")).content.decode()
        assert people not in sign_in(fact_checker()).get(reverse("admin:index")).content.decode()
