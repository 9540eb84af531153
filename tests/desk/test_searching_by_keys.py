"""A search from the first key to a handful of claims that are somebody's, without a mouse."""

import re

import pytest
from playwright.sync_api import Page, expect
from pytest_django.live_server_helper import LiveServer

from claims.assignments.selectors import people_by_target
from claims.assignments.vocabulary import Assignable
from claims.search.models import SavedView
from tests.barriers import barriers
from tests.desk.at_browser import current_card, keys, sit_down
from tests.factories import editor, make_claim, second_fact_checker

pytestmark = pytest.mark.browser


def test_claims_are_found_selected_given_and_taken_back(page: Page, live_server: LiveServer) -> None:
    claims = [make_claim(statement=f"Dockers were hurt, report {number}.") for number in range(4)]
    felix = second_fact_checker()
    sit_down(page, live_server, editor())
    page.goto(f"{live_server.url}/admin/desk/approvals/")

    keys(page, "/")
    page.keyboard.type('"dockers"')
    keys(page, "Enter")
    expect(page).to_have_url(re.compile(r"/desk/search/\?q=%22dockers%22"))
    expect(current_card(page)).to_contain_text("report 3")
    assert barriers(page) == []

    # The newest two, by the key and by a stretch.
    keys(page, "x", "j", "x")
    expect(page.locator("[data-picked-count]")).to_have_text("2 selected")
    keys(page, "a")
    page.keyboard.type("Felix")
    keys(page, "Tab", "Enter")
    expect(page.locator(".desk-undo")).to_contain_text("2 records are Felix’s")
    assert people_by_target(Assignable.CLAIM, [claim.pk for claim in claims]) == {
        claims[2].pk: felix,
        claims[3].pk: felix,
    }
    assert barriers(page) == []

    keys(page, "u")
    expect(page.locator(".desk-undo")).to_contain_text("2 records are nobody’s")
    assert people_by_target(Assignable.CLAIM, [claim.pk for claim in claims]) == {}

    keys(page, "v")
    page.keyboard.type("Dockers")
    keys(page, "Enter")
    expect(page.locator("#views-title ~ .desk-view")).to_contain_text("Dockers")
    assert SavedView.objects.get().query == "q=%22dockers%22"
    keys(page, "f")
    expect(page.locator("#id_kind")).to_be_focused()


def test_a_stretch_is_selected_with_shift_and_everything_with_one_button(page: Page, live_server: LiveServer) -> None:
    for number in range(4):
        make_claim(statement=f"Dockers were hurt, report {number}.")
    sit_down(page, live_server, editor())
    page.goto(f"{live_server.url}/admin/desk/search/?q=dockers&kind=claim")
    boxes = page.locator("[data-pick]")
    boxes.nth(0).click()
    boxes.nth(2).click(modifiers=["Shift"])
    expect(page.locator("[data-picked-count]")).to_have_text("3 selected")
    keys(page, "Shift+X")
    expect(page.locator("[data-picked-count]")).to_have_text("4 selected")
    keys(page, "Shift+X")
    expect(page.get_by_role("button", name="Take them")).to_be_hidden()
