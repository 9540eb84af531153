from decimal import Decimal
from typing import Any

import pytest
from django.urls import reverse

from claims.register.models import Claim
from claims.register.services import accept_claim
from claims.register.vocabulary import ClaimStatus
from tests.desk.visitor import Answer, sign_in, text_of
from tests.factories import NOW, auditor, editor, fact_checker, make_document, make_figure, make_proposal

pytestmark = pytest.mark.django_db

TEXT = "The fire killed nine people and injured thirty in Velm. Nine died, the mayor said."
PART = {"X-Desk-Part": "1"}


@pytest.fixture
def claims() -> list[Claim]:
    """A proposal that holds two figures, and two that say the same as its first."""
    document = make_document(TEXT)

    def proposed(words: str, statement: str, lower: int = 9, measure: str = "killed") -> Claim:
        figure = make_figure(lower, lower, measure=measure, verbatim=str(lower))
        return make_proposal(words, document=document, statement=statement, figure=figure)

    return [
        proposed("killed nine people and injured thirty", "Nine killed, thirty injured."),
        proposed("injured thirty in Velm", "Thirty were injured in Velm.", 30, "injured"),
        proposed("Nine died", "Nine died."),
    ]


def post(claim: Claim, act: str, given: dict[str, Any], actor: Any = fact_checker, **more: Any) -> Answer:
    given = {"at": "document", **given}
    return sign_in(actor()).post(reverse(f"desk:claim-{act}", args=[claim.pk]), given, **more)


def status(claim: Claim) -> str:
    claim.refresh_from_db()
    return claim.status


class TestMerge:
    def test_offers_the_claims_of_the_text_with_the_same_figure_first(self, claims: list[Claim]) -> None:
        page = text_of(sign_in(fact_checker()).get(reverse("desk:claim-merge", args=[claims[0].pk])))
        assert page.index("1 Nine died.") < page.index("2 Thirty were injured in Velm.")

    def test_rejects_the_one_and_says_so_beside_it(self, claims: list[Claim]) -> None:
        answer = post(claims[0], "merge", {"into": claims[2].pk}, headers=PART)
        assert (status(claims[0]), claims[0].duplicate_of) == (ClaimStatus.REJECTED, claims[2])
        assert f"Merged into claim {claims[2].pk} by Farah" in text_of(answer)

    def test_asks_which_one(self, claims: list[Claim]) -> None:
        answer = post(claims[0], "merge", {})
        assert (answer.status_code, status(claims[0])) == (400, ClaimStatus.PROPOSED)
        assert "Choose the claim that says the same." in text_of(answer)


class TestSplit:
    def halves(self, claim: Claim, **more: str) -> dict[str, str]:
        of = {"population": "people", "expected_version": "1", "date": "2020-10-17", "place": "Velm"}
        killed = {"statement": "Nine were killed.", "measure": "killed", "lower": "9", "upper": "9", "verbatim": "nine"}
        injured = {"statement": "Thirty.", "measure": "injured", "lower": "30", "upper": "30", "verbatim": "thirty"}
        return {
            **{f"first-{claim.pk}-{name}": value for name, value in {**of, **killed}.items()},
            **{f"second-{claim.pk}-{name}": value for name, value in {**of, **injured, **more}.items()},
        }

    def test_makes_two_accepted_claims_of_the_same_words(self, claims: list[Claim]) -> None:
        answer = post(claims[0], "split", self.halves(claims[0]))
        assert answer.status_code == 302
        made = Claim.objects.latest("pk")
        assert status(claims[0]) == made.status == ClaimStatus.ACCEPTED
        assert claims[0].current is not None
        assert made.current is not None
        assert [claims[0].current.figure.lower, made.current.figure.lower] == [Decimal(9), Decimal(30)]
        assert made.current.exact == claims[0].current.exact == "killed nine people and injured thirty"

    def test_shows_both_halves_again_with_what_one_lacks(self, claims: list[Claim]) -> None:
        answer = post(claims[0], "split", self.halves(claims[0], verbatim="", statement="Half typed"), headers=PART)
        assert answer.status_code == 400
        assert "Copy the words that give the number" in text_of(answer)
        assert "Half typed" in answer.content.decode()
        assert status(claims[0]) == ClaimStatus.PROPOSED


class TestUndo:
    def test_is_offered_for_ones_own_last_decision_and_takes_it_back(self, claims: list[Claim]) -> None:
        accept_claim(claim=claims[1], actor=editor(), reason="", now=NOW)
        answer = post(claims[0], "accept", {}, headers=PART)
        assert "You accepted the claim: “Nine killed, thirty injured.” Undo" in text_of(answer)
        answer = post(claims[0], "undo", {"seq": claims[0].stream_seq + 1}, headers=PART)
        assert status(claims[0]) == ClaimStatus.PROPOSED
        assert "Undo" not in text_of(answer)

    def test_says_when_something_was_done_since(self, claims: list[Claim]) -> None:
        post(claims[0], "accept", {})
        answer = post(claims[0], "undo", {"seq": 1})
        assert answer.status_code == 409
        assert "Something was done to this claim since" in text_of(answer)


class TestChips:
    def given(self, claim: Claim, **more: str) -> dict[str, str]:
        fields = {"measure": "killed", "population": "people", "lower": "9", "upper": "9", "verbatim": "9"}
        about = {"date": "2020-10-17", "place": "Ganja", "statement": "Nine died.", "expected_version": "1"}
        return {f"edit-{claim.pk}-{name}": value for name, value in {**fields, **about, **more}.items()}

    def test_change_what_was_typed_and_keep_the_rest(self, claims: list[Claim]) -> None:
        answer = post(claims[2], "edit", self.given(claims[2], upper="", place="Velm"), headers=PART)
        assert answer.status_code == 200
        assert status(claims[2]) == ClaimStatus.PROPOSED
        version = claims[2].current
        assert version is not None
        assert (version.number, version.place) == (2, "Velm")
        assert (version.figure.lower, version.figure.upper) == (Decimal(9), None)
        assert (version.exact, version.kind, version.start) == ("Nine died", "figure", TEXT.index("Nine died"))

    def test_name_the_words_that_gave_a_value(self) -> None:
        reason = {"field": "measure", "value": "killed", "start": 9, "end": 15, "words": "killed"}
        claim = make_proposal(
            "killed 16 people", document=make_document("A strike killed 16 people."), reasons=(reason,)
        )
        answer = sign_in(fact_checker()).get(reverse("desk:claim-edit", args=[claim.pk]), headers=PART)
        assert "“killed” gave measure “killed”." in text_of(answer)
        assert 'data-words="9-15"' in answer.content.decode()

    def test_say_in_the_card_when_somebody_was_faster(self, claims: list[Claim]) -> None:
        answer = post(claims[2], "edit", self.given(claims[2], expected_version="7"), headers=PART)
        assert answer.status_code == 409
        assert "version 1 now and you were reading version 7" in text_of(answer)
        assert "Text of the document" not in answer.content.decode()


class TestParts:
    def test_answer_without_the_frame_and_with_the_next_document(self, claims: list[Claim]) -> None:
        other = make_proposal()
        answer = post(claims[0], "accept", {}, headers=PART).content.decode()
        assert (answer.count("<html"), answer.count('id="document-text"')) == (0, 1)
        address = reverse("desk:document", args=[other.snapshot.document_id])
        assert f'href="{address}#claim-{other.pk}"' in answer

    def test_refuse_an_auditor_where_the_page_is(self, claims: list[Claim]) -> None:
        answer = post(claims[0], "accept", {}, actor=auditor, headers=PART)
        assert (answer.status_code, status(claims[0])) == (403, ClaimStatus.PROPOSED)
        assert "You cannot decide on a claim" in text_of(answer)
