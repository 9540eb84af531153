"""What the API says of a verdict to whoever could still cross-check it, and of what was put right in public."""

import pytest
from django.urls import reverse
from rest_framework.test import APIClient

from claims.audit.models import Actor
from claims.review.services import cross_check_verdict
from claims.review.vocabulary import VerdictState
from tests.factories import user_of
from tests.people import NOON
from tests.verdicts import RATIONALE, Desk, current, make_verdict, meet_gate, rating

pytestmark = pytest.mark.django_db


@pytest.fixture
def desk() -> Desk:
    return Desk()


def client_of(actor: Actor) -> APIClient:
    client = APIClient()
    client.force_authenticate(user_of(actor))
    return client


@pytest.mark.parametrize("state", [VerdictState.DRAFT, VerdictState.SUBMITTED, VerdictState.RETURNED])
def test_says_nothing_of_rating_and_reasons_to_who_could_cross_check(desk: Desk, state: VerdictState) -> None:
    verdict = make_verdict(desk, state)
    client = client_of(desk.other_checker)
    for address in (reverse("api:verdict-list"), reverse("api:verdict-detail", args=[verdict.pk])):
        answer = client.get(address)
        assert answer.status_code == 200
        said = answer.content.decode()
        for words in (RATIONALE, "mostly-false", "Mostly false", "Name the list."):
            assert words not in said
        assert '"is_hidden":true' in said.replace(" ", "")


def test_says_all_of_it_to_its_author_and_to_editors(desk: Desk) -> None:
    verdict = make_verdict(desk, VerdictState.SUBMITTED)
    for actor in (desk.checker, desk.editor):
        answer = client_of(actor).get(reverse("api:verdict-detail", args=[verdict.pk])).json()
        assert (answer["is_hidden"], answer["current"]["rationale"]) == (False, RATIONALE)


def test_says_all_of_it_once_the_cross_check_is_done(desk: Desk) -> None:
    verdict = make_verdict(desk, VerdictState.SUBMITTED)
    cross_check_verdict(
        verdict=verdict,
        rating=rating("true"),
        comment="Nine names.",
        seen_sha256=current(verdict).sha256,
        actor=desk.other_checker,
        now=NOON,
    )
    answer = client_of(desk.other_checker).get(reverse("api:verdict-detail", args=[verdict.pk])).json()
    assert answer["current"]["rationale"] == RATIONALE
    assert answer["decisions"][-1]["rating"]["slug"] == "true"


def test_tells_who_was_asked_for_a_reply(desk: Desk) -> None:
    verdict = make_verdict(desk)
    meet_gate(desk, verdict.claim_version.claim)
    (reply,) = client_of(desk.editor).get(reverse("api:verdict-detail", args=[verdict.pk])).json()["replies"]
    assert (reply["asked_of"], reply["channel"]) == ("Harbor Post", "email")
    assert [answer["outcome"] for answer in reply["answers"]] == ["answered"]


def test_tells_everybody_what_was_retracted_and_why(desk: Desk) -> None:
    make_verdict(desk, VerdictState.RETRACTED)
    (row,) = APIClient().get(reverse("api:correction-list")).json()["results"]
    assert (row["kind"], row["note"], row["edition"]) == ("retraction", "The list was forged.", 1)
    review = APIClient().get(reverse("api:review-detail", args=[row["slug"]])).json()
    assert (review["is_retracted"], "reviewRating" in review["json_ld"]) == (True, False)
    assert review["json_ld"]["correction"][0]["text"] == "The list was forged."
