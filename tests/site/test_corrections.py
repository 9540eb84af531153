import json
import re
from typing import Any

import pytest
from django.test import Client

from claims.publication.rules import path_of
from claims.publication.selectors import published_reviews
from claims.review.services import approve_verdict, save_draft, submit_verdict
from claims.review.vocabulary import VerdictState
from tests.people import NOON
from tests.verdicts import HOUR, Desk, current, make_correction, make_verdict, publish, rating

pytestmark = pytest.mark.django_db
LATER = NOON + 6 * HOUR


@pytest.fixture
def desk() -> Desk:
    return Desk()


@pytest.fixture
def corrected(desk: Desk) -> str:
    """The address of a review that was corrected once."""
    verdict = make_correction(desk)
    version = save_draft(
        verdict=verdict,
        rating=rating("false"),
        rationale="The port authority counted seven, and its list names every one of them.",
        seen_sha256=current(verdict).sha256,
        actor=desk.checker,
        reason="",
        now=LATER,
    )
    submit_verdict(verdict=verdict, seen_sha256=version.sha256, actor=desk.checker, now=LATER)
    approve_verdict(verdict=verdict, seen_sha256=version.sha256, actor=desk.editor, now=LATER)
    return path_of(publish(desk, verdict).slug)


def page_of(client: Client, path: str) -> str:
    response = client.get(path)
    assert response.status_code == 200
    return response.content.decode()


def data_of(page: str) -> dict[str, Any]:
    (data,) = re.findall(r'<script type="application/ld\+json">(.*?)</script>', page, re.DOTALL)
    found: dict[str, Any] = json.loads(data)
    return found


class TestCorrected:
    def test_shows_the_note_the_day_and_what_changed(self, client: Client, corrected: str) -> None:
        page = page_of(client, corrected)
        for words in (
            "<strong>Corrected</strong>",
            "4 March 2026",
            "We counted one name twice.",
            "<del>Mostly false</del> → <ins>False</ins>",
            "<del>fewer, </del><ins>seven, </ins>",
        ):
            assert words in page

    def test_keeps_the_edition_before_to_be_read_and_says_what_stands_now(self, client: Client, corrected: str) -> None:
        page = page_of(client, f"{corrected}editions/1/")
        assert "This edition was replaced" in page
        assert f'href="{corrected}"' in page
        assert "The port authority counted fewer" in page
        assert 'content="noindex"' in page
        assert "ld+json" not in page

    def test_has_no_edition_that_was_never_published(self, client: Client, corrected: str) -> None:
        assert client.get(f"{corrected}editions/3/").status_code == 404

    def test_tells_machines_at_the_same_address(self, client: Client, corrected: str) -> None:
        data = data_of(page_of(client, corrected))
        assert data["url"].endswith(corrected)
        assert data["correction"][0]["text"] == "We counted one name twice."

    def test_shows_nothing_of_a_correction_that_is_being_worked_on(self, client: Client, desk: Desk) -> None:
        make_correction(desk)
        (review,) = published_reviews()
        assert "We counted one name twice." not in page_of(client, path_of(review.slug))

    def test_is_listed_as_corrected(self, client: Client, corrected: str) -> None:
        page = page_of(client, "/corrections/")
        assert corrected in page
        assert f"{corrected}editions/1/" in page
        assert "We counted one name twice." in page
        assert "Corrected <time" in page_of(client, "/")


class TestRetracted:
    def test_stays_at_its_address_with_the_reason_and_without_a_rating(self, client: Client, desk: Desk) -> None:
        make_verdict(desk, VerdictState.RETRACTED)
        (review,) = published_reviews()
        page = page_of(client, path_of(review.slug))
        assert "<strong>Retracted</strong>" in page
        assert "The list was forged." in page
        assert "2 of 6 on the scale" not in page
        assert page.count("Mostly false") == page.count("<del>Mostly false</del>") == 1
        data = data_of(page)
        assert "reviewRating" not in data
        assert (data["creativeWorkStatus"], data["correction"][0]["text"]) == ("Retracted", "The list was forged.")

    def test_is_listed_without_a_rating(self, client: Client, desk: Desk) -> None:
        make_verdict(desk, VerdictState.RETRACTED)
        page = page_of(client, "/")
        assert "Retracted" in page
        assert "Mostly false" not in page
        assert "The list was forged." in page_of(client, "/corrections/")

    def test_stands_while_only_one_editor_wants_it(self, client: Client, desk: Desk) -> None:
        make_verdict(desk, VerdictState.RETRACTING)
        (review,) = published_reviews()
        page = page_of(client, path_of(review.slug))
        assert "2 of 6 on the scale" in page
        assert "forged" not in page


class TestCorrections:
    def test_says_so_where_there_are_none(self, client: Client) -> None:
        assert "Nothing published has been corrected" in page_of(client, "/corrections/")

    def test_asks_the_database_the_same_however_many(
        self, client: Client, desk: Desk, django_assert_max_num_queries: Any
    ) -> None:
        for _ in range(3):
            make_verdict(desk, VerdictState.RETRACTED)
        with django_assert_max_num_queries(2):
            page_of(client, "/corrections/")
