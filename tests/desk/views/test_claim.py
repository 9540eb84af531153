import re

import pytest
from django.test import Client
from django.urls import reverse

from claims.consistency.services import check_subject
from claims.register.models import Claim, Subject
from claims.register.services import accept_claim, propose_link
from tests.desk.visitor import sign_in, text_of
from tests.factories import (
    NOW,
    auditor,
    fact_checker,
    machine,
    make_claim,
    make_document,
    make_figure,
    make_proposal,
    make_subject,
)

pytestmark = pytest.mark.django_db


def _told(source: str, number: int, subject: Subject, published: str, **more: object) -> Claim:
    return make_claim(
        source=source,
        subject=subject,
        published=published,
        statement=f"{number} people were killed, {source} writes in its report of the night.",
        figure=make_figure(number, number, verbatim=str(number)),
        **more,  # type: ignore[arg-type]
    )


def _open(client: Client, claim: Claim) -> str:
    answer = client.get(reverse("desk:claim", args=[claim.pk]))
    assert answer.status_code == 200
    return answer.content.decode()


class TestClaim:
    def test_shows_the_words_in_their_context_and_what_they_say(self) -> None:
        document = make_document("First line.\nOn Saturday <i>16 people</i> were killed in Ganja.\nLast line.")
        claim = make_claim("16 people</i> were killed", document=document)
        page = _open(sign_in(auditor()), claim)
        assert "On Saturday &lt;i&gt;<mark" in page
        assert "First line." not in page
        assert "17 October 2020" in page

    def test_shows_what_others_say_as_a_plot_and_as_a_table(self) -> None:
        subject = make_subject()
        mine = _told("Azernews", 16, subject, "2022-10-11")
        _told("Trend", 13, subject, "2020-10-17")
        check_subject(subject_id=subject.pk, actor=machine(), now=NOW)
        page = _open(sign_in(fact_checker()), mine)
        assert page.count('<svg class="desk-plot') == 2, "one for a desk and one for a phone"
        assert "People killed, by origin and time of report" in page
        assert "2 reports, <strong>2 independent origins</strong>" in page
        assert "this claim" in page

    def test_tells_what_a_proposal_would_meet_before_it_is_accepted(self) -> None:
        subject = make_subject()
        _told("Trend", 13, subject, "2022-10-17")
        check_subject(subject_id=subject.pk, actor=machine(), now=NOW)
        document = make_document("16 people were killed.", source="Azernews", published="2022-10-11")
        proposal = make_proposal("people were killed", document=document, figure=make_figure(16, 16))
        propose_link(claim=proposal, subject=subject, score=0.9, why="Same day.", actor=machine(), now=NOW)

        page = _open(sign_in(fact_checker()), proposal)
        assert "If it is accepted" in page
        assert "Trend: 13 killed; this claim: 16 killed; 3 apart." in page

        accept_claim(claim=proposal, actor=fact_checker(), reason="", now=NOW)
        assert "If it is accepted" not in _open(sign_in(fact_checker()), proposal)

    def test_tells_findings_in_sentences_with_their_severity(self) -> None:
        subject = make_subject()
        mine = _told("Azernews", 16, subject, "2022-10-11")
        _told("Amnesty", 21, subject, "2021-01-14")
        check_subject(subject_id=subject.pk, actor=machine(), now=NOW)
        page = _open(sign_in(fact_checker()), mine)
        assert "divergent" in page
        assert "Amnesty: 21 killed; Azernews: 16 killed" in page
        assert ">Acknowledge</button>" in page

    def test_asks_for_the_subject_where_nobody_confirmed_one(self) -> None:
        claim = make_proposal()
        page = text_of(sign_in(fact_checker()).get(reverse("desk:claim", args=[claim.pk])))
        assert "Confirm what the claim is about, and the other reports appear here." in page

    def test_tells_the_history_in_sentences(self) -> None:
        claim = make_claim()
        page = text_of(sign_in(auditor()).get(reverse("desk:claim", args=[claim.pk])))
        assert "Farah recorded the claim “for a test”" in page

    def test_offers_an_auditor_to_ask_and_to_watch_and_nothing_else(self) -> None:
        claim = make_claim()
        page = _open(sign_in(auditor()), claim)
        assert set(re.findall(r'method="post"[^>]* action="/admin/desk/([^"]+)"', page)) == {
            f"comments/claim/{claim.pk}/",
            f"watch/claim/{claim.pk}/",
        }
