"""One of the cast at a real browser, signed in without typing a password."""

from django.conf import settings
from playwright.sync_api import Locator, Page
from pytest_django.live_server_helper import LiveServer

from claims.audit.models import Actor
from tests.desk.visitor import sign_in


def sit_down(page: Page, live_server: LiveServer, actor: Actor) -> None:
    """Give the page's profile the session of `actor`."""
    cookie = sign_in(actor).cookies[settings.SESSION_COOKIE_NAME]
    page.context.add_cookies([{"name": cookie.key, "value": cookie.value, "url": live_server.url}])


def keys(page: Page, *pressed: str) -> None:
    """Press one key after the other."""
    for key in pressed:
        page.keyboard.press(key)


def current_card(page: Page) -> Locator:
    """The card that keys act on."""
    return page.locator("[data-card][aria-current=true]")
