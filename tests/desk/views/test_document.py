import pytest
from django.urls import reverse

from claims.extraction.services import propose_claims, read_snapshot
from claims.jobs.models import Job
from claims.jobs.vocabulary import JobState
from claims.register.models import Claim
from claims.register.services import confirm_link
from claims.register.vocabulary import ClaimStatus
from tests.desk.visitor import sign_in, text_of
from tests.factories import (
    NOW,
    auditor,
    fact_checker,
    machine,
    make_claim,
    make_document,
    make_proposal,
    make_subject,
    snapshot_of,
)

pytestmark = pytest.mark.django_db


def _recorded(**more: str) -> dict[str, str]:
    fields = {"statement": "16 people were killed.", "kind": "figure", "subject_scope": "single", "polarity": "asserts"}
    figure = {"measure": "killed", "population": "people", "lower": "16", "upper": "16", "verbatim": "16 people"}
    return {**fields, "modality": "stated", "quote": "killed 16 people", "occurrence": "1", **figure, **more}


class TestDocument:
    def test_marks_each_claim_in_the_text_by_its_state(self) -> None:
        document = make_document("A strike killed 16 people and hurt 52 others.")
        accepted = make_claim("killed 16 people", document=document)
        proposed = make_proposal("hurt 52 others", document=document, statement="52 people were injured.")
        page = sign_in(fact_checker()).get(reverse("desk:document", args=[document.pk])).content.decode()
        assert f'<mark class="accepted" data-claims="{accepted.pk}">' in page
        assert f'<mark class="proposed" data-claims="{proposed.pk}">' in page

    def test_links_each_chip_to_the_words_that_gave_it(self) -> None:
        reason = {"field": "measure", "value": "killed", "start": 9, "end": 15, "words": "killed"}
        document = make_document("A strike killed 16 people.")
        claim = make_proposal("killed 16 people", document=document, reasons=(reason,))
        assert claim.current is not None
        page = sign_in(fact_checker()).get(reverse("desk:document", args=[document.pk])).content.decode()
        identity = f"why-{claim.current.pk}-measure"
        assert f'href="#{identity}"' in page
        assert f'<li id="{identity}" data-words="9-15">“killed” gave measure “killed”.</li>' in page

    def test_says_where_each_paragraph_begins_in_the_text(self) -> None:
        document = make_document("🕯️ Ganja.\n\nA strike killed 16 people.")
        page = sign_in(fact_checker()).get(reverse("desk:document", args=[document.pk])).content.decode()
        assert 'data-start="0"' in page
        assert 'data-start="11"' in page

    def test_escapes_what_a_document_says(self) -> None:
        document = make_document("They wrote <script>alert('x')</script> and “<b>16</b> were killed”.")
        make_claim("<b>16</b> were killed", document=document)
        page = sign_in(fact_checker()).get(reverse("desk:document", args=[document.pk])).content.decode()
        assert "<script>alert(" not in page
        assert "&lt;script&gt;alert(" in page
        assert "&lt;b&gt;16&lt;/b&gt; were killed" in page

    def test_says_that_the_text_was_not_read_yet_and_how_the_work_stands(self) -> None:
        document = make_document()
        page = text_of(sign_in(fact_checker()).get(reverse("desk:document", args=[document.pk])))
        assert "has not been read for claims yet. Extract snapshot: queued" in page

    def test_says_that_no_machine_reads_the_language_of_a_text(self) -> None:
        document = make_document("Le maire a dit que douze personnes ont été blessées dans le feu.")
        snapshot = snapshot_of(document)
        reading = read_snapshot(snapshot.pk)
        propose_claims(
            snapshot=snapshot,
            proposals=reading.proposals,
            extractor_name=reading.extractor_name,
            extractor_version=reading.extractor_version,
            actor=machine(),
            now=NOW,
        )
        page = text_of(sign_in(fact_checker()).get(reverse("desk:document", args=[document.pk])))
        assert "in a language that is not read by machine yet; English and Spanish are." in page

    def test_offers_to_retry_reading_that_failed(self) -> None:
        document = make_document()
        Job.objects.update(state=JobState.DEAD, last_error="The worker died.")
        page = sign_in(fact_checker()).get(reverse("desk:document", args=[document.pk]))
        assert "given up (The worker died.)" in text_of(page)
        assert reverse("desk:job-retry", args=[Job.objects.get(kind="extract_snapshot").pk]) in page.content.decode()

    def test_shows_no_buttons_to_those_who_may_not_press_them(self) -> None:
        claim = make_proposal()
        page = sign_in(auditor()).get(reverse("desk:document", args=[claim.snapshot.document_id])).content.decode()
        assert claim.current is not None
        assert claim.current.statement in page
        assert reverse("desk:claim-accept", args=[claim.pk]) not in page

    def test_leads_to_accepted_claims_without_a_confirmed_subject(self) -> None:
        claim = make_claim("killed 16 people", document=make_document("A strike killed 16 people."))
        make_proposal("hurt 52 others", document=make_document("A strike hurt 52 others."))
        address = reverse("desk:document", args=[claim.snapshot.document_id])
        assert "1 accepted claim without a confirmed subject" in text_of(sign_in(fact_checker()).get(address))
        confirm_link(claim=claim, subject=make_subject(), actor=fact_checker(), reason="", now=NOW)
        assert "without a confirmed subject" not in text_of(sign_in(fact_checker()).get(address))

    def test_answers_404_for_a_document_that_is_not_there(self) -> None:
        assert sign_in(fact_checker()).get(reverse("desk:document", args=[404])).status_code == 404


class TestRecord:
    def test_records_a_claim_by_its_quote(self) -> None:
        document = make_document("A strike killed 16 people.")
        address = reverse("desk:document-record", args=[document.pk])
        assert sign_in(fact_checker()).post(address, _recorded()).status_code == 302
        claim = Claim.objects.get()
        assert claim.current is not None
        assert (claim.status, claim.current.exact) == (ClaimStatus.ACCEPTED, "killed 16 people")
        assert claim.current.figure.lower == 16

    def test_finds_the_second_occurrence_after_an_emoji(self) -> None:
        document = make_document("🕯️ killed 16 people. Again: killed 16 people.")
        address = reverse("desk:document-record", args=[document.pk])
        sign_in(fact_checker()).post(address, _recorded(occurrence="2"))
        version = Claim.objects.get().current
        assert version is not None
        assert version.start == document.snapshots.get().text.rindex("killed 16")

    def test_refuses_a_quote_that_is_not_there_and_keeps_the_form(self) -> None:
        document = make_document("A strike killed 16 people.")
        address = reverse("desk:document-record", args=[document.pk])
        answer = sign_in(fact_checker()).post(address, _recorded(quote="killed 99 people"))
        assert answer.status_code == 400
        assert "“killed 99 people” does not stand in this text" in text_of(answer)
        assert "16 people were killed." in answer.content.decode()
        assert not Claim.objects.exists()

    @pytest.mark.parametrize(
        ("missing", "sentence"),
        [
            ({"measure": ""}, "Choose its measure"),
            ({"population": ""}, "say whom"),
            ({"verbatim": ""}, "Copy the words that give the number"),
        ],
    )
    def test_asks_for_what_a_figure_lacks(self, missing: dict[str, str], sentence: str) -> None:
        document = make_document("A strike killed 16 people.")
        answer = sign_in(fact_checker()).post(reverse("desk:document-record", args=[document.pk]), _recorded(**missing))
        assert answer.status_code == 400
        assert sentence in text_of(answer)

    def test_refuses_an_auditor(self) -> None:
        document = make_document("A strike killed 16 people.")
        answer = sign_in(auditor()).post(reverse("desk:document-record", args=[document.pk]), _recorded())
        assert answer.status_code == 403
