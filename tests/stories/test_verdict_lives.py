"""One verdict: drafted, returned, revised, approved, published, corrected; by keyboard where there are keys."""

import re

import pytest
from django.urls import reverse
from playwright.sync_api import expect

from claims.audit.vocabulary import Role
from tests.factories import editor, fact_checker, second_editor, second_fact_checker
from tests.stories.camera import Camera, camera
from tests.stories.person import Arrival, arrive
from tests.verdicts import Desk, link_passage, make_claim, meet_gate

__all__ = ["arrive", "camera"]
pytestmark = pytest.mark.browser

FIRST = "The port authority counted fewer, and its list names them."
REVISED = "The port authority counted seven, and its list names every one of them."
CORRECTED = "The port authority counted six after the second list; one name stood on the first list twice."


def test_a_verdict_is_returned_revised_approved_published_and_corrected(arrive: Arrival, camera: Camera) -> None:
    farah, edith = arrive("Farah", Role.FACT_CHECKER), arrive("Edith", Role.EDITOR)
    desk = Desk(fact_checker(), second_fact_checker(), editor(), second_editor())
    claim = make_claim(desk)
    link_passage(desk, claim)
    claim_desk = reverse("desk:claim", args=[claim.pk])

    # While she writes, the gate says what is still missing.
    farah.page.goto(claim_desk)
    card = farah.page.locator("#verdict")
    expect(card.get_by_text("The rationale is empty.")).to_be_visible()
    card.get_by_label("Rating").select_option(label="Mostly false")
    card.get_by_label("Why").fill(FIRST)
    expect(card.get_by_text("The rationale is written.")).to_be_visible()
    expect(card.get_by_text("The claimant was not asked for a reply.")).to_be_visible()
    camera.take(farah.page, "the gate while writing", card)
    farah.press("Submit for approval", card)
    farah.said("Submitted: an editor decides now.")

    # The editor returns it with two keys and a sentence.
    edith.page.goto(reverse("desk:approvals"))
    camera.take(edith.page, "the queue")
    edith.page.keyboard.press("j")
    edith.page.wait_for_url("**/verdicts/*/")
    edith.page.wait_for_load_state("load")
    expect(edith.page.get_by_text("1 of 1")).to_be_visible()
    edith.page.keyboard.press("r")
    expect(edith.page.locator("#decide").get_by_label("Comment")).to_be_focused()
    edith.page.keyboard.type("Say how many it counted.")
    edith.page.keyboard.press("Control+Enter")
    edith.said("Returned to its author with your comment.")

    farah.page.goto(claim_desk)
    farah.said(re.compile("Returned by .*Say how many it counted."))
    card.get_by_label("Why").fill(REVISED)
    farah.press("Submit for approval", card)

    edith.page.goto(reverse("desk:approvals"))
    edith.page.keyboard.press("j")
    edith.page.wait_for_url("**/verdicts/*/")
    edith.page.wait_for_load_state("load")
    expect(edith.page.get_by_text("What changed since version 1")).to_be_visible()
    camera.take(edith.page, "what changed")
    edith.page.keyboard.press("a")
    edith.said("Approved. It can be published now.")

    meet_gate(desk, claim)
    edith.page.get_by_role("link", name=claim.current.statement).first.click()  # type: ignore[union-attr]
    edith.page.wait_for_url("**/verdicts/*/")
    edith.page.wait_for_load_state("load")
    edith.page.keyboard.press("p")
    edith.said(re.compile("Published: "))
    verdict_page = edith.page.url
    public_page = edith.page.get_by_role("link", name="public page").get_attribute("href")
    assert public_page is not None

    # A reader wrote: she corrects it, and the public reads the old edition until the new one is out.
    farah.page.goto(verdict_page)
    farah.page.get_by_text("Correct…").click()
    farah.page.get_by_label("Note for the public").fill("We counted one name twice.")
    camera.take(farah.page, "starting a correction", farah.page.locator("#decide"))
    farah.press("Start a correction")
    farah.said("The public will read: “We counted one name twice.”")
    card.get_by_label("Rating").select_option(label="False")
    card.get_by_label("Why").fill(CORRECTED)
    farah.press("Submit for approval", card)
    farah.said("Submitted: an editor decides now.")
    reader = arrive()
    reader.page.goto(public_page)
    expect(reader.page.get_by_text(REVISED)).to_be_visible()
    expect(reader.page.get_by_text("We counted one name twice.")).to_have_count(0)

    edith.page.goto(verdict_page)
    expect(edith.page.get_by_text("which the public reads")).to_be_visible()
    camera.take(edith.page, "a correction as its editor sees it")
    edith.page.keyboard.press("a")
    edith.said("Approved. It can be published now.")
    edith.page.goto(verdict_page)
    edith.page.keyboard.press("p")
    edith.said(re.compile("Published: “False: "))

    reader.page.goto(public_page)
    expect(reader.page.get_by_label("Correction")).to_contain_text("We counted one name twice.")
    expect(reader.page.locator("section.prose")).to_contain_text(CORRECTED)
    camera.take(reader.page, "the corrected review")
    reader.page.goto(reverse("site:corrections"))
    camera.take(reader.page, "the list of corrections")
    reader.page.get_by_role("link", name="The edition before").click()
    expect(reader.page.get_by_text("This edition was replaced")).to_be_visible()
    camera.take(reader.page, "the edition before")
