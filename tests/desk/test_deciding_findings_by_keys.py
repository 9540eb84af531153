"""Findings are decided on without touching the mouse."""

import pytest
from django.urls import reverse
from playwright.sync_api import Page, expect
from pytest_django.live_server_helper import LiveServer

from claims.consistency.models import Finding
from claims.consistency.vocabulary import FindingState
from tests.desk.at_browser import current_card, keys, sit_down
from tests.digests.stage import found
from tests.factories import fact_checker, make_subject

pytestmark = pytest.mark.browser


@pytest.fixture
def findings(page: Page, live_server: LiveServer) -> list[Finding]:
    """Three, worst first, as the page at hand lists them."""
    subject = make_subject()
    made = [
        found(subject, f"{words} apart.", severity) for words, severity in (("Nine", 0.9), ("Six", 0.6), ("Two", 0.3))
    ]
    sit_down(page, live_server, fact_checker())
    page.goto(reverse("desk:findings"))
    expect(current_card(page)).to_contain_text("Nine apart.")
    return made


def state_of(finding: Finding) -> tuple[str, str]:
    finding.refresh_from_db()
    return finding.state, finding.state_reason


def test_one_key_acknowledges_and_the_next_finding_has_the_focus(page: Page, findings: list[Finding]) -> None:
    keys(page, "j", "a")
    expect(page.get_by_text("Acknowledged: somebody works on it.")).to_be_visible()
    expect(current_card(page)).to_contain_text("Two apart.")
    expect(current_card(page)).to_be_focused()
    assert [state_of(each)[0] for each in findings] == ["open", "acknowledged", "open"]


def test_a_key_that_needs_a_reason_asks_for_it_and_sends_it(page: Page, findings: list[Finding]) -> None:
    keys(page, "d")
    expect(current_card(page).get_by_label("Reason")).to_be_focused()
    # What is typed is typed: no letter of it acts.
    page.keyboard.type("jar")
    keys(page, "Control+Enter")
    expect(current_card(page)).to_contain_text("Six apart.")
    assert [state_of(each) for each in findings] == [(FindingState.DISMISSED, "jar"), ("open", ""), ("open", "")]


def test_a_reason_is_sent_for_the_finding_it_was_written_for(page: Page, findings: list[Finding]) -> None:
    keys(page, "d", "Escape", "j", "r")
    page.keyboard.type("Settled.")
    keys(page, "Control+Enter")
    expect(page.get_by_text("Resolved; it comes back only when")).to_be_visible()
    assert [state_of(each)[0] for each in findings] == ["open", FindingState.RESOLVED, "open"]


def test_nothing_acts_while_control_is_held_or_a_key_is_kept_down(page: Page, findings: list[Finding]) -> None:
    page.evaluate("document.body.dispatchEvent(new KeyboardEvent('keydown', {key: 'a', repeat: true, bubbles: true}))")
    keys(page, "Alt+a", "j")
    expect(current_card(page)).to_contain_text("Six apart.")
    assert {state_of(each)[0] for each in findings} == {"open"}


def test_a_question_mark_lists_the_keys_of_the_page(page: Page, findings: list[Finding]) -> None:
    keys(page, "j", "?")
    listed = page.get_by_role("dialog", name="Keys")
    expect(listed).to_contain_text("Acknowledge")
    told = [words.strip() for words in listed.locator("dt").all_inner_texts()]
    assert told == ["a", "d", "r", "/", "v", "j", "k", "?", "CtrlEnter", "Esc"]
    # Only what is in front of the reader acts.
    keys(page, "a", "?")
    expect(listed).to_have_count(0)
    expect(current_card(page)).to_be_focused()
    assert {state_of(each)[0] for each in findings} == {"open"}


def test_the_same_key_of_another_alphabet_acts(page: Page, findings: list[Finding]) -> None:
    page.evaluate("document.body.dispatchEvent(new KeyboardEvent('keydown', {key: 'ժ', code: 'KeyJ', bubbles: true}))")
    expect(current_card(page)).to_contain_text("Six apart.")


def test_a_key_of_the_page_is_not_the_themes_as_well(page: Page, findings: list[Finding]) -> None:
    page.evaluate("""() => {
        const button = Object.assign(document.createElement("button"), { textContent: "Take it" });
        button.dataset.key = "t";
        button.addEventListener("click", () => { button.textContent = "Taken"; });
        document.getElementById("desk").append(button);
        document.activeElement.blur();
    }""")
    keys(page, "t")
    expect(page.get_by_role("button", name="Taken")).to_be_visible()
    expect(page.get_by_role("searchbox", name="Search everything")).not_to_be_focused()
