import pytest
from django.urls import reverse

from claims.assignments.keeping import seen_as
from claims.assignments.models import Assignment
from claims.assignments.selectors import assignment_of
from claims.assignments.services import assign
from tests.desk.visitor import sign_in, text_of
from tests.factories import (
    NOW,
    auditor,
    editor,
    fact_checker,
    make_claim,
    make_document,
    second_fact_checker,
    user_of,
)
from tests.verdicts import Desk, make_verdict

pytestmark = pytest.mark.django_db


def test_whoever_takes_a_claim_reads_that_it_is_theirs() -> None:
    claim, client = make_claim(), sign_in(fact_checker())
    page = reverse("desk:claim", args=[claim.pk])
    assert "Assigned to nobody yet" in text_of(client.get(page))
    answer = client.post(reverse("desk:assign", args=["claim", claim.pk]), {"to": "me"}, follow=True)
    assert answer.redirect_chain == [(f"{page}#assigned", 302)]
    assert "This claim is yours now." in text_of(answer)
    assert "Assigned to you since" in text_of(answer)
    assert "Take it" not in text_of(answer)


@pytest.mark.parametrize("kind", ["document", "verdict"])
def test_documents_and_verdicts_are_given_on_their_pages(kind: str) -> None:
    target = make_document() if kind == "document" else make_verdict(Desk())
    given = {"to": "chosen", "person": user_of(second_fact_checker()).pk}
    answer = sign_in(editor()).post(reverse("desk:assign", args=[kind, target.pk]), given, follow=True)
    assert f"This {kind} is assigned to Felix now." in text_of(answer)
    assert "Assigned to Felix since" in text_of(answer)


def test_what_is_given_back_is_nobodys() -> None:
    claim = make_claim()
    assign(targets=[claim], person=fact_checker(), actor=editor(), reason="", now=NOW)
    seen = seen_as(assignment_of(claim))
    answer = sign_in(fact_checker()).post(
        reverse("desk:assign", args=["claim", claim.pk]), {"to": "nobody", "seen": seen}, follow=True
    )
    assert "This claim is nobody’s now" in text_of(answer)
    assert assignment_of(claim) is None


def test_a_page_that_is_stale_changes_nothing_and_says_whose_it_is() -> None:
    claim = make_claim()
    assign(targets=[claim], person=fact_checker(), actor=editor(), reason="", now=NOW)
    answer = sign_in(second_fact_checker()).post(reverse("desk:assign", args=["claim", claim.pk]), {"to": "me"})
    assert answer.status_code == 409
    assert "Somebody else assigned this while you were looking." in text_of(answer)
    assert "Assigned to Farah" in text_of(answer)


def test_choosing_nobody_is_asked_about() -> None:
    answer = sign_in(editor()).post(reverse("desk:assign", args=["claim", make_claim().pk]), {"to": "chosen"})
    assert answer.status_code == 400
    assert "Choose who it is for." in text_of(answer)


def test_somebody_who_works_on_nothing_cannot_be_chosen() -> None:
    given = {"to": "chosen", "person": user_of(auditor()).pk}
    answer = sign_in(editor()).post(reverse("desk:assign", args=["claim", make_claim().pk]), given)
    assert answer.status_code == 400
    assert "This person works on no claims now." in text_of(answer)
    assert not Assignment.objects.exists()


def test_whoever_only_reads_sees_whose_it_is_and_no_button() -> None:
    claim = make_claim()
    assign(targets=[claim], person=fact_checker(), actor=editor(), reason="", now=NOW)
    page = sign_in(auditor()).get(reverse("desk:claim", args=[claim.pk]))
    assert "Assigned to Farah since" in text_of(page)
    assert b"desk/assign/" not in page.content


def test_nothing_else_is_assigned() -> None:
    assert sign_in(editor()).post(reverse("desk:assign", args=["subject", 1]), {"to": "me"}).status_code == 404
