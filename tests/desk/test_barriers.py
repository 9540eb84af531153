"""Every page in light and in dark against the rules of WCAG 2.2 AA that a program can check."""

import pytest
from django.urls import reverse
from playwright.sync_api import Page

from tests.barriers import barriers
from tests.desk.addresses import PAGES, addresses
from tests.desk.test_admin_lists import MODELS, everything
from tests.factories import PASSWORD, administrator

pytestmark = pytest.mark.browser

# A file, and a part that a page fetches into itself.
NO_PAGES = ["chart", "claim-gate"]


def sign_in(page: Page) -> None:
    administrator()
    page.goto(reverse("admin:login"))
    page.get_by_label("Username").fill("adam")
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Log in").click()


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


def test_the_desk_has_none(page: Page) -> None:
    known = addresses()
    sign_in(page)
    pages = [known[name] for name in PAGES if name not in NO_PAGES]
    assert met_at(page, [reverse("admin:index"), *pages]) == {}


def test_the_lists_have_none(page: Page) -> None:
    everything()
    sign_in(page)
    assert met_at(page, [reverse(f"admin:claims_{model._meta.model_name}_changelist") for model in MODELS]) == {}


def test_signing_in_and_the_public_pages_have_none(page: Page) -> None:
    everything()
    page.goto("/")
    page.locator("main a").first.click()
    assert met_at(page, [reverse("admin:login"), "/", page.url, "/nothing-here/"]) == {}
