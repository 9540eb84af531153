"""Twenty proposals are decided on without touching the mouse."""

from decimal import Decimal

import pytest
from django.urls import reverse
from playwright.sync_api import Page, expect
from pytest_django.live_server_helper import LiveServer

from claims.register.models import Claim, Subject
from claims.register.services import propose_link
from claims.register.vocabulary import ClaimStatus, LinkState
from tests.desk.at_browser import current_card, keys, sit_down
from tests.factories import NOW, fact_checker, machine, make_document, make_figure, make_proposal, make_subject

pytestmark = pytest.mark.browser

STREETS = [f"Street {number}" for number in range(1, 21)]


def said(street: str) -> str:
    return f"{STREETS.index(street) + 10} people fell ill in {street}."


@pytest.fixture
def proposals() -> list[Claim]:
    """One for each street, in the order of the text; the eleventh holds two figures, the twelfth repeats the tenth."""
    text = "\n".join(f"In {street}, {number + 10} people fell ill." for number, street in enumerate(STREETS))
    document = make_document(f"🕯️ A fever spread.\n{text}", source="Velm Post")
    return [
        make_proposal(
            f"In {street}, {number + 10} people fell ill",
            document=document,
            statement=said(street),
            place=street,
            figure=make_figure(number + 10, number + 10, measure="injured", verbatim=str(number + 10)),
        )
        for number, street in enumerate(STREETS)
    ]


@pytest.fixture
def subject(proposals: list[Claim]) -> Subject:
    """What the first proposal is about, says a machine."""
    subject = make_subject("The fever of Velm")
    propose_link(claim=proposals[0], subject=subject, score=0.8, why="Same days.", actor=machine(), now=NOW)
    return subject


def test_twenty_proposals_and_on_to_the_next_document(
    page: Page, live_server: LiveServer, proposals: list[Claim], subject: Subject
) -> None:
    elsewhere = make_proposal()
    sit_down(page, live_server, fact_checker())
    page.goto(reverse("desk:document", args=[proposals[0].snapshot.document_id]))
    pressed = 0

    def at(street: str) -> None:
        expect(current_card(page).locator(".statement")).to_contain_text(said(street))

    def press(*each: str) -> None:
        nonlocal pressed
        pressed += len(each)
        keys(page, *each)

    def write(words: str) -> None:
        nonlocal pressed
        pressed += len(words)
        page.keyboard.type(words)

    # The subject is confirmed, and the same proposal stays at hand.
    at("Street 1")
    press("y")
    expect(current_card(page)).to_contain_text("About The fever of Velm · choose another")
    press("a")
    at("Street 2")
    expect(current_card(page)).to_be_focused()
    expect(page.locator("mark.is-current")).to_have_text("In Street 2, 11 people fell ill")

    # Rejected for a usual reason, and for one that is typed.
    press("r", "3")
    at("Street 3")
    press("r", "0")
    write("A rumor.")
    press("Control+Enter")
    at("Street 4")

    # The number is corrected in its chip; the card stays, and is accepted.
    press("e")
    expect(current_card(page).get_by_label("Measure")).to_be_focused()
    press("Tab", "Tab")
    write("14")
    press("Tab")
    write("14")
    press("Control+Enter")
    expect(current_card(page).get_by_text("figure: 14")).to_be_visible()
    press("a")
    at("Street 5")

    # The last decision is taken back, and made otherwise.
    press("a")
    at("Street 6")
    press("u")
    expect(page.locator(f"#claim-{proposals[4].pk}[data-card]")).to_be_visible()
    press("k")
    at("Street 5")
    press("r", "1")
    at("Street 6")

    for street in STREETS[6:11]:
        press("a")
        at(street)

    # Two from one.
    press("s")
    second = current_card(page).get_by_role("group", name="A second claim says")
    expect(second.get_by_label("At least")).to_be_focused()
    write("3")
    press("Tab")
    write("3")
    press("Control+Enter")
    at("Street 12")

    # The same as another one, which is chosen by its number.
    press("m")
    expect(current_card(page).get_by_role("button", name=said("Street 13"))).to_be_visible()
    press("1")
    at("Street 13")

    for street in STREETS[13:]:
        press("a")
        at(street)
    press("a")
    expect(page.get_by_text("Nothing is left to decide here.")).to_be_visible()
    expect(current_card(page)).to_be_focused()
    press("g")
    expect(current_card(page)).to_have_attribute("id", f"claim-{elsewhere.pk}")
    expect(current_card(page)).to_be_focused()

    for claim in proposals:
        claim.refresh_from_db()
    outcome = [claim.status for claim in proposals]
    rejected = {2: "It is about something else.", 3: "A rumor.", 5: "Nothing in it can be checked."}
    assert {n + 1: proposals[n].decision_reason for n in (1, 2, 4)} == rejected
    assert (outcome.count(ClaimStatus.ACCEPTED), outcome.count(ClaimStatus.REJECTED)) == (16, 4)
    assert proposals[11].duplicate_of is not None
    assert proposals[3].current is not None
    assert (proposals[3].current.number, proposals[3].current.figure.lower) == (2, Decimal(14))
    assert proposals[0].subject_links.get().state == LinkState.CONFIRMED
    made = Claim.objects.latest("pk").current
    assert made is not None
    assert (made.figure.lower, made.exact) == (Decimal(3), "In Street 11, 20 people fell ill")
    assert pressed < 80


def test_a_chip_that_is_clicked_is_typed_over(page: Page, live_server: LiveServer, proposals: list[Claim]) -> None:
    sit_down(page, live_server, fact_checker())
    page.goto(reverse("desk:document", args=[proposals[0].snapshot.document_id]))
    current_card(page).locator(".desk-chip", has_text="place: Street 1").click()
    expect(current_card(page).get_by_label("Place")).to_be_focused()
    page.keyboard.type("Street 100")
    keys(page, "Control+Enter")
    expect(current_card(page).locator(".desk-chip", has_text="place: Street 100")).to_be_visible()
