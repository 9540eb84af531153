from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from claims.assignments.services import assign
from claims.audit.vocabulary import Role
from claims.consistency.models import Reconciliation
from claims.consistency.services import adopt_reconciliation
from claims.consistency.vocabulary import RuleName
from claims.desk.room_charts import agreement_chart, balance_chart, severity_chart, side_of, week_chart
from claims.documents.models import Source
from claims.jobs.models import Job
from claims.jobs.vocabulary import JobState
from claims.publication.models import PublishedClaimReview
from claims.publication.services import publish_verdict
from claims.register.models import Claim
from claims.review.services import cross_check_verdict
from claims.review.vocabulary import VerdictState
from tests.consistency.stage import check, told
from tests.conversations.stage import name, say
from tests.desk.visitor import sign_in, text_of
from tests.digests.stage import found
from tests.factories import (
    NOW,
    administrator,
    auditor,
    editor,
    fact_checker,
    make_claim,
    make_proposal,
    make_source,
    make_subject,
    nobody,
)
from tests.people import NOON, make_person
from tests.verdicts import Desk, current, make_verdict, meet_gate, rating

pytestmark = pytest.mark.django_db


class TestHome:
    def test_shows_an_author_what_came_back_with_the_comment(self) -> None:
        desk = Desk()
        make_verdict(desk, VerdictState.RETURNED)
        assert "“Name the list.”" in text_of(sign_in(desk.checker).get(reverse("admin:index")))
        assert "“Name the list.”" not in text_of(sign_in(desk.other_checker).get(reverse("admin:index")))

    def test_shows_an_author_why_a_cross_check_sent_it_back(self) -> None:
        desk = Desk()
        verdict = make_verdict(desk, VerdictState.SUBMITTED)
        cross_check_verdict(
            verdict=verdict,
            rating=rating("true"),
            comment="The list names them all.",
            seen_sha256=current(verdict).sha256,
            actor=desk.other_checker,
            now=NOON,
        )
        assert "“The list names them all.”" in text_of(sign_in(desk.checker).get(reverse("admin:index")))

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


class TestForMe:
    def test_says_where_to_go_on_when_nothing_waits(self) -> None:
        make_proposal()
        page = text_of(sign_in(fact_checker()).get(reverse("admin:index")))
        assert "Nothing waits for you." in page
        assert "Where to go on: 1 proposal in" in page

    def test_shows_what_was_assigned_and_said(self) -> None:
        claim = make_claim()
        assign(targets=[claim], person=editor(), actor=fact_checker(), reason="", now=NOW)
        say(claim, f"{name(editor())}, who counted?", fact_checker())
        page = text_of(sign_in(editor()).get(reverse("admin:index")))
        assert "Assigned to you 16 people were killed in Ganja. claim" in page
        assert "Farah mentioned you" in page
        assert "who counted?" in page
        assert "Nothing waits for you." not in page

    def test_offers_editors_nothing_to_approve_that_they_wrote(self) -> None:
        both = make_person(Role.FACT_CHECKER, Role.EDITOR)
        make_verdict(Desk(checker=both), VerdictState.SUBMITTED)
        assert "To approve and publish" not in text_of(sign_in(both).get(reverse("admin:index")))


class TestTheRoom:
    def test_tells_how_long_the_oldest_waits(self) -> None:
        make_proposal()
        Claim.objects.update(created_at=timezone.now() - timedelta(days=3, hours=2))
        assert "Proposals to decide on 1 3 days" in text_of(sign_in(auditor()).get(reverse("admin:index")))

    def test_counts_open_findings_by_severity(self) -> None:
        for severity in (0.9, 0.6, 0.3, 0.1):
            found(make_subject(), severity=severity)
        rows = [(bar.counted.name.split(",")[0], bar.counted.value) for bar in severity_chart().bars]
        assert rows == [("grave", 2), ("to decide", 1), ("for information", 1)]

    def test_counts_a_claimant_for_the_side_they_speak_for(self) -> None:
        government = make_source("Government")
        ministry = make_source("Ministry", parent=government)
        assert side_of(make_source("Spokeswoman", parent=ministry)) == government
        assert side_of(government) == government

    def test_shows_whose_claims_were_checked(self) -> None:
        review = PublishedClaimReview.objects.get(verdict_version__verdict=make_verdict(Desk(), VerdictState.PUBLISHED))
        name = review.verdict_version.verdict.claim_version.origin.name
        (bar,) = balance_chart().bars
        assert (bar.counted.name, bar.counted.value, bar.counted.note) == (name, 1, f"{name} 1")

    def test_counts_what_was_published_within_the_week_alone(self) -> None:
        desk = Desk()
        make_verdict(desk, VerdictState.PUBLISHED)
        fresh = make_verdict(desk, VerdictState.APPROVED)
        meet_gate(desk, fresh.claim_version.claim)
        publish_verdict(
            verdict=fresh,
            seen_sha256=current(fresh).sha256,
            actor=desk.other_editor,
            reason="",
            now=timezone.now() - timedelta(days=6),
        )
        assert [(bar.counted.name, bar.counted.value) for bar in week_chart().bars] == [(rating().label, 1)]

    def test_counts_how_often_a_second_checker_agreed(self) -> None:
        assert "Do two checkers agree?" not in text_of(sign_in(auditor()).get(reverse("admin:index")))
        desk = Desk()
        verdict = make_verdict(desk, VerdictState.SUBMITTED)
        cross_check_verdict(
            verdict=verdict,
            rating=rating(),
            comment="The list says so.",
            seen_sha256=current(verdict).sha256,
            actor=desk.other_checker,
            now=NOON,
        )
        assert [bar.counted.value for bar in agreement_chart().bars] == [1, 0]
        assert "Do two checkers agree?" in text_of(sign_in(auditor()).get(reverse("admin:index")))

    def test_shows_the_last_entry_of_the_log(self) -> None:
        make_proposal()
        assert "extractor for tests 1 proposed the claim" in text_of(sign_in(auditor()).get(reverse("admin:index")))


class TestChartFiles:
    def test_hold_the_same_numbers(self) -> None:
        found(make_subject(), severity=0.9)
        answer = sign_in(auditor()).get(reverse("desk:chart", args=["open-findings"]))
        assert answer["Content-Type"] == "text/csv; charset=utf-8"
        lines = answer.content.decode().splitlines()
        assert lines[:2] == ["Severity,Open findings", '"grave, 0.60 and more",1']

    def test_carry_no_formula(self) -> None:
        desk = Desk()
        make_verdict(desk, VerdictState.PUBLISHED)
        Source.objects.update(name="=1+1")
        answer = sign_in(auditor()).get(reverse("desk:chart", args=["checks-by-side"]))
        assert answer.content.decode().splitlines()[1].startswith("'=1+1,1,'=1+1 1")

    def test_of_another_name_are_none(self) -> None:
        assert sign_in(auditor()).get(reverse("desk:chart", args=["anything"])).status_code == 404


class TestSidebar:
    def test_leads_administrators_to_people(self) -> None:
        people = reverse("admin:auth_user_changelist")
        assert people in sign_in(administrator()).get(reverse("admin:index")).content.decode()
        assert people not in sign_in(fact_checker()).get(reverse("admin:index")).content.decode()
