"""No page asks the database more because there is more to show."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from claims.audit.models import Actor
from claims.consistency.services import check_subject
from claims.register.models import Claim, Subject
from claims.register.services import propose_link
from claims.review.vocabulary import VerdictState
from tests.desk.visitor import sign_in
from tests.documents.copies import printed
from tests.documents.near_copies.reports import WIRE
from tests.factories import (
    NOW,
    editor,
    fact_checker,
    machine,
    make_claim,
    make_document,
    make_figure,
    make_proposal,
    make_subject,
)
from tests.verdicts import Desk, link_passage, make_verdict

pytestmark = pytest.mark.django_db


def _queries(address: str, actor: Actor | None = None) -> int:
    client = sign_in(actor or fact_checker())
    client.get(address)
    with CaptureQueriesContext(connection) as captured:
        assert client.get(address).status_code == 200
    return len(captured)


def _reports(subject: Subject, count: int, first: int = 0) -> list[Claim]:
    claims = [
        make_claim(
            source=f"Paper {number}",
            subject=subject,
            published="2021-01-14",
            statement=f"{number + 10} people were killed that night, as paper number {number} found.",
            figure=make_figure(number + 10, number + 10, verbatim=str(number + 10)),
        )
        for number in range(first, first + count)
    ]
    check_subject(subject_id=subject.pk, actor=machine(), now=NOW)
    return claims


def test_document_desk() -> None:
    document, subject = make_document("one two three four five six seven eight nine ten"), make_subject()

    def propose(words: str) -> None:
        claim = make_proposal(words, document=document, statement=f"Claim {words}", claimant=["The mayor"])
        propose_link(claim=claim, subject=subject, score=0.5, why="near", actor=machine(), now=NOW)

    propose("one")
    address = reverse("desk:document", args=[document.pk])
    few = _queries(address)
    for words in ("two", "three", "four", "five", "six"):
        propose(words)
    assert _queries(address) == few <= 30


def test_claim_desk() -> None:
    subject = make_subject()
    mine, _ = _reports(subject, 2)
    address = reverse("desk:claim", args=[mine.pk])
    few = _queries(address)
    _reports(subject, 4, first=2)
    assert _queries(address) == few <= 56


def test_subject_page() -> None:
    subject = make_subject()
    _reports(subject, 2)
    address = reverse("desk:subject", args=[subject.pk])
    few = _queries(address)
    _reports(subject, 4, first=2)
    assert _queries(address) == few <= 29


def test_verdict_page() -> None:
    desk = Desk()
    verdict = make_verdict(desk)
    address = reverse("desk:verdict", args=[verdict.pk])
    few = _queries(address, desk.editor)
    for _ in range(3):
        link_passage(desk, verdict.claim_version.claim)
    assert _queries(address, desk.editor) == few <= 41


def test_approvals() -> None:
    desk = Desk()
    make_verdict(desk, VerdictState.SUBMITTED)
    address = reverse("desk:approvals")
    few = _queries(address, desk.editor)
    for state in (VerdictState.SUBMITTED, VerdictState.APPROVED, VerdictState.RETRACTING):
        make_verdict(desk, state)
    assert _queries(address, desk.editor) == few <= 18


def test_page_of_a_blind_cross_check() -> None:
    desk = Desk()
    verdict = make_verdict(desk)
    address = reverse("desk:verdict", args=[verdict.pk])
    few = _queries(address, desk.other_checker)
    for _ in range(3):
        link_passage(desk, verdict.claim_version.claim)
    assert _queries(address, desk.other_checker) == few <= 18


def test_search() -> None:
    desk, subject = Desk(), make_subject()
    _reports(subject, 2)
    make_verdict(desk, VerdictState.PUBLISHED)
    address = f"{reverse('desk:search')}?q=people+or+dockers"
    few = _queries(address, desk.editor)
    _reports(subject, 4, first=2)
    make_verdict(desk, VerdictState.PUBLISHED)
    assert _queries(address, desk.editor) == few <= 41


def test_home() -> None:
    _reports(make_subject(), 2)
    few = _queries(reverse("admin:index"), editor())
    _reports(make_subject("Another", date="2020-10-18"), 4, first=2)
    make_proposal()
    assert _queries(reverse("admin:index"), editor()) <= few + 1 <= 45


def test_document_desk_of_a_report_that_others_print() -> None:
    original = printed(by="Gazette", published="2024-05-01")
    printed(f"{WIRE}\nThe Herald", by="Herald")
    address = reverse("desk:document", args=[original.pk])
    few = _queries(address)
    for name in ("Courier", "Radio", "Journal"):
        printed(f"{WIRE}\n{name}", by=name)
    assert _queries(address) == few <= 30
