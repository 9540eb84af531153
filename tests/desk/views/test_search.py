from typing import Any

import pytest
from django.urls import reverse

from claims.assignments.models import Assignment
from claims.assignments.selectors import assignment_of, people_by_target
from claims.assignments.services import assign
from claims.assignments.vocabulary import Assignable
from claims.audit.models import Actor
from claims.register.models import Claim
from tests.desk.visitor import Answer, sign_in, text_of
from tests.factories import (
    NOW,
    auditor,
    editor,
    fact_checker,
    make_claim,
    make_document,
    make_source,
    make_subject,
    second_fact_checker,
    user_of,
)

pytestmark = pytest.mark.django_db

SEARCH = "/admin/desk/search/"


def page(by: Actor | None = None, **given: Any) -> Answer:
    return sign_in(by or editor()).get(SEARCH, given)


def docker_claims(count: int = 2) -> list[Claim]:
    return [make_claim(statement=f"Dockers were hurt, report {number}.") for number in range(count)]


class TestThePage:
    def test_before_anything_is_asked_shows_what_is_mine_and_how_to_ask(self) -> None:
        claim = make_claim(statement="A crane fell.")
        assign(targets=[claim], person=editor(), actor=fact_checker(), reason="", now=NOW)
        text = text_of(page())
        assert "Assigned to you A crane fell. claim since" in text
        assert "How to ask" in text

    def test_marks_the_words_and_says_why_a_record_was_found(self) -> None:
        make_claim(statement="Nine dockers were hurt.")
        answer = page(q="dockers")
        assert b"Nine <mark>dockers</mark> were hurt." in answer.content
        assert "same words" in text_of(answer)

    def test_groups_what_it_found_by_kind_with_its_count(self) -> None:
        docker_claims(2)
        text = text_of(page(q='"dockers"'))
        assert "Claims 2" in text
        assert "Documents 2" in text

    def test_leads_on_to_all_of_one_kind(self) -> None:
        docker_claims(7)
        answer = page(q='"dockers"')
        assert b'href="/admin/desk/search/?q=%22dockers%22&amp;kind=claim"' in answer.content

    def test_of_nothing_like_that_says_what_to_do(self) -> None:
        text = text_of(page(q="zeppelin", status="accepted"))
        assert "Nothing is like that" in text
        assert "Search for “zeppelin” without filters" in text

    def test_escapes_what_was_typed_and_what_was_found(self) -> None:
        make_claim(statement="A <b>bold</b> dockers' claim.")
        answer = page(q="dockers <script>")
        assert b"dockers <script>" not in answer.content
        assert b'value="dockers &lt;script&gt;"' in answer.content
        assert b"<b>bold</b>" not in page(q="dockers").content

    @pytest.mark.parametrize("query", ["\x00", "'", '"', "-", "(((", "&|!:*", "a" * 400])
    def test_takes_whatever_is_typed(self, query: str) -> None:
        assert page(q=query).status_code == 200


class TestFilters:
    def test_stand_as_chips_that_can_be_taken_away(self) -> None:
        answer = page(q="dockers", status="accepted", measure="killed")
        text = text_of(answer)
        assert "status: accepted" in text
        assert b'href="/admin/desk/search/?q=dockers&amp;measure=killed"' in answer.content

    def test_name_sources_as_people_do(self) -> None:
        make_claim(source="Harbor Post", statement="Dockers were hurt.")
        make_claim(source="Gazette", statement="Dockers were fine.")
        text = text_of(page(q="dockers", source="the harbor post", kind="claim"))
        assert "published by: Harbor Post" in text
        assert "Dockers were fine." not in text

    def test_suggest_the_names_of_sources_without_a_script(self) -> None:
        make_source("Harbor Post")
        content = page().content.decode()
        assert content.count('list="source-names"') == 2
        assert '<option value="Harbor Post">' in content

    def test_say_that_nobody_goes_by_a_name(self) -> None:
        assert "No source goes by “Nowhere Times”; the search was not narrowed" in text_of(page(source="Nowhere Times"))

    def test_name_the_subject_they_came_from(self) -> None:
        subject = make_subject("Fire in Porto")
        make_claim(subject=subject, statement="Dockers were hurt.")
        text = text_of(page(kind="claim", subject=subject.pk))
        assert "Dockers were hurt." in text
        assert "subject: Fire in Porto" in text

    def test_that_make_no_sense_narrow_nothing(self) -> None:
        docker_claims(1)
        assert "Claims 1" in text_of(page(q="dockers", status="eaten", since="the other day"))

    def test_of_mine_mean_whoever_reads(self) -> None:
        mine, other = docker_claims(2)
        assign(targets=[mine], person=fact_checker(), actor=editor(), reason="", now=NOW)
        assign(targets=[other], person=editor(), actor=editor(), reason="", now=NOW)
        text = text_of(page(fact_checker(), assigned="me"))
        assert "report 0." in text
        assert "report 1." not in text
        assert "report 1." in text_of(page(fact_checker(), assigned=user_of(editor()).username))


class TestAssigningWhatWasFound:
    def give(self, by: Actor, picks: list[str], **given: Any) -> Answer:
        given = {"to": "chosen", "person": user_of(second_fact_checker()).pk, "back": "q=dockers", **given}
        return sign_in(by).post(reverse("desk:search-assign"), {"pick": picks, **given}, follow=True)

    def test_gives_all_of_them_to_one_person_and_comes_back(self) -> None:
        claims, document = docker_claims(3), make_document("The dockers.")
        picks = [*(f"claim-{claim.pk}" for claim in claims), f"document-{document.pk}"]
        text = text_of(self.give(editor(), picks))
        assert "4 records assigned to Felix now." in text
        assert "4 records are Felix’s by what you did last." in text
        assert set(people_by_target(Assignable.CLAIM, [claim.pk for claim in claims]).values()) == {
            second_fact_checker()
        }
        assert assignment_of(document) is not None

    def test_can_be_undone_by_the_button_it_comes_back_with(self) -> None:
        claims = docker_claims(2)
        assign(targets=claims[:1], person=fact_checker(), actor=editor(), reason="", now=NOW)
        self.give(editor(), [f"claim-{claim.pk}" for claim in claims])
        act = Assignment.objects.latest("assigned_at").act
        answer = sign_in(editor()).post(reverse("desk:search-undo"), {"act": act, "back": "q=dockers"}, follow=True)
        assert "Taken back: 2 records as before." in text_of(answer)
        assert people_by_target(Assignable.CLAIM, [claim.pk for claim in claims]) == {claims[0].pk: fact_checker()}

    def test_of_nothing_says_so_and_keeps_the_search(self) -> None:
        docker_claims(1)
        answer = self.give(editor(), [])
        assert answer.status_code == 400
        text = text_of(answer)
        assert "Nothing is selected. Select at least one row" in text
        assert "report 0." in text

    def test_without_a_person_keeps_what_was_picked(self) -> None:
        (claim,) = docker_claims(1)
        answer = self.give(editor(), [f"claim-{claim.pk}"], person="")
        assert "Choose who it is for." in text_of(answer)
        assert (
            f'value="claim-{claim.pk}" data-key="x" data-does="Select it" data-pick checked'.encode() in answer.content
        )

    def test_is_offered_to_nobody_who_only_reads(self) -> None:
        docker_claims(1)
        assert b'name="pick"' not in page(auditor(), q="dockers").content
        assert self.give(auditor(), [f"claim-{Claim.objects.get().pk}"]).status_code == 403


def test_every_source_leads_to_what_it_says_and_published() -> None:
    source = make_source("Harbor Post")
    content = page(q="harbor post").content.decode()
    assert f"?kind=claim&amp;origin={source.pk}" in content
    assert f"?kind=document&amp;source={source.pk}" in content
