import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.publication.rules import number_in_words, path_of, slug_of, title_of
from claims.register.vocabulary import Measure

SHA = "97085e69" + "0" * 56


class TestSlugOf:
    @pytest.mark.parametrize(
        ("statement", "slug"),
        [
            ("Nine dockers were injured.", "nine-dockers-were-injured-97085e69"),
            ("Gəncə: 16 öldü!", "gence-16-oldu-97085e69"),
            ("Погибли десять человек", "review-97085e69"),
            ("", "review-97085e69"),
            ("a" * 200, "a" * 80 + "-97085e69"),
        ],
    )
    def test_is_readable_where_it_can_be(self, statement: str, slug: str) -> None:
        assert slug_of(statement, SHA) == slug

    def test_ends_between_words(self) -> None:
        slug = slug_of("word " * 40, SHA)
        assert slug == "word-" * 16 + "97085e69"

    @given(st.text(max_size=300))
    def test_always_fits_an_address(self, statement: str) -> None:
        slug = slug_of(statement, SHA)
        assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", slug)
        assert len(slug) <= 120
        assert path_of(slug) == f"/reviews/{slug}/"


class TestTitleOf:
    def test_says_rating_claim_claimant_and_year(self) -> None:
        title = title_of(
            rating="Unproven", statement="Nine were injured.", claimant="Harbor Post", published="2021-05-04"
        )
        assert title == "Unproven: “Nine were injured” (Harbor Post, 2021)"

    def test_leaves_out_a_year_that_nobody_knows(self) -> None:
        assert title_of(rating="True", statement="It rained.", claimant="A site", published="").endswith("(A site)")

    @given(st.text(max_size=900), st.text(max_size=400))
    def test_always_fits_its_column(self, statement: str, claimant: str) -> None:
        assert len(title_of(rating="Mostly true", statement=statement, claimant=claimant, published="2021")) <= 300


class TestNumberInWords:
    @pytest.mark.parametrize(
        ("said", "measure", "population", "unit", "is_vague", "words"),
        [
            ("16", Measure.KILLED, "civilians", "", False, "16 civilians killed"),
            ("0", Measure.INJURED, "people", "", False, "no people injured"),
            ("more than 30", Measure.INJURED, "people", "", False, "more than 30 people injured"),
            ("dozens", Measure.KILLED, "people", "", True, "“dozens” (people killed)"),
            ("12", Measure.PERCENTAGE, "people", "", False, "12 per cent"),
            ("3,000,000", Measure.MONEY, "", "USD", False, "3,000,000 USD"),
            ("about 40", Measure.OTHER, "flights", "", False, "about 40 flights"),
            ("100", Measure.DAMAGED_OR_DESTROYED, "buildings", "", False, "100 buildings damaged or destroyed"),
        ],
    )
    def test_says_what_is_counted(
        self, said: str, measure: Measure, population: str, unit: str, is_vague: bool, words: str
    ) -> None:
        found = number_in_words(said=said, measure=measure, population=population, unit=unit, is_vague=is_vague)
        assert found == words
