import pytest
from django.urls import reverse
from pytest_django.fixtures import Settings

from claims.audit.models import AuditEntry
from tests.consistency.checked.verdicts import HARBOR, OTHERS, bring
from tests.desk.visitor import sign_in, text_of
from tests.factories import auditor, fact_checker, make_claim, make_figure

pytestmark = pytest.mark.django_db

ADDRESS = "desk:already-checked"


def ask(text: str, **more: str) -> str:
    answer = sign_in(fact_checker()).post(reverse(ADDRESS), {"text": text, **more})
    assert answer.status_code == 200
    return text_of(answer)


class TestAlreadyChecked:
    def test_says_what_can_be_asked_before_anything_was(self) -> None:
        bring(HARBOR)
        page = text_of(sign_in(auditor()).get(reverse(ADDRESS)))
        assert "1 published verdict to compare with" in page
        assert "Paste a text" in page

    def test_shows_the_verdict_on_the_same_claim(self) -> None:
        bring(HARBOR, *OTHERS)
        page = ask("Nine dockers hurt in fire at the harbor of Porto Novo", claimant="Harbor Post")
        assert "already checked Mostly false" in page
        assert "Harbor Post, 4 May 2021 · verdict of Fact Desk" in page

    def test_tells_another_figure_apart(self) -> None:
        bring(HARBOR, *OTHERS)
        page = ask("Sixteen dockers were hurt in the fire at the harbor of Porto Novo.")
        assert "No published verdict on this claim is on record." in page
        assert "A similar claim with another figure was checked: 9 injured there, 16 injured here." in page

    def test_says_when_texts_are_compared_by_words_alone(self, settings: Settings) -> None:
        settings.MEANING = {"MODEL": "none", "THREADS": "1"}
        bring(HARBOR)
        assert "Compared by words alone" in ask(HARBOR.text)

    def test_asks_for_a_text(self) -> None:
        answer = sign_in(fact_checker()).post(reverse(ADDRESS), {"text": " "})
        assert (answer.status_code, "“Text” is empty, so nothing was done." in text_of(answer)) == (400, True)

    def test_keeps_nothing_of_what_was_asked(self) -> None:
        bring(HARBOR)
        entries = AuditEntry.objects.count()
        ask(HARBOR.text)
        assert AuditEntry.objects.count() == entries


class TestOnTheClaimDesk:
    def test_earlier_verdicts_stand_beside_the_claim(self) -> None:
        bring(HARBOR, *OTHERS)
        figure = make_figure(9, 9, measure="injured", population="dockers", verbatim="Nine")
        claim = make_claim(statement="Nine dockers were hurt in the harbor fire at Porto Novo.", figure=figure)
        page = text_of(sign_in(fact_checker()).get(reverse("desk:claim", args=[claim.pk])))
        assert "Earlier verdicts on similar claims already checked Mostly false" in page

    def test_a_claim_nobody_checked_shows_no_such_section(self) -> None:
        bring(HARBOR, *OTHERS)
        claim = make_claim()
        assert "Earlier verdicts" not in text_of(sign_in(fact_checker()).get(reverse("desk:claim", args=[claim.pk])))
