"""Pictures of every step, on a desk and on a phone, for people to look at."""

import os
import re
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, ViewportSize

from tests.barriers import barriers
from tests.browser import WINDOW

PHONE = ViewportSize(width=390, height=844)
# A longer page is shown as people see it, a screen at a time: nobody can read it whole in one picture.
WHOLE_UP_TO = 2600


@dataclass
class Camera:
    """Writes `03-proposals-1440.png` and `03-proposals-390.png` into `folder`, numbered in the order of the story.

    What is not fit to be seen (wider than the screen, or with a barrier to some people) fails instead.
    """

    folder: Path
    taken: int = 0

    def take(self, page: Page, step: str, at: Locator | None = None) -> None:
        """`at` is brought into sight where the page is long."""
        # A click waits until the next page begins to arrive, not until it is there.
        page.wait_for_load_state("load")
        met = barriers(page)
        assert not met, f"{step}: {met}"
        self.taken += 1
        name = f"{self.taken:02}-{re.sub(r'[^a-z0-9]+', '-', step.lower())}"
        for size in (WINDOW, PHONE):
            page.set_viewport_size(size)
            wide, high = page.evaluate("[document.documentElement.scrollWidth, document.documentElement.scrollHeight]")
            page.evaluate("scrollTo(0, 0)")
            if at is not None:
                at.evaluate("element => element.scrollIntoView({ block: 'center' })")
            picture = self.folder / f"{name}-{size['width']}.png"
            page.screenshot(path=picture, full_page=high <= WHOLE_UP_TO)
            assert wide <= size["width"], f"{step}: the page is {wide} pixels wide on a screen of {size['width']}"
        page.set_viewport_size(WINDOW)


@pytest.fixture
def camera(tmp_path: Path) -> Camera:
    """Into LEDGER_SCREENSHOTS when it names a folder, else where pytest keeps what tests leave behind."""
    folder = Path(os.environ.get("LEDGER_SCREENSHOTS") or tmp_path)
    folder.mkdir(parents=True, exist_ok=True)
    return Camera(folder)
