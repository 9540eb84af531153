"""Whoever was refused sees at once by what."""

import pytest
from django.urls import reverse
from playwright.sync_api import Page, expect
from pytest_django.live_server_helper import LiveServer

from tests.desk.at_browser import sit_down
from tests.factories import fact_checker, make_document, make_proposal

pytestmark = pytest.mark.browser


def test_the_page_opens_at_the_field_that_was_refused(page: Page, live_server: LiveServer) -> None:
    words = ("one", "two", "three", "four", "five", "six", "seven", "eight")
    document = make_document(" ".join(words))
    for word in words:
        make_proposal(word, document=document, statement=f"Claim {word}")
    sit_down(page, live_server, fact_checker())
    page.goto(reverse("desk:document", args=[document.pk]))

    page.get_by_text("Record a claim by hand").click()
    page.get_by_role("button", name="Record claim").click()

    expect(page.get_by_text("“Exact words” is empty, so nothing was done.")).to_be_in_viewport()
