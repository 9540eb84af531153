import json
import re
from typing import Any

import pytest
from django.test import Client, RequestFactory
from django.urls import reverse

from claims.publication.models import PublishedClaimReview
from claims.publication.rules import path_of
from claims.review.vocabulary import VerdictState
from claims.site.views import REVIEWS_PER_PAGE
from ledger.web.database_down import answer
from ledger.web.errors import server_error
from tests.verdicts import Desk, make_claim, make_verdict, publish

HOSTILE = "Nine </script><script>alert('x')</script> & “dockers” <b>were</b> injured."


@pytest.fixture
def desk() -> Desk:
    return Desk()


def published(desk: Desk, **claim: str) -> PublishedClaimReview:
    return publish(desk, make_verdict(desk, VerdictState.APPROVED, claim=make_claim(desk, **claim)))


def page_of(client: Client, path: str) -> str:
    response = client.get(path)
    assert response.status_code == 200
    return response.content.decode()


@pytest.mark.django_db
class TestHome:
    def test_says_what_this_is_while_nothing_is_published(self, client: Client) -> None:
        page = page_of(client, "/")
        assert "Who said what, and does it hold?" in page
        assert "Nothing is published yet" in page

    def test_lists_reviews_newest_first(self, client: Client, desk: Desk) -> None:
        older, newer = published(desk, statement="Older claim"), published(desk, statement="Newer claim")
        page = page_of(client, "/")
        assert page.index(newer.slug) < page.index(older.slug)
        assert "Mostly false" in page

    def test_shows_nothing_that_is_still_being_worked_on(self, client: Client, desk: Desk) -> None:
        claim = make_claim(desk, statement="A secret claim")
        make_verdict(desk, VerdictState.APPROVED, claim=claim)
        assert "A secret claim" not in page_of(client, "/")

    def test_turns_pages(self, client: Client, desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr("claims.site.views.REVIEWS_PER_PAGE", 1)
        older, newer = published(desk), published(desk)
        first, second = page_of(client, "/"), page_of(client, "/?page=2")
        assert (newer.slug in first, older.slug in first) == (True, False)
        assert (newer.slug in second, older.slug in second) == (False, True)
        assert 'rel="next"' in first
        assert "?page=2" in re.findall(r'rel="canonical" href="([^"]+)"', second)[0]

    def test_asks_the_database_once_for_its_list(
        self, client: Client, desk: Desk, django_assert_max_num_queries: Any
    ) -> None:
        for _ in range(3):
            published(desk)
        with django_assert_max_num_queries(2):
            page_of(client, "/")
        assert REVIEWS_PER_PAGE >= 3

    def test_sets_no_cookie(self, client: Client) -> None:
        assert not client.get("/").cookies


@pytest.mark.django_db
class TestReview:
    def test_stands_at_the_address_its_data_names(self, client: Client, desk: Desk) -> None:
        review = published(desk)
        path = reverse("site:review", args=[review.slug])
        assert path == path_of(review.slug)
        assert review.json_ld["url"].endswith(path)
        assert client.get(path).status_code == 200

    def test_shows_claim_words_rating_reasons_and_evidence(self, client: Client, desk: Desk) -> None:
        page = page_of(client, path_of(published(desk).slug))
        for words in (
            "Nine dockers were injured in the port fire of 3 May 2021.",
            "<mark>Nine dockers were injured</mark>",
            "Mostly false",
            "2 of 6 on the scale",
            "The port authority counted fewer",
            "Against the claim",
            "seven injured",
            "9 dockers injured",
            "3 May 2021",
            "Approved by an editor",
        ):
            assert words in page
        assert "For the claim" not in page

    def test_carries_its_claim_review_for_machines(self, client: Client, desk: Desk) -> None:
        review = published(desk)
        page = page_of(client, path_of(review.slug))
        (data,) = re.findall(r'<script type="application/ld\+json">(.*?)</script>', page, re.DOTALL)
        assert json.loads(data) == review.json_ld

    def test_cannot_be_broken_out_of_by_the_words_of_a_claim(self, client: Client, desk: Desk) -> None:
        review = published(desk, statement=HOSTILE)
        page = page_of(client, path_of(review.slug))
        assert page.count("<script") == page.count("</script>") == 1
        assert "<b>were" not in page
        (data,) = re.findall(r'<script type="application/ld\+json">(.*?)</script>', page, re.DOTALL)
        assert json.loads(data)["claimReviewed"] == HOSTILE

    def test_says_where_it_stands_and_what_it_is_to_machines(self, client: Client, desk: Desk, settings: Any) -> None:
        settings.SITE_URL = "https://ledger.example"
        review = published(desk)
        page = page_of(client, path_of(review.slug))
        assert '<html lang="en">' in page
        assert f'<link rel="canonical" href="https://ledger.example/reviews/{review.slug}/">' in page
        assert '<meta property="og:type" content="article">' in page
        assert '<meta name="description" content="Mostly false. The port authority' in page

    def test_does_not_claim_to_be_provable_before_it_is(self, client: Client, desk: Desk) -> None:
        review = published(desk)
        page = page_of(client, path_of(review.slug))
        assert "No checkpoint covers this review yet" in page
        assert f"{path_of(review.slug)}proof" not in page

    def test_reads_the_review_its_corrections_its_editions_and_the_newest_checkpoint(
        self, client: Client, desk: Desk, django_assert_num_queries: Any
    ) -> None:
        review = published(desk)
        with django_assert_num_queries(4):
            page_of(client, path_of(review.slug))

    def test_loads_nothing_from_elsewhere(self, client: Client, desk: Desk) -> None:
        page = page_of(client, path_of(published(desk).slug))
        loaded = re.findall(r'<(?:link rel="(?:icon|stylesheet)"[^>]*href|img[^>]*src|script[^>]*src)="([^"]+)"', page)
        assert loaded
        assert all(address.startswith("/static/") for address in loaded)

    def test_takes_only_reading(self, client: Client, desk: Desk) -> None:
        assert client.post(path_of(published(desk).slug)).status_code == 405


class TestNotices:
    @pytest.mark.django_db
    def test_an_unknown_address_is_told_so(self, client: Client) -> None:
        response = client.get("/reviews/never-published/")
        assert response.status_code == 404
        assert "There is nothing at this address" in response.content.decode()

    def test_a_missing_database_is_told_so(self, rf: RequestFactory) -> None:
        response = answer(rf.get("/"))
        assert response.status_code == 503
        assert "The database does not answer right now" in response.content.decode()
        assert "/static/site/site.css" in response.content.decode()

    def test_a_bug_is_told_so_without_a_word_of_it(self, rf: RequestFactory) -> None:
        response = server_error(rf.get("/"))
        assert response.status_code == 500
        assert "written to the log" in response.content.decode()

    def test_an_expired_form_is_told_so(self) -> None:
        strict = Client(enforce_csrf_checks=True)
        response = strict.post("/admin/login/", {"username": "x", "password": "y"})
        assert response.status_code == 403
        assert "This form can no longer be sent" in response.content.decode()
