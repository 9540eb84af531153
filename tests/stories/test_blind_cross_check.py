"""A second fact-checker rates blind; only then do they see what the first one wrote."""

import pytest
from django.urls import reverse
from playwright.sync_api import expect

from claims.audit.vocabulary import Role
from claims.review.services import set_cross_check_rule
from claims.review.vocabulary import VerdictState
from tests.factories import NOW, administrator, editor, fact_checker, second_editor, second_fact_checker
from tests.stories.camera import Camera, camera
from tests.stories.person import Arrival, arrive
from tests.verdicts import RATIONALE, Desk, make_verdict, rating

__all__ = ["arrive", "camera"]
pytestmark = pytest.mark.browser


def test_a_cross_check_is_blind_and_lets_the_editor_approve(arrive: Arrival, camera: Camera) -> None:
    felix, edith = arrive("Felix", Role.FACT_CHECKER), arrive("Edith", Role.EDITOR)
    desk = Desk(fact_checker(), second_fact_checker(), editor(), second_editor())
    verdict = make_verdict(desk, VerdictState.SUBMITTED)
    set_cross_check_rule(rating=rating(), actor=administrator(), reason="It hurts when wrong.", now=NOW)
    verdict_page = reverse("desk:verdict", args=[verdict.pk])

    edith.page.goto(verdict_page)
    edith.page.keyboard.press("a")
    edith.refused("A blind cross-check is missing: the rating “Mostly false” needs one of exactly this version.")
    camera.take(edith.page, "an approval that lacks its cross-check")

    felix.page.goto(reverse("admin:index"))
    felix.page.locator("section", has_text="To cross-check, blind").get_by_role("link").first.click()
    expect(felix.page.get_by_role("heading", name="Cross-check, blind")).to_be_visible()
    assert RATIONALE not in felix.page.content()
    camera.take(felix.page, "the page of a blind cross-check")
    felix.page.get_by_label("Your rating").select_option(label="Mostly false")
    felix.press("Record my rating")
    expect(felix.page.get_by_text("“Why” is empty")).to_be_visible()
    expect(felix.page.get_by_label("Your rating")).to_have_value(str(rating().pk))
    felix.page.get_by_label("Why").fill("Seven names stand on the list.")
    felix.press("Record my rating")
    felix.said("You came to the same rating.")
    expect(felix.page.get_by_text(RATIONALE).first).to_be_visible()

    edith.page.goto(verdict_page)
    expect(edith.page.get_by_text("cross-checked blind: agrees")).to_be_visible()
    camera.take(edith.page, "the cross-check beside the verdict")
    edith.page.keyboard.press("a")
    edith.said("Approved. It can be published now.")
