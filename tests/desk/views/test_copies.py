import re

import pytest
from django.urls import reverse

from claims.documents.models import CopyDecision, Document, Source
from claims.documents.services import remove_from_group
from tests.desk.visitor import sign_in, text_of
from tests.documents.copies import group_of, printed
from tests.documents.near_copies.reports import ELSEWHERE, WIRE
from tests.factories import NOW, auditor, fact_checker, make_source

pytestmark = pytest.mark.django_db


def report() -> list[Document]:
    """An original, a faithful re-print, and one that changed the number of the dead."""
    told = (("Gazette", WIRE), ("Herald", f"{WIRE}\nThe Herald"), ("Courier", WIRE.replace("killed 12", "killed 15")))
    return [printed(text, by=by, published=f"2024-05-0{day}") for day, (by, text) in enumerate(told, 1)]


def page_of(document: Document) -> str:
    return text_of(sign_in(fact_checker()).get(reverse("desk:document", args=[document.pk])))


class TestDocumentPage:
    def test_says_of_a_re_print_what_it_prints_and_how_much_of_it(self) -> None:
        original, copy, _ = report()
        page = page_of(copy)
        assert re.search(rf"Re-print of {original} , Gazette \(9[6-9] % of its words\)", page)
        assert "One report; its origin is Gazette." in page

    def test_lists_who_prints_an_original_and_keeps_the_other_numbers_in_sight(self) -> None:
        page = page_of(report()[0])
        assert "Printed by 2 others" in page
        assert "15 instead of 12" in page

    def test_has_nothing_to_say_of_a_document_that_stands_for_itself(self) -> None:
        report()
        assert "Name the origin" not in page_of(printed(ELSEWHERE, by="Radio"))

    def test_shows_no_acts_to_those_who_only_read(self) -> None:
        original = report()[0]
        page = text_of(sign_in(auditor()).get(reverse("desk:document", args=[original.pk])))
        assert "Printed by 2 others" in page
        assert "Not this report" not in page


class TestOrigin:
    def name(self, document: Document, **given: str) -> tuple[int, str]:
        form = {"source": "Wire service", "source_kind": "agency", "reason": "It says so below.", **given}
        answer = sign_in(fact_checker()).post(reverse("desk:copies-origin", args=[document.pk]), form)
        return answer.status_code, text_of(answer)

    def test_may_be_an_agency_that_was_not_on_record(self) -> None:
        original, copy, _ = report()
        assert self.name(copy)[0] == 302
        page = page_of(original)
        assert "its origin is Wire service" in page
        assert "Origin named: Wire service" in page

    def test_refuses_a_new_source_of_unknown_kind_and_leaves_none_behind(self) -> None:
        status, page = self.name(report()[1], source_kind="")
        assert status == 400
        assert "No source called “Wire service” is on record." in page
        assert not Source.objects.filter(name="Wire service").exists()

    def test_leaves_no_new_source_behind_where_it_is_refused(self) -> None:
        client = sign_in(auditor())
        form = {"source": "Wire service", "source_kind": "agency", "reason": "x"}
        assert client.post(reverse("desk:copies-origin", args=[report()[0].pk]), form).status_code == 403
        assert not Source.objects.filter(name="Wire service").exists()

    def test_wants_a_reason(self) -> None:
        make_source("Wire service")
        assert self.name(report()[0], reason="")[0] == 400
        assert not CopyDecision.objects.exists()


class TestRemoval:
    def test_takes_the_document_out_and_says_so_on_both_pages(self) -> None:
        original, copy, _ = report()
        address = reverse("desk:copies-remove", args=[copy.pk])
        assert sign_in(fact_checker()).post(address, {"reason": "Their own reporter."}).status_code == 302
        assert group_of(copy) is None
        assert "Not a re-print Taken out of the report" in page_of(copy)
        page = page_of(original)
        assert "Printed by 1 other" in page
        assert "Taken out: Herald" in page

    def test_is_undone_from_the_page_of_the_document(self) -> None:
        _, copy, _ = report()
        decision = remove_from_group(document=copy, actor=fact_checker(), reason="Why not.", now=NOW)
        address = reverse("desk:copies-undo", args=[copy.pk, decision.pk])
        assert sign_in(fact_checker()).post(address, {"reason": "It is."}).status_code == 302
        assert group_of(copy) is not None

    def test_says_why_it_was_refused_also_where_the_page_has_no_such_form_any_more(self) -> None:
        alone = printed(ELSEWHERE, by="Radio")
        answer = sign_in(fact_checker()).post(reverse("desk:copies-remove", args=[alone.pk]), {"reason": "Because."})
        assert answer.status_code == 409
        assert text_of(answer).count("This document is in no group.") == 1

    def test_is_undone_once(self) -> None:
        _, copy, _ = report()
        decision = remove_from_group(document=copy, actor=fact_checker(), reason="Why not.", now=NOW)
        client, address = sign_in(fact_checker()), reverse("desk:copies-undo", args=[copy.pk, decision.pk])
        client.post(address, {"reason": "It is."})
        answer = client.post(address, {"reason": "It is."})
        assert answer.status_code == 409
        assert 'class="desk-refusal" role="alert"' in answer.content.decode()


class TestWhatDiffers:
    def test_shows_both_texts_in_one_with_the_numbers_apart(self) -> None:
        original, _, changed = report()
        page = sign_in(fact_checker()).get(reverse("desk:copies-compare", args=[changed.pk, original.pk]))
        assert '<del class="is-number">12</del><del> </del><ins class="is-number">15</ins>' in page.content.decode()
        assert "1 other number" in text_of(page)
