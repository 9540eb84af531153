import pytest
from django.urls import reverse

from claims.register.models import Claim
from claims.review.models import Verdict
from claims.review.vocabulary import VerdictState
from tests.desk.visitor import sign_in, text_of
from tests.verdicts import Desk, current, link_passage, make_claim, make_verdict, rating

pytestmark = pytest.mark.django_db


def _given(action: str, seen: str = "", **more: str) -> dict[str, str]:
    words = {"rating": str(rating().pk), "rationale": "The list has seven names.", "seen_sha256": seen}
    return {**words, "action": action, **more}


def _address(claim: Claim) -> str:
    return reverse("desk:verdict-write", args=[claim.pk])


class TestWrite:
    def test_starts_a_draft(self) -> None:
        desk = Desk()
        claim = make_claim(desk)
        sign_in(desk.checker).post(_address(claim), _given("save"))
        verdict = Verdict.objects.get()
        assert (verdict.state, current(verdict).rationale) == (VerdictState.DRAFT, "The list has seven names.")

    def test_submits_in_one_go(self) -> None:
        desk = Desk()
        claim = make_claim(desk)
        link_passage(desk, claim)
        sign_in(desk.checker).post(_address(claim), _given("submit"))
        assert Verdict.objects.get().state == VerdictState.SUBMITTED

    def test_names_what_is_missing_before_it_can_be_submitted_and_keeps_the_words(self) -> None:
        desk = Desk()
        claim = make_claim(desk)
        answer = sign_in(desk.checker).post(_address(claim), _given("submit"))
        assert answer.status_code == 409
        assert "No archived evidence" in text_of(answer)
        assert "The list has seven names." in answer.content.decode()
        assert not Verdict.objects.exists()

    def test_saves_the_next_version_of_what_the_author_saw(self) -> None:
        desk = Desk()
        verdict = make_verdict(desk)
        claim = verdict.claim_version.claim
        sign_in(desk.checker).post(_address(claim), _given("save", current(verdict).sha256))
        assert current(verdict).number == 2

    def test_gives_back_the_words_of_who_came_second(self) -> None:
        desk = Desk()
        claim = make_verdict(desk).claim_version.claim
        answer = sign_in(desk.other_checker).post(_address(claim), _given("save", rationale="Typed all morning."))
        assert answer.status_code == 409
        assert "This claim has a verdict already" in text_of(answer)
        assert "Typed all morning." in answer.content.decode()
        assert "Your words are not saved" in text_of(answer)

    def test_refuses_to_write_over_what_moved_meanwhile(self) -> None:
        desk = Desk()
        verdict = make_verdict(desk)
        claim, seen = verdict.claim_version.claim, current(verdict).sha256
        client = sign_in(desk.checker)
        client.post(_address(claim), _given("save", seen))
        answer = client.post(_address(claim), _given("save", seen, rationale="Typed on an old page."))
        assert answer.status_code == 409
        assert "Typed on an old page." in answer.content.decode()
        assert "What is saved now" in text_of(answer)
        assert current(verdict).number == 2

    def test_says_what_is_missing_from_the_words_that_were_refused(self) -> None:
        desk = Desk()
        claim = make_claim(desk)
        page = text_of(sign_in(desk.checker).post(_address(claim), _given("submit")))
        assert "The rationale is written." in page
        assert "No archived evidence" in page

    def test_revises_what_was_returned_and_shows_the_comment(self) -> None:
        desk = Desk()
        verdict = make_verdict(desk, VerdictState.RETURNED)
        claim, client = verdict.claim_version.claim, sign_in(desk.checker)
        page = text_of(client.get(reverse("desk:claim", args=[claim.pk])))
        assert "“Name the list.”" in page
        client.post(_address(claim), _given("submit", current(verdict).sha256))
        verdict.refresh_from_db()
        assert (verdict.state, current(verdict).number) == (VerdictState.SUBMITTED, 2)

    def test_says_when_somebody_else_started_one(self) -> None:
        desk = Desk()
        verdict = make_verdict(desk)
        answer = sign_in(desk.other_checker).post(_address(verdict.claim_version.claim), _given("save"))
        assert answer.status_code == 409
        assert reverse("desk:verdict", args=[verdict.pk]) in answer.content.decode()

    @pytest.mark.parametrize("role", ["other_checker", "editor"])
    def test_shows_the_form_to_its_author_alone(self, role: str) -> None:
        desk = Desk()
        claim = make_verdict(desk).claim_version.claim
        address = reverse("desk:claim", args=[claim.pk])
        assert "Save draft" in text_of(sign_in(desk.checker).get(address))
        assert "Save draft" not in text_of(sign_in(getattr(desk, role)).get(address))

    def test_refuses_an_editor(self) -> None:
        desk = Desk()
        claim = make_claim(desk)
        assert sign_in(desk.editor).post(_address(claim), _given("save")).status_code == 403
