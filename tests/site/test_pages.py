"""The public pages as a reader's browser shows them; a refusal by our own security policy fails the test."""

import pytest
from playwright.sync_api import Page

from claims.publication.rules import path_of
from claims.review.vocabulary import VerdictState
from tests.verdicts import Desk, make_claim, make_verdict, publish

pytestmark = pytest.mark.browser

LONG_WORD = "Donaudampfschifffahrtsgesellschaftskapitänswitwenrentenauszahlungsstelle"
HOSTILE = f"Nine </script><script>document.title='owned'</script> {LONG_WORD}{LONG_WORD}"


@pytest.mark.parametrize("width", [390, 1440])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_pages_fit_the_screen_and_run_nothing(page: Page, width: int, scheme: str) -> None:
    desk = Desk()
    review = publish(desk, make_verdict(desk, VerdictState.APPROVED, claim=make_claim(desk, statement=HOSTILE)))
    page.set_viewport_size({"width": width, "height": 900})
    page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
    for path in ("/", path_of(review.slug), "/nothing-here/"):
        page.goto(path)
        assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"), path
        assert page.title() != "owned"


def test_machines_find_the_review_where_the_browser_does(page: Page) -> None:
    desk = Desk()
    review = publish(desk, make_verdict(desk, VerdictState.APPROVED))
    page.goto("/")
    page.get_by_role("link", name="Nine dockers were injured").click()
    assert page.url.endswith(path_of(review.slug))
    data = page.evaluate("JSON.parse(document.querySelector('script[type=\"application/ld+json\"]').textContent)")
    assert data == review.json_ld


def test_the_digests_open_by_keyboard(page: Page) -> None:
    desk = Desk()
    review = publish(desk, make_verdict(desk, VerdictState.APPROVED))
    page.goto(path_of(review.slug))
    assert not page.get_by_text(review.sha256).is_visible()
    page.get_by_text("Digests and log entry").focus()
    page.keyboard.press("Enter")
    assert page.get_by_text(review.sha256).is_visible()
