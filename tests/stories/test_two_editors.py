"""Two editors open one verdict; the second to decide is told that it changed, and nothing of the first is undone."""

import pytest
from django.urls import reverse
from playwright.sync_api import expect

from claims.audit.vocabulary import Role
from claims.review.models import Decision
from claims.review.vocabulary import VerdictAction, VerdictState
from tests.factories import editor, fact_checker, second_editor, second_fact_checker
from tests.stories.person import Arrival, arrive
from tests.verdicts import Desk, make_claim, make_verdict

__all__ = ["arrive"]
pytestmark = pytest.mark.browser


def test_two_editors_race_on_one_verdict(arrive: Arrival) -> None:
    edith, emil = arrive("Edith", Role.EDITOR), arrive("Emil", Role.EDITOR)
    desk = Desk(fact_checker(), second_fact_checker(), editor(), second_editor())
    first = make_verdict(desk, VerdictState.SUBMITTED)
    second = make_verdict(desk, VerdictState.SUBMITTED, claim=make_claim(desk, statement="Two ships burned."))
    for person in (edith, emil):
        person.page.goto(reverse("desk:verdict", args=[first.pk]))
        expect(person.page.get_by_text("1 of 2", exact=True)).to_be_visible()

    edith.page.locator("#decide").get_by_label("Comment").fill("Name the list.")
    edith.press("Return to author")
    edith.said("Returned to its author with your comment.")
    # She goes on with the next; he still has the first before his eyes.
    edith.page.wait_for_url(f"**{reverse('desk:verdict', args=[second.pk])}")
    with emil.page.expect_response(lambda answer: answer.request.method == "POST") as posted:
        emil.page.keyboard.press("a")
    assert posted.value.status == 409
    emil.refused("This verdict is returned, and only one that is submitted can be approved.")
    acts = list(Decision.objects.filter(verdict=first).order_by("pk").values_list("action", flat=True))
    assert acts == [VerdictAction.START, VerdictAction.SUBMIT, VerdictAction.RETURN]
