"""A real Chromium, once per process, and a fresh page for each test that asks for one."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from django.db import DEFAULT_DB_ALIAS, connections
from playwright.sync_api import Browser, ConsoleMessage, Page, ViewportSize, sync_playwright
from pytest_django.live_server_helper import LiveServer

FLAGS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
WINDOW = ViewportSize(width=1440, height=900)


def chromium() -> str | None:
    """CHROMIUM when set, else the system's."""
    named = os.environ.get("CHROMIUM")
    candidates = [named] if named else ["chromium", "chromium-browser", "google-chrome"]
    return next((found for name in candidates if (found := shutil.which(name))), None)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    executable = chromium()
    if executable is None:
        pytest.skip("needs Chromium: install the system's package, or name the program in CHROMIUM")
    # Playwright keeps an event loop in this thread, which Django takes for asynchronous code and refuses to query in.
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
    migrated = getattr(connections[DEFAULT_DB_ALIAS], "_test_serialized_contents", None)
    with sync_playwright() as playwright:
        # For the same reason Django now hands out connection objects of its own for this thread, which know nothing of
        # the rows that tests which commit get back; tests that ran before in the other kind had them saved there.
        if migrated is not None:
            connections[DEFAULT_DB_ALIAS]._test_serialized_contents = migrated  # type: ignore[attr-defined]
        launched = playwright.chromium.launch(executable_path=executable, args=FLAGS)
        yield launched
        launched.close()
        connections.close_all()


@contextmanager
def opened(browser: Browser, base_url: str) -> Iterator[Page]:
    """A page in a profile of its own, with addresses relative to `base_url`: one person at one computer.

    A script or style that our own Content-Security-Policy refused fails the test: the page then is not what people see.
    """
    refused: list[str] = []

    def note(message: ConsoleMessage) -> None:
        if "Content Security Policy" in message.text or "Trusted Type" in message.text:
            refused.append(message.text)

    context = browser.new_context(base_url=base_url, viewport=WINDOW, locale="en-US", timezone_id="UTC")
    page = context.new_page()
    page.set_default_timeout(15_000)
    page.on("console", note)
    yield page
    context.close()
    assert not refused, f"the browser refused parts of a page: {refused}"


@pytest.fixture
def page(browser: Browser, live_server: LiveServer) -> Iterator[Page]:
    """A page on a live server that shares the test's database."""
    with opened(browser, live_server.url) as page:
        yield page
