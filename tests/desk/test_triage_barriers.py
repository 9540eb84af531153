"""What opens inside a proposal is open to everybody, in light and in dark."""

import pytest
from django.urls import reverse
from playwright.sync_api import Page, expect
from pytest_django.live_server_helper import LiveServer

from tests.barriers import barriers
from tests.desk.at_browser import current_card, keys, sit_down
from tests.factories import fact_checker, make_document, make_proposal

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(
    ("key", "shown"),
    [
        ("r", "Nothing in it can be checked."),
        ("e", "In the text’s words"),
        ("m", "is then rejected as a duplicate"),
        ("s", "A second claim says"),
        ("n", "Which occurrence"),
        ("?", "On the outlined card"),
        ("c", "Cursor in the text"),
    ],
)
def test_what_a_key_opens_has_no_barrier(
    page: Page, live_server: LiveServer, scheme: str, key: str, shown: str
) -> None:
    document = make_document("A strike killed 16 people and hurt 52 others.")
    make_proposal("killed 16 people", document=document)
    make_proposal("hurt 52 others", document=document, statement="52 people were injured.")
    sit_down(page, live_server, fact_checker())
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    page.goto(reverse("desk:document", args=[document.pk]))
    expect(current_card(page)).to_be_visible()
    keys(page, "j", key)
    expect(page.get_by_text(shown).locator("visible=true").first).to_be_visible()
    assert barriers(page) == []
