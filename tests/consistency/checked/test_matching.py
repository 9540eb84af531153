import pytest
from pytest_django.fixtures import Settings

from claims.consistency.checked.matching import Match, match_text
from claims.consistency.checked.models import CheckedClaim
from claims.consistency.checked.selectors import look_up
from tests.consistency.checked.verdicts import HARBOR, OTHERS, bring

pytestmark = pytest.mark.django_db


def best(text: str) -> Match:
    return match_text(text)[0]


class TestMatchText:
    def test_finds_the_claim_in_its_own_words(self) -> None:
        bring(HARBOR, *OTHERS)
        found = best("Nine dockers were hurt in the fire at Porto Novo's harbor. — Harbor Post, May 4, 2021")
        assert (found.checked.key, found.is_hit) == (HARBOR.key, True)
        assert "“dockers”" in found.why

    def test_finds_it_in_other_words(self) -> None:
        bring(HARBOR, *OTHERS)
        found = best("blaze at Porto Novo port leaves nine stevedores injured #PortoNovo https://t.co/x1")
        assert found.checked.key == HARBOR.key
        assert found.score > 2 * match_text("blaze at Porto Novo port leaves nine stevedores injured")[1].score

    def test_calls_nothing_else_a_hit(self) -> None:
        bring(HARBOR, *OTHERS)
        assert [match for match in match_text("The football cup final was moved to Sunday.") if match.is_alike] == []

    def test_calls_another_figure_similar_and_no_hit(self) -> None:
        bring(HARBOR, *OTHERS)
        found = best("Sixteen dockers were hurt in the fire at the harbor of Porto Novo.")
        assert (found.checked.key, found.is_alike, found.is_hit) == (HARBOR.key, True, False)
        assert found.differs is not None
        assert found.differs.words == "9 injured there, 16 injured here"

    def test_works_by_words_alone(self, settings: Settings) -> None:
        settings.MEANING = {"MODEL": "none", "THREADS": "1"}
        bring(HARBOR, *OTHERS)
        found = best("Nine dockers hurt in harbor fire at Porto Novo, the harbor's chief says")
        assert (found.checked.key, found.is_hit) == (HARBOR.key, True)
        assert not found.checked.vectors.exists()

    def test_leaves_out_what_was_retracted(self) -> None:
        bring(HARBOR)
        CheckedClaim.objects.update(is_standing=False)
        assert match_text(HARBOR.text) == []

    def test_finds_nothing_where_nothing_was_checked(self) -> None:
        assert match_text(HARBOR.text) == []

    @pytest.mark.parametrize("text", ["", "…", "the of and", "https://t.co/x", "12", "x" * 5000, "مرحبا 你好"])
    def test_takes_any_text(self, text: str) -> None:
        bring(HARBOR)
        assert [match for match in match_text(text) if match.is_hit] == []

    def test_finds_one_claim_in_a_long_text(self) -> None:
        bring(HARBOR, *OTHERS)
        noise = "The council met on Monday and spoke about the new tram for two hours without a vote."
        found = look_up(f"{noise} {noise} Nine dockers were hurt in the fire at the harbor of Porto Novo. {noise}")[0]
        assert (found.checked.key, found.is_hit) == (HARBOR.key, True)
        assert found.passage == "Nine dockers were hurt in the fire at the harbor of Porto Novo."

    def test_gives_as_many_as_wanted_best_first(self) -> None:
        bring(HARBOR, *OTHERS)
        found = match_text("Dockers at the harbor", limit=3)
        assert len(found) == 3
        assert [match.score for match in found] == sorted((match.score for match in found), reverse=True)
