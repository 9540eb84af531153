from decimal import Decimal

import pytest
from django.test import Client
from django.urls import reverse

from claims.register.models import Claim
from tests.desk.visitor import sign_in, text_of
from tests.factories import auditor, fact_checker, make_claim, make_document, make_figure

pytestmark = pytest.mark.django_db


def _claim() -> Claim:
    document = make_document("A strike killed more than 30 people, and later 16 people more.")
    return make_claim(
        "more than 30 people",
        document=document,
        figure=make_figure(31, None, verbatim="more than 30"),
        claimant=["The mayor"],
    )


def _form(client: Client, claim: Claim) -> dict[str, str]:
    """What a browser would send back untouched."""
    form = client.get(reverse("desk:claim-edit", args=[claim.pk])).context["form"]
    return {
        bound.html_name: "" if bound.value() is None else str(bound.value())
        for bound in form
        if bound.value() is not False
    }


class TestEdit:
    def test_makes_a_new_version_and_keeps_the_place(self) -> None:
        claim, client = _claim(), sign_in(fact_checker())
        given = {**_form(client, claim), "lower": "30", "verbatim": "30", "reason": "It says 30 and more."}
        answer = client.post(reverse("desk:claim-edit", args=[claim.pk]), given)
        assert answer["Location"] == reverse("desk:claim", args=[claim.pk])
        new, old = claim.versions.order_by("-number")
        assert (new.number, new.figure.lower, new.figure.upper) == (2, Decimal(30), None)
        assert new.start == old.start
        assert [voice.name for voice in new.attributions.all()] == ["The mayor"]
        assert [voice.cue for voice in new.attributions.all()] == ["said"]

    def test_shows_bounds_as_people_write_them(self) -> None:
        assert _form(sign_in(fact_checker()), _claim())["lower"] == "31"

    def test_moves_the_anchor_when_the_quote_changes(self) -> None:
        claim, client = _claim(), sign_in(fact_checker())
        given = {**_form(client, claim), "quote": "16 people more", "reason": "The wrong words were marked."}
        client.post(reverse("desk:claim-edit", args=[claim.pk]), given)
        claim.refresh_from_db()
        assert claim.current is not None
        assert claim.current.exact == "16 people more"

    def test_refuses_an_edit_of_what_somebody_changed_meanwhile(self) -> None:
        claim, client = _claim(), sign_in(fact_checker())
        stale = {**_form(client, claim), "place": "Barda", "reason": "The place."}
        client.post(reverse("desk:claim-edit", args=[claim.pk]), {**stale, "place": "Tartar"})
        answer = client.post(reverse("desk:claim-edit", args=[claim.pk]), stale)
        assert answer.status_code == 409
        assert "you were reading version 1" in text_of(answer)
        assert 'value="Barda"' in answer.content.decode()
        assert claim.versions.count() == 2

    def test_says_when_nothing_changed(self) -> None:
        claim, client = _claim(), sign_in(fact_checker())
        answer = client.post(reverse("desk:claim-edit", args=[claim.pk]), {**_form(client, claim), "reason": "None."})
        assert answer.status_code == 400
        assert "Nothing was changed" in text_of(answer)

    def test_refuses_an_auditor(self) -> None:
        claim, client = _claim(), sign_in(auditor())
        given = {**_form(client, claim), "place": "Barda", "reason": "The place."}
        assert client.post(reverse("desk:claim-edit", args=[claim.pk]), given).status_code == 403
