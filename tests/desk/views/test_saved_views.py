from typing import Any

import pytest
from django.urls import reverse

from claims.search.models import SavedView
from tests.desk.visitor import Answer, sign_in, text_of
from tests.factories import auditor, editor, fact_checker

pytestmark = pytest.mark.django_db


def keep(**given: Any) -> Answer:
    body = {"page": "search", "query": "q=dockers&status=proposed", "name": "Dockers, proposed", **given}
    return sign_in(editor()).post(reverse("desk:view-save"), body, follow=True)


def test_a_search_is_kept_and_found_again() -> None:
    answer = keep()
    assert "Kept as “Dockers, proposed”." in text_of(answer)
    assert b'href="/admin/desk/search/?q=dockers&amp;status=proposed" aria-current="page"' in answer.content


def test_what_means_nothing_is_not_kept() -> None:
    keep(query="q=dockers&before=7&undo=x&next=//evil.example")
    assert SavedView.objects.get().query == "q=dockers"


def test_a_list_of_findings_is_kept_on_its_own_page() -> None:
    answer = keep(page="findings", query="kind=divergent&state=any", name="All that diverge")
    assert "All that diverge" in text_of(sign_in(editor()).get(reverse("desk:findings")))
    view = SavedView.objects.get()
    assert view.page == "findings"
    assert f'href="/admin/desk/findings/?{view.query.replace("&", "&amp;")}"'.encode() in answer.content


@pytest.mark.parametrize("place", ["search", "findings"])
def test_a_name_that_is_taken_is_refused_where_it_was_typed(place: str) -> None:
    keep(page=place)
    answer = keep(page=place)
    assert answer.status_code == 409
    assert "You have a view called “Dockers, proposed” already." in text_of(answer)
    assert b'value="Dockers, proposed"' in answer.content


def test_a_shared_view_is_everybodys_to_open_and_its_owners_to_change() -> None:
    keep(is_shared="on")
    view = SavedView.objects.get()
    text = text_of(sign_in(auditor()).get(reverse("desk:search")))
    assert "Dockers, proposed by Edith" in text
    answer = sign_in(fact_checker()).post(reverse("desk:view-change", args=[view.pk]), {"name": "Mine"})
    assert answer.status_code == 403
    assert "it is somebody else’s" in text_of(answer)


def test_a_new_name_that_is_taken_is_refused_once_beside_it() -> None:
    keep()
    keep(name="All dockers")
    view = SavedView.objects.get(name="All dockers")
    answer = sign_in(editor()).post(reverse("desk:view-change", args=[view.pk]), {"name": "Dockers, proposed"})
    assert answer.status_code == 409
    assert text_of(answer).count("You have a view called “Dockers, proposed” already.") == 1


def test_its_owner_renames_and_deletes_it() -> None:
    keep()
    view, client = SavedView.objects.get(), sign_in(editor())
    renamed = client.post(reverse("desk:view-change", args=[view.pk]), {"name": "Dockers"}, follow=True)
    assert "Kept as “Dockers”, for yourself." in text_of(renamed)
    deleted = client.post(reverse("desk:view-delete", args=[view.pk]), follow=True)
    assert "The view “Dockers” is deleted." in text_of(deleted)
    assert not SavedView.objects.exists()
