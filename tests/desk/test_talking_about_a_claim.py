"""Somebody is asked by name, answers, and reads the answer without touching the mouse."""

import pytest
from django.urls import reverse
from playwright.sync_api import Browser, Page, expect
from pytest_django.live_server_helper import LiveServer

from tests.browser import opened
from tests.desk.at_browser import current_card, keys, sit_down
from tests.factories import editor, fact_checker, make_claim

pytestmark = pytest.mark.browser


def test_a_question_reaches_whom_it_names_and_the_answer_comes_back(
    page: Page, browser: Browser, live_server: LiveServer
) -> None:
    claim, asks, answers = make_claim(), fact_checker(), editor()
    address = reverse("desk:claim", args=[claim.pk])
    sit_down(page, live_server, asks)
    page.goto(address)
    field = page.get_by_label("Comment", exact=True)
    field.press_sequentially("Who counted, @ed")
    expect(page.get_by_role("button", name="@edith Edith")).to_be_visible()
    keys(page, "Tab")
    expect(field).to_have_value("Who counted, @edith ")
    keys(page, "Control+Enter")
    expect(page.get_by_text("Edith is told.")).to_be_visible()

    with opened(browser, live_server.url) as other:
        sit_down(other, live_server, answers)
        other.goto(reverse("desk:notices"))
        expect(current_card(other)).to_contain_text("Farah mentioned you")
        keys(other, "o")
        other.get_by_label("Comment", exact=True).fill("The ministry did.")
        keys(other, "Control+Enter")
        expect(other.locator("#comments")).to_contain_text("The ministry did.")

    page.goto(reverse("desk:notices"))
    expect(current_card(page)).to_contain_text("Edith commented on a claim that you watch")
    keys(page, "x")
    expect(page.get_by_text("Nothing new for you.")).to_be_visible()
