"""Selected words become a claim of exactly these words, whatever stands before them and however it is written."""

import pytest
from django.urls import reverse
from playwright.sync_api import Page, expect
from pytest_django.live_server_helper import LiveServer

from claims.documents.models import Document
from claims.register.models import Claim, ClaimVersion
from claims.register.vocabulary import ClaimStatus
from tests.desk.at_browser import keys, sit_down
from tests.factories import fact_checker, make_document, make_proposal

pytestmark = pytest.mark.browser

TEXT = """🕯️🕯️ Nine boats sank. Again: nine boats sank, nine boats sank.

قالت البلدية إن تسعة قوارب غرقت 🚤 ثم غرقت خمسة قوارب أخرى.

Քաղաքապետարանը հայտնեց, որ խորտակվել է ինը նավակ 🚤, իսկ հետո ևս հինգը."""

# Selects the words from the given offsets of one paragraph, in UTF-16 units, as a mouse would.
SELECT = """([number, words, skip]) => {
    const paragraph = document.querySelectorAll('#document-text p')[number];
    const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
    const nodes = [];
    while (walker.nextNode()) nodes.push(walker.currentNode);
    let from = -1;
    for (let n = 0; n <= skip; n++) from = paragraph.textContent.indexOf(words, from + 1);
    const at = (offset) => {
        for (const node of nodes) { if (offset <= node.length) return [node, offset]; offset -= node.length; }
    };
    document.getSelection().setBaseAndExtent(...at(from), ...at(from + words.length));
}"""


@pytest.fixture
def document(page: Page, live_server: LiveServer) -> Document:
    """The text at hand, with a proposal that cuts its first paragraph into pieces."""
    document = make_document(TEXT)
    make_proposal("Again: nine boats", document=document)
    sit_down(page, live_server, fact_checker())
    page.goto(reverse("desk:document", args=[document.pk]))
    return document


def recorded() -> ClaimVersion:
    claim = Claim.objects.filter(status=ClaimStatus.ACCEPTED).get()
    assert claim.current is not None
    return claim.current


def record(page: Page, statement: str) -> ClaimVersion:
    """What is selected, by keyboard; the browser tells of a selection a moment after it is made."""
    expect(page.locator("#record-claim [name=quote]")).not_to_have_value("")
    keys(page, "n")
    form = page.locator("#record-claim")
    expect(form.get_by_label("What it claims")).to_be_focused()
    keys(page, "Control+a")
    page.keyboard.type(statement)
    form.get_by_label("Kind").select_option("event")
    form.get_by_label("What it claims").focus()
    keys(page, "Control+Enter")
    expect(page.get_by_text("1 accepted claim", exact=False).first).to_be_visible()
    return recorded()


@pytest.mark.parametrize(
    ("paragraph", "words", "skip"),
    [
        (0, "Nine boats sank", 0),
        # Pieces of the text overlap the selection, and the same words stand there before.
        (0, "nine boats sank", 1),
        (1, "تسعة قوارب", 0),
        (1, "غرقت خمسة قوارب أخرى", 0),
        (2, "ինը նավակ", 0),
        (2, "ևս հինգը", 0),
    ],
)
def test_words_selected_with_the_mouse(page: Page, document: Document, paragraph: int, words: str, skip: int) -> None:
    page.evaluate(SELECT, [paragraph, words, skip])
    version = record(page, "Boats sank.")
    text = document.snapshots.get().text
    place = -1
    for _ in range(skip + 1):
        place = text.index(words, place + 1)
    # The second paragraph's words stand in no other one.
    assert (version.exact, version.start) == (words, place)
    mark = page.locator(f'mark[data-claims~="{version.claim_id}"]')
    assert "".join(mark.all_text_contents()) == words


def test_words_selected_with_the_keyboard_in_a_text_that_stays_as_it_is(page: Page, document: Document) -> None:
    keys(page, "c", "Control+Home")
    page.keyboard.type("xyz")
    keys(page, "Backspace", "Delete", "Enter", *["ArrowRight"] * 3, *["Shift+ArrowRight"] * 4)
    assert page.locator("#document-text p").first.text_content() == TEXT.split("\n")[0]
    version = record(page, "Nine of them.")
    assert version.exact == "Nine"
    assert version.start == TEXT.index("Nine")


def test_a_paragraph_reads_in_the_direction_of_its_letters(page: Page, document: Document) -> None:
    directions = page.eval_on_selector_all(
        "#document-text p", "all => all.map(each => getComputedStyle(each).direction)"
    )
    assert directions == ["ltr", "rtl", "ltr"]


def test_words_over_two_paragraphs_are_one_quote(page: Page, document: Document) -> None:
    page.evaluate("""() => {
        const [first, , third] = document.querySelectorAll('#document-text p');
        document.getSelection().setBaseAndExtent(first.lastChild, first.lastChild.length - 5, third.firstChild, 4);
    }""")
    version = record(page, "Boats sank.")
    text = document.snapshots.get().text
    assert version.exact == text[text.index("sank.\n") : text.index("Քաղա") + 4]


def test_typed_words_are_looked_for_in_the_whole_text(page: Page, document: Document) -> None:
    page.evaluate(SELECT, [0, "Again", 0])
    keys(page, "n")
    form = page.locator("#record-claim")
    form.get_by_label("Exact words").fill("Nine boats")
    form.get_by_label("What it claims").fill("Nine boats sank.")
    form.get_by_label("Kind").select_option("event")
    form.get_by_role("button", name="Record claim").click()
    expect(page.get_by_text("1 accepted claim", exact=False).first).to_be_visible()
    assert recorded().exact == "Nine boats"


def test_a_record_is_taken_back_with_one_key(page: Page, document: Document) -> None:
    page.evaluate(SELECT, [1, "تسعة قوارب", 0])
    version = record(page, "Boats sank.")
    keys(page, "Escape", "u")
    expect(page.get_by_text("none accepted")).to_be_visible()
    version.claim.refresh_from_db()
    assert version.claim.status == ClaimStatus.WITHDRAWN
