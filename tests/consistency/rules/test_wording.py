from datetime import date
from decimal import Decimal

import pytest

from claims.consistency.comparable import ComparableFigure
from claims.consistency.rules.wording import day_words, figure_words, listed, number, party_words
from claims.register.vocabulary import Measure
from tests.consistency.cast import MINISTRY, SPOKESWOMAN, figure


class TestFigureWords:
    @pytest.mark.parametrize(
        ("said", "words"),
        [
            (figure(13), "13 killed"),
            (figure(0), "none killed"),
            (figure(31, is_open=True, verbatim="more than 30 others"), "more than 30 killed"),
            (figure(5, is_open=True, verbatim="at least five"), "at least 5 killed"),
            (figure(None, 8), "up to 8 killed"),
            (figure(30, 40), "30 to 40 killed"),
            (figure(40, approximate=True), "about 40 killed"),
            (figure(None, verbatim="dozens"), "dozens killed"),
            (figure(3, population="children"), "3 children killed"),
            (figure(16, population="civilians"), "16 killed"),
            (figure(5, measure=Measure.ATTACKS, population="attacks"), "5 attacks"),
            (figure(20, measure=Measure.MONEY, unit="USD"), "20 USD"),
            (figure(12000, measure=Measure.DISPLACED), "12,000 displaced"),
        ],
    )
    def test_says_number_population_and_measure(self, said: ComparableFigure, words: str) -> None:
        assert figure_words(said) == words


class TestListed:
    @pytest.mark.parametrize(
        ("words", "said"), [([], ""), (["a"], "a"), (["a", "b"], "a and b"), (["a", "b", "a", "c"], "a, b and c")]
    )
    def test_says_each_once(self, words: list[str], said: str) -> None:
        assert listed(words) == said


class TestPartyWords:
    def test_names_the_body_a_spokeswoman_counts_as(self) -> None:
        assert party_words(SPOKESWOMAN) == "Ada Brook (Ministry of Health)"
        assert party_words(MINISTRY) == "Ministry of Health"


class TestNumber:
    def test_has_no_needless_zeros(self) -> None:
        assert number(Decimal("5.000000")) == "5"
        assert number(Decimal("2.50")) == "2.5"


class TestDayWords:
    def test_says_when_there_is_none(self) -> None:
        assert day_words(date(2021, 3, 5)) == "5 March 2021"
        assert day_words(None) == "undated"
