"""One article's way from a text file to a published verdict, through the web pages only."""

import re

from playwright.sync_api import expect

from claims.audit.vocabulary import Role
from tests.stories.articles import Article, another_report, the_article
from tests.stories.camera import Camera, camera
from tests.stories.person import Arrival, Person, arrive
from tests.worker import Worker

__all__ = ["arrive", "camera"]

KILLED = "16 civilians killed, Ganja, 17 October 2020"
INJURED = "55 people injured, Ganja, 17 October 2020"
STRIKE = "Missile strike, Ganja, 17 October 2020"
BY_HAND = "Women and children were among the victims in Ganja"
RATIONALE = "Two outlets give 16 and 15 killed; neither names its origin."
REVISED = "Two outlets give 16 and 15 killed. No list of names was found, so neither figure can be preferred."


EDITED = "Azernews: 55 civilians injured, Ganja, 17 October 2020"


def add_the_article(farah: Person, article: Article, camera: Camera) -> None:
    farah.fill_in_document(article, source_kind="outlet")
    farah.page.get_by_label("or a file").set_input_files(article.file)
    camera.take(farah.page, "adding the article")
    farah.press("Add document")
    farah.said("The document is on record.")
    farah.reload_until(lambda: farah.card(KILLED).get_by_role("button", name="Confirm subject"))
    camera.take(farah.page, "proposals")


def decide_on_proposals(farah: Person, article: Article, camera: Camera) -> None:
    """Accept one, edit one, reject one, record one by hand; always back to the document."""
    farah.press("Accept", farah.card(KILLED))
    farah.said(re.compile("Accepted: .*16 civilians killed"))

    injured = farah.card(INJURED)
    injured.get_by_role("link", name="Edit").click()
    injured.get_by_label("What it claims").fill(EDITED)
    injured.get_by_label("Of whom or what").fill("civilians")
    camera.take(farah.page, "editing a claim", injured)
    farah.press("Save", injured)
    farah.said("Version 2 is on record; the earlier ones stay.")
    farah.press("Accept", farah.card(EDITED))
    farah.said(re.compile(f"Accepted: .*{EDITED}"))
    camera.take(farah.page, "edited and accepted")

    opinion = farah.page.locator("section.desk-proposal").filter(has_text="kind: characterization").first
    rejected = opinion.locator(".statement").inner_text()
    opinion = farah.card(rejected)
    opinion.get_by_text("Reject", exact=False).first.click()
    farah.press("Reject for this reason", opinion)
    camera.take(farah.page, "rejecting takes a reason", opinion)
    opinion.get_by_label("Reason").fill("A legal opinion; the article gives nothing that could be checked.")
    farah.press("Reject for this reason", opinion)
    farah.said("it is not proposed again for this text")

    form = farah.page.locator("#record-claim")
    form.locator("summary").click()
    form.get_by_label("Exact words").fill(article.by_hand)
    form.get_by_label("What it claims").fill(BY_HAND)
    form.get_by_label("Kind", exact=True).select_option(label="event")
    form.get_by_label("When it happened").fill("2020-10")
    form.get_by_label("Place").fill("Ganja")
    camera.take(farah.page, "recording a claim by hand", form)
    farah.press("Record claim", form)
    farah.said(re.compile(f"The claim is on record: .*{BY_HAND}"))
    camera.take(farah.page, "the document after triage")
    farah.page.get_by_role("link", name="accepted claims without a confirmed subject").click()
    camera.take(farah.page, "accepted and without a subject", farah.page.locator("#accepted"))


def say_what_claims_are_about(farah: Person, camera: Camera) -> None:
    """The machine's proposal is right for the figure; what was recorded by hand gets a subject of its own."""
    desk = farah.page.url
    farah.press("Confirm subject", farah.card(KILLED))
    farah.said(f"is about {STRIKE}. Its figures are compared again.")
    farah.card(BY_HAND).get_by_role("link", name="Choose or add one").click()
    farah.page.get_by_label("Name", exact=True).fill("Victims in Ganja, October 2020")
    farah.page.get_by_label("Kind", exact=True).select_option(label="period or total")
    farah.press("Add subject and confirm")
    farah.said("Added Victims in Ganja, October 2020, and confirmed that the claim is about it.")
    camera.take(farah.page, "a claim with a new subject")
    farah.page.goto(desk)
    farah.card(KILLED).get_by_role("link", name=KILLED).click()


def choose_the_subject(person: Person, camera: Camera) -> None:
    """Among those on record, by its name."""
    person.page.get_by_label("Name or place").fill("missile strike")
    person.press("Search")
    camera.take(person.page, "choosing the subject")
    person.page.get_by_role("button", name=STRIKE).click()
    person.said(f"is about {STRIKE}. Its figures are compared again.")


def add_the_other_report(felix: Person, report: Article, camera: Camera) -> str:
    """Somebody else pastes it and accepts its toll of the same strike. Its number is returned."""
    felix.fill_in_document(report, source_kind="outlet")
    felix.page.get_by_label("Text", exact=True).fill(report.text)
    felix.press("Add document")
    toll = "15 people killed, Ganja, 17 October 2020"
    felix.reload_until(lambda: felix.card(toll).get_by_role("link", name="Choose"))
    number = felix.page.url.rstrip("/#").split("/")[-1]
    card_of_toll = felix.card(toll)
    card_of_toll.get_by_role("link", name="Choose").first.click()
    choose_the_subject(felix, camera)
    felix.press("Accept")
    felix.said(re.compile("Accepted: .*15 people killed"))
    return number


def link_evidence(farah: Person, number: str) -> None:
    passage = farah.page.locator("#link-passage")
    passage.locator("summary").click()
    passage.get_by_label("Stance").select_option(label="refutes")
    passage.get_by_label("Document").fill(number)
    passage.get_by_label("Exact words").fill("The strike of 17 October killed 15 people")
    farah.press("Link evidence", passage)
    farah.said("Linked: the passage refutes the claim.")
    address = farah.page.locator("#link-address")
    address.locator("summary").click()
    address.get_by_label("Stance").select_option(label="context")
    address.get_by_label("Address (URL)").fill("https://example.org/ganja/list-of-names")
    address.get_by_label("What it shows").fill("A list of names was announced here; the page is empty.")
    farah.press("Link evidence", address)
    farah.said("Linked: the page is context for the claim.")


def account_for_what_is_missing(farah: Person, claim_desk: str, camera: Camera) -> None:
    """The claimant was asked and did not answer; two conditions are answered in words that the public reads."""
    farah.page.goto(claim_desk)
    card = farah.page.locator("#replies")
    card.get_by_text("Somebody was asked…").click()
    farah.press("Record", card.locator("form[action$='/replies/']"))
    farah.said(re.compile("On record: .* was asked."))
    card.get_by_text("Record what came back…").click()
    card.get_by_label("What came back").select_option(label="did not answer")
    farah.press("Record", card.locator("form[action$='/answer/']"))
    farah.said(re.compile("On record: .* did not answer."))
    for condition in ("two independent named origins", "evidence sought on both sides"):
        card.get_by_text("Write an exception…").click()
        card.get_by_label("What the review goes without").select_option(label=condition)
        card.get_by_label("Why").fill("Every report that we hold was searched.")
        farah.press("Record", card.locator("form[action$='/exceptions/']"))
        farah.said(f"On record: the review goes without {condition}.")
    camera.take(farah.page, "the right of reply", card)


def test_article_goes_from_text_file_to_published_verdict(arrive: Arrival, worker: Worker, camera: Camera) -> None:
    article = the_article()
    # Who writes is an editor, too: it is not the missing role that keeps authors from approving their own words.
    farah = arrive("Farah", Role.FACT_CHECKER, Role.EDITOR)
    camera.take(farah.page, "the first page")
    add_the_article(farah, article, camera)
    decide_on_proposals(farah, article, camera)
    say_what_claims_are_about(farah, camera)
    claim_desk = farah.page.url

    number = add_the_other_report(arrive("Felix", Role.FACT_CHECKER), another_report(), camera)
    farah.reload_until(lambda: farah.page.locator("#findings").get_by_text("1 apart; different origins"))
    link_evidence(farah, number)
    camera.take(farah.page, "the claim with findings and evidence")

    verdict = farah.page.locator("#verdict")
    verdict.get_by_label("Rating").select_option(label="Unproven")
    farah.press("Submit for approval", verdict)
    expect(verdict.get_by_text("“Why” is empty, so nothing was done.")).to_be_visible()
    verdict.get_by_label("Why").fill(RATIONALE)
    farah.press("Save draft", verdict)
    farah.said("The draft is saved as version 1.")
    farah.press("Submit for approval", verdict)
    farah.said("Submitted: an editor decides now.")
    camera.take(farah.page, "submitted")

    verdict.get_by_role("link", name="Open the verdict page").click()
    farah.page.wait_for_url("**/verdicts/*/")
    verdict_page = farah.page.url
    expect(farah.page.get_by_role("button", name="Approve")).to_have_count(0)
    farah.page.locator("#decide").get_by_label("Comment").fill("I approve of myself.")
    farah.page.get_by_role("button", name="Withdraw").evaluate("button => { button.value = 'approve'; }")
    with farah.page.expect_response(lambda answer: answer.request.method == "POST") as posted:
        farah.press("Withdraw")
    assert posted.value.status == 403
    farah.refused("You wrote some of this verdict, so you cannot approve it: that takes a second person.")
    camera.take(farah.page, "an author cannot approve")

    edith, emil = arrive("Edith", Role.EDITOR), arrive("Emil", Role.EDITOR)
    emil.page.goto(verdict_page)
    edith.page.goto("/admin/desk/approvals/")
    camera.take(edith.page, "to approve")
    edith.page.get_by_role("link", name=re.compile(KILLED)).click()
    camera.take(edith.page, "the verdict as its editor sees it")
    edith.page.locator("#decide").get_by_label("Comment").fill("Say what you looked for and did not find.")
    edith.press("Return to author")
    edith.said("Returned to its author with your comment.")

    farah.page.goto(claim_desk)
    farah.said(re.compile("Returned by .*Say what you looked for"))
    camera.take(farah.page, "returned")
    verdict.get_by_label("Why").fill(REVISED)
    farah.press("Submit for approval", verdict)
    farah.said("Submitted: an editor decides now.")

    with emil.page.expect_response(lambda answer: answer.request.method == "POST") as posted:
        emil.press("Approve")
    assert posted.value.status == 409
    emil.refused("The verdict changed while you were reading.")
    camera.take(emil.page, "an editor who read an older version")

    edith.page.goto(verdict_page)
    expect(edith.page.get_by_text("What changed since version 1")).to_be_visible()
    camera.take(edith.page, "what the author changed")
    edith.press("Approve")
    edith.said("Approved. It can be published now.")
    expect(edith.page.get_by_text("Nothing waits for approval.")).to_be_visible()

    emil.page.goto("/admin/desk/approvals/")
    emil.page.get_by_role("link", name=re.compile(KILLED)).click()
    camera.take(emil.page, "approved")
    emil.press("Publish")
    emil.refused("The claimant was not asked for a reply. Ask and record it, or write why not.")
    account_for_what_is_missing(farah, claim_desk, camera)
    emil.page.goto(verdict_page)
    emil.press("Publish")
    emil.said(re.compile("Published: "))
    camera.take(emil.page, "published")

    reader = arrive()
    reader.page.goto("/")
    camera.take(reader.page, "the public front page")
    reader.page.get_by_role("link", name=re.compile(KILLED)).first.click()
    expect(reader.page.get_by_text(REVISED)).to_be_visible()
    expect(reader.page.locator('script[type="application/ld+json"]')).to_have_count(1)
    camera.take(reader.page, "the published review")
