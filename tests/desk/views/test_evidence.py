import pytest
from django.urls import reverse

from claims.evidence.models import Evidence, EvidenceLink
from tests.desk.visitor import sign_in, text_of
from tests.factories import auditor, fact_checker, make_claim, make_document

pytestmark = pytest.mark.django_db
PAGE = {"stance": "supports", "directness": "unknown", "url": "https://example.org/list", "note": "The memorial list."}


def _passage(document_id: object, **more: str) -> dict[str, str]:
    fields = {"stance": "refutes", "directness": "first_hand", "quote": "counted 21 dead", "occurrence": "1"}
    return {**fields, "document": f"{document_id}: Field report (Amnesty)", "note": "", **more}


class TestLinkPassage:
    def test_links_a_passage_of_another_document(self) -> None:
        claim, other = make_claim(), make_document("Our team counted 21 dead.", source="Amnesty")
        sign_in(fact_checker()).post(reverse("desk:evidence-passage", args=[claim.pk]), _passage(other.pk))
        link = EvidenceLink.objects.get(claim=claim)
        assert (link.stance, link.evidence.exact, link.evidence.is_archived) == ("refutes", "counted 21 dead", True)

    def test_says_what_the_numbers_of_the_passage_say_without_touching_the_stance(self) -> None:
        claim, other = make_claim(statement="16 people were killed."), make_document("Our team counted 21 dead.")
        answer = sign_in(fact_checker()).post(
            reverse("desk:evidence-passage", args=[claim.pk]), _passage(other.pk, stance="supports"), follow=True
        )
        said = text_of(answer)
        assert "numbers differ" in said
        assert "The claim says 16 people; the evidence says 21." in said
        assert "The stance says otherwise: please look again." in said
        assert EvidenceLink.objects.get(claim=claim).stance == "supports"

    def test_refuses_words_that_are_not_there_and_keeps_the_form_open(self) -> None:
        claim, other = make_claim(), make_document("Our team counted 21 dead.", source="Amnesty")
        answer = sign_in(fact_checker()).post(
            reverse("desk:evidence-passage", args=[claim.pk]), _passage(other.pk, quote="counted 99 dead")
        )
        assert answer.status_code == 400
        assert "“counted 99 dead” does not stand in this text" in text_of(answer)
        assert '<details open id="link-passage">' in answer.content.decode()
        assert not Evidence.objects.exists()

    @pytest.mark.parametrize(("typed", "status"), [("no such thing", 400), ("4040404", 404)])
    def test_says_that_there_is_no_such_document(self, typed: str, status: int) -> None:
        answer = sign_in(fact_checker()).post(
            reverse("desk:evidence-passage", args=[make_claim().pk]), _passage("", document=typed)
        )
        assert answer.status_code == status

    def test_keeps_no_passage_that_could_not_be_linked(self) -> None:
        claim = make_claim()
        own = _passage(claim.snapshot.document_id, quote="16 people were killed in Ganja.", stance="supports")
        answer = sign_in(fact_checker()).post(reverse("desk:evidence-passage", args=[claim.pk]), own)
        assert answer.status_code == 409
        assert not Evidence.objects.exists()

    def test_refuses_an_auditor(self) -> None:
        other = make_document("Our team counted 21 dead.")
        answer = sign_in(auditor()).post(reverse("desk:evidence-passage", args=[make_claim().pk]), _passage(other.pk))
        assert answer.status_code == 403


class TestLinkAddress:
    def test_links_a_page_and_says_that_it_is_not_archived(self) -> None:
        claim, client = make_claim(), sign_in(fact_checker())
        answer = client.post(reverse("desk:evidence-address", args=[claim.pk]), PAGE, follow=True)
        assert "The memorial list." in text_of(answer)
        assert "not archived" in text_of(answer)

    def test_refuses_an_address_that_is_none(self) -> None:
        answer = sign_in(fact_checker()).post(
            reverse("desk:evidence-address", args=[make_claim().pk]), {**PAGE, "url": "javascript:alert(1)"}
        )
        assert answer.status_code == 400
        assert not Evidence.objects.exists()


class TestUnlink:
    def test_takes_it_back_with_a_reason_that_stays_on_the_page(self) -> None:
        claim, client = make_claim(), sign_in(fact_checker())
        client.post(reverse("desk:evidence-address", args=[claim.pk]), PAGE)
        address = reverse("desk:evidence-unlink", args=[EvidenceLink.objects.get().pk])
        answer = client.post(address, {"reason": "Another town."}, follow=True)
        assert "“Another town.”" in text_of(answer)
        assert EvidenceLink.objects.get().unlinked_at is not None

    def test_asks_for_a_reason(self) -> None:
        claim, client = make_claim(), sign_in(fact_checker())
        client.post(reverse("desk:evidence-address", args=[claim.pk]), PAGE)
        answer = client.post(reverse("desk:evidence-unlink", args=[EvidenceLink.objects.get().pk]), {"reason": ""})
        assert answer.status_code == 400
        assert EvidenceLink.objects.get().unlinked_at is None
