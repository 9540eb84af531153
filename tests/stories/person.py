"""Somebody at a browser: presses what the pages offer, and nothing else."""

import re
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass

import pytest
from playwright.sync_api import Browser, Locator, Page, expect
from pytest_django.live_server_helper import LiveServer

from claims.audit.vocabulary import Role
from tests.browser import opened
from tests.factories import PASSWORD, make_user
from tests.stories.articles import Article

PATIENCE_SECONDS = 120


@dataclass(frozen=True, slots=True)
class Person:
    """One person with a browser of their own. Reading waits for the worker; acting presses buttons by their names."""

    page: Page

    def sign_in(self, name: str) -> None:
        self.page.goto("/admin/")
        self.page.get_by_label("Username").fill(name.lower())
        self.page.get_by_label("Password").fill(PASSWORD)
        self.page.get_by_role("button", name="Log in").click()
        expect(self.page.get_by_role("link", name="Add document").first).to_be_visible()

    def reload_until(self, shown: Callable[[], Locator]) -> Locator:
        """Press "reload" until the worker has done what makes `shown` appear."""
        deadline = time.monotonic() + PATIENCE_SECONDS
        while not shown().count():
            assert time.monotonic() < deadline, f"waited in vain at {self.page.url}:\n{self.page.inner_text('body')}"
            self.page.wait_for_timeout(300)
            self.page.reload()
        return shown()

    def fill_in_document(self, article: Article, *, source_kind: str = "") -> None:
        self.page.goto("/admin/desk/documents/add/")
        self.page.get_by_label("Source", exact=True).fill(article.source)
        if source_kind:
            self.page.get_by_label("Kind of source").select_option(label=source_kind)
        self.page.get_by_label("Title").fill(article.title)
        self.page.get_by_label("Published").fill(article.published)
        self.page.get_by_label("Language").fill("en")

    def card(self, statement: str | re.Pattern[str]) -> Locator:
        """The proposal or claim on the document desk that says so; a proposal shows its buttons once it is current."""
        words = self.page.locator(".statement").filter(has_text=statement)
        found = self.page.locator("section.desk-proposal").filter(has=words).first
        if found.count() and found.get_attribute("data-card") is not None:
            found.focus()
        return found

    def press(self, name: str, within: Locator | None = None) -> None:
        place = self.page if within is None else within
        place.get_by_role("button", name=name, exact=True).click()

    def said(self, sentence: str | re.Pattern[str]) -> Locator:
        """What the page answered to the last act."""
        answer = self.page.get_by_text(sentence).first
        expect(answer).to_be_visible()
        return answer

    def refused(self, sentence: str) -> None:
        expect(self.page.get_by_role("alert").filter(has_text=sentence)).to_be_visible()


Arrival = Callable[..., Person]


@pytest.fixture
def arrive(browser: Browser, live_server: LiveServer) -> Iterator[Arrival]:
    """`arrive("Edith", Role.EDITOR)` signs somebody in at a browser of their own; without a name comes a reader."""
    with ExitStack() as browsers:

        def come(name: str = "", *roles: Role) -> Person:
            person = Person(browsers.enter_context(opened(browser, live_server.url)))
            if name:
                make_user(name, *roles)
                person.sign_in(name)
            return person

        yield come
