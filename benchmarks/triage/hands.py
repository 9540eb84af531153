"""Two scripted people who make the same decisions: one by the desk's keys, one in plain forms.

Every key and every click counts as one. Neither reads or thinks, so the seconds are those of program and browser alone.
"""

import time
from collections.abc import Mapping
from dataclasses import dataclass

from playwright.sync_api import Locator, Page, expect

CARD = "[data-card][aria-current=true]"


@dataclass(slots=True)
class Hands:
    page: Page
    keys: int = 0
    clicks: int = 0

    def press(self, *keys: str) -> None:
        self.keys += len(keys)
        for key in keys:
            self.page.keyboard.press(key)

    def write(self, words: str) -> None:
        self.keys += len(words)
        self.page.keyboard.type(words)

    def click(self, place: Locator) -> None:
        self.clicks += 1
        place.click()


def decide_on_the_desk(hands: Hands, first: str, decisions: Mapping[int, int]) -> float:
    """`first` is the address of a document; `decisions` the key of the reason by claim, 0 to accept. Seconds taken."""
    hands.page.goto(first)
    begun = time.perf_counter()
    for _ in decisions:
        card = hands.page.locator(CARD)
        if card.get_attribute("id") == "decided":
            hands.press("g")
            expect(hands.page.locator(f"{CARD}.desk-proposal")).to_be_visible()
        identity = str(card.get_attribute("id"))
        reason = decisions[int(identity.removeprefix("claim-"))]
        hands.press(*(["r", str(reason)] if reason else ["a"]))
        expect(hands.page.locator(f"#{identity}[data-card]")).to_have_count(0)
    return time.perf_counter() - begun


def decide_in_plain_forms(hands: Hands, listed: str, decisions: Mapping[int, str]) -> float:
    """`listed` is the list of what is proposed; `decisions` the reason by claim, empty to accept. Seconds taken."""
    hands.page.goto(listed)
    begun = time.perf_counter()
    for _ in decisions:
        row = hands.page.locator("#result_list tbody th a").first
        number = int(str(row.get_attribute("href")).split("/claim/")[1].split("/")[0])
        reason = decisions[number]
        hands.click(row)
        hands.click(hands.page.get_by_label("Status"))
        hands.press("r" if reason else "a")
        hands.page.get_by_label("Status").select_option("rejected" if reason else "accepted")
        if reason:
            hands.click(hands.page.get_by_label("Decision reason"))
            hands.write(reason)
        hands.click(hands.page.get_by_role("button", name="Save", exact=True))
        hands.page.wait_for_url(
            lambda address: address.startswith(listed.partition("?")[0]) and "/change/" not in address
        )
    return time.perf_counter() - begun
