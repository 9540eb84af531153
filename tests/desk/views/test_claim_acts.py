import pytest
from django.urls import reverse

from claims.register.services import propose_link
from claims.register.vocabulary import ClaimStatus, LinkState
from tests.desk.visitor import sign_in, text_of
from tests.factories import NOW, auditor, fact_checker, machine, make_document, make_proposal, make_subject

pytestmark = pytest.mark.django_db


class TestAccept:
    def test_accepts_and_goes_on_to_the_next_proposal(self) -> None:
        document = make_document("A strike killed 16 people and hurt 52 others.")
        first = make_proposal("killed 16 people", document=document)
        second = make_proposal("hurt 52 others", document=document, statement="52 people were injured.")
        answer = sign_in(fact_checker()).post(reverse("desk:claim-accept", args=[first.pk]), {"at": "document"})
        first.refresh_from_db()
        assert first.status == ClaimStatus.ACCEPTED
        assert answer["Location"] == reverse("desk:document", args=[document.pk]) + f"#claim-{second.pk}"

    def test_answers_on_the_claim_desk_when_asked_there(self) -> None:
        claim = make_proposal()
        answer = sign_in(fact_checker()).post(reverse("desk:claim-accept", args=[claim.pk]), {"at": "claim"})
        assert answer["Location"] == reverse("desk:claim", args=[claim.pk])

    @pytest.mark.parametrize("at", ["document", "claim"])
    def test_says_when_somebody_else_was_faster(self, at: str) -> None:
        claim = make_proposal()
        client = sign_in(fact_checker())
        client.post(reverse("desk:claim-accept", args=[claim.pk]), {"at": at})
        again = client.post(reverse("desk:claim-accept", args=[claim.pk]), {"at": at})
        assert again.status_code == 409
        assert "desk-refusal" in again.content.decode()

    def test_refuses_an_auditor(self) -> None:
        claim = make_proposal()
        answer = sign_in(auditor()).post(reverse("desk:claim-accept", args=[claim.pk]), {"at": "claim"})
        claim.refresh_from_db()
        assert (answer.status_code, claim.status) == (403, ClaimStatus.PROPOSED)
        assert "You cannot decide on a claim" in text_of(answer)


class TestReject:
    def test_keeps_the_reason(self) -> None:
        claim = make_proposal()
        given = {"at": "document", "reason": "It repeats the headline."}
        sign_in(fact_checker()).post(reverse("desk:claim-reject", args=[claim.pk]), given)
        claim.refresh_from_db()
        assert (claim.status, claim.decision_reason) == (ClaimStatus.REJECTED, "It repeats the headline.")

    def test_asks_for_the_reason_where_there_is_none(self) -> None:
        claim = make_proposal()
        answer = sign_in(fact_checker()).post(
            reverse("desk:claim-reject", args=[claim.pk]), {"at": "document", "reason": " "}
        )
        claim.refresh_from_db()
        assert (answer.status_code, claim.status) == (400, ClaimStatus.PROPOSED)
        assert f'id="reject-{claim.pk}-reason_error"' in answer.content.decode()


class TestSubjectLinks:
    def test_confirms_a_proposed_subject(self) -> None:
        claim, subject = make_proposal(), make_subject()
        propose_link(claim=claim, subject=subject, score=0.9, why="same day", actor=machine(), now=NOW)
        sign_in(fact_checker()).post(reverse("desk:link-confirm", args=[claim.pk, subject.pk]), {"at": "claim"})
        assert claim.subject_links.get().state == LinkState.CONFIRMED

    def test_remembers_what_it_is_not_about(self) -> None:
        claim, subject = make_proposal(), make_subject()
        propose_link(claim=claim, subject=subject, score=0.9, why="same day", actor=machine(), now=NOW)
        given = {"at": "document", "reason": "Another district."}
        sign_in(fact_checker()).post(reverse("desk:link-reject", args=[claim.pk, subject.pk]), given)
        assert claim.subject_links.get().state == LinkState.REJECTED

    def test_says_when_the_link_stands_already(self) -> None:
        claim, subject = make_proposal(), make_subject()
        client, address = sign_in(fact_checker()), reverse("desk:link-confirm", args=[claim.pk, subject.pk])
        client.post(address, {"at": "claim"})
        answer = client.post(address, {"at": "claim"})
        assert answer.status_code == 409
        assert "confirmed already" in text_of(answer)


class TestUndoSubject:
    def test_takes_a_decision_back_and_offers_it_again(self) -> None:
        claim, subject = make_proposal(), make_subject()
        propose_link(claim=claim, subject=subject, score=0.8, why="Same day.", actor=machine(), now=NOW)
        client = sign_in(fact_checker())
        client.post(reverse("desk:link-reject", args=[claim.pk, subject.pk]), {"at": "claim", "reason": "Another one."})
        page = text_of(client.get(reverse("desk:claim", args=[claim.pk])))
        assert f"Not about {subject.name} , said {fact_checker().name} on" in page
        answer = client.post(reverse("desk:link-undo", args=[claim.pk, subject.pk]), {"at": "claim"}, follow=True)
        assert claim.subject_links.get().state == LinkState.PROPOSED
        assert "took back a decision on what it is about" in text_of(answer)

    def test_says_when_there_is_nothing_to_take_back(self) -> None:
        claim, subject = make_proposal(), make_subject()
        answer = sign_in(fact_checker()).post(reverse("desk:link-undo", args=[claim.pk, subject.pk]), {"at": "claim"})
        assert answer.status_code == 409
        assert "no decision on this link to take back" in text_of(answer)


class TestConfirmAgainstARejection:
    def test_warns_of_it(self) -> None:
        document, subject = make_document("A strike killed 16 people and hurt 52 others."), make_subject()
        killed = make_proposal("killed 16 people", document=document)
        hurt = make_proposal("hurt 52 others", document=document, statement="52 people were injured.")
        for claim in (killed, hurt):
            propose_link(claim=claim, subject=subject, score=0.8, why="Same day.", actor=machine(), now=NOW)
        client = sign_in(fact_checker())
        given = {"at": "document", "reason": "Another one."}
        client.post(reverse("desk:link-reject", args=[killed.pk, subject.pk]), given)
        page = text_of(client.get(reverse("desk:document", args=[document.pk])))
        assert "rejected this subject for a claim of the same report on" in page
        answer = client.post(reverse("desk:link-confirm", args=[hurt.pk, subject.pk]), {"at": "claim"}, follow=True)
        assert "If that was right, take your decision back." in text_of(answer)
