"""What keeps people out of a page: the rules of WCAG 2.2 AA that a program can check, by axe-core."""

from typing import Any

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

_AXE = Axe()
_RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]


def barriers(page: Page) -> list[str]:
    """One line for each element of the page, as it is on screen now, that breaks a rule."""
    answer = _AXE.run(page, options={"runOnly": _RULES, "resultTypes": ["violations"]}).response
    return [
        f"{broken['id']}: {element['html'][:160]} {_why(element)}"
        for broken in answer["violations"]
        for element in broken["nodes"]
    ]


def _why(element: dict[str, Any]) -> str:
    return " ".join(check["message"] for kind in ("any", "all", "none") for check in element[kind])
