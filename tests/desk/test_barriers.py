"""Every page in light and in dark against the rules of WCAG 2.2 AA that a program can check."""

import pytest
from django.urls import reverse
from playwright.sync_api import Page
from pytest_django.live_server_helper import LiveServer

from tests.barriers import barriers
from tests.desk.addresses import PAGES, addresses
from tests.desk.at_browser import sit_down
from tests.desk.test_admin_lists import MODELS, everything
from tests.factories import administrator

pytestmark = pytest.mark.browser

# A file, and a part that a page fetches into itself.
NO_PAGES = ["chart", "claim-gate"]


def met_at(page: Page, paths: list[str]) -> dict[str, list[str]]:
    """The barriers of each page that has some, by color scheme and path."""
    met = {}
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        for path in paths:
            page.goto(path)
            met[f"{scheme} {path}"] = barriers(page)
    return {path: found for path, found in met.items() if found}


def test_a_barrier_is_seen(page: Page) -> None:
    page.set_content("<html lang=en><title>A</title><main><h1>A</h1><input></main></html>")
    assert [line.split(":")[0] for line in barriers(page)] == ["label"]


def test_the_desk_has_none(page: Page, live_server: LiveServer) -> None:
    known = addresses()
    sit_down(page, live_server, administrator())
    pages = [known[name] for name in PAGES if name not in NO_PAGES]
    assert met_at(page, [reverse("admin:index"), *pages]) == {}


def test_the_lists_have_none(page: Page, live_server: LiveServer) -> None:
    everything()
    sit_down(page, live_server, administrator())
    assert met_at(page, [reverse(f"admin:claims_{model._meta.model_name}_changelist") for model in MODELS]) == {}


def test_signing_in_and_the_public_pages_have_none(page: Page) -> None:
    everything()
    page.goto("/")
    page.locator("main a").first.click()
    assert met_at(page, [reverse("admin:login"), "/", page.url, "/nothing-here/"]) == {}
