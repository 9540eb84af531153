from claims.consistency.checkers.revised import Revised
from tests.consistency.cast import (
    A_YEAR_LATER,
    COURIER,
    GAZETTE,
    MINISTRY,
    NEXT_DAY,
    POLICE,
    SPOKESWOMAN,
    case,
    claim,
    figure,
)
from tests.consistency.checkers.asking import found_by, sentences_of


class TestRevised:
    def test_finds_a_later_figure_of_one_origin_and_calls_a_rise_normal(self) -> None:
        told = case(
            claim(MINISTRY, figure(7), by=GAZETTE),
            claim(SPOKESWOMAN, figure(10), by=COURIER, published=A_YEAR_LATER),
        )
        assert sentences_of(Revised(), told) == [
            "Ministry of Health: 7 killed (5 March 2021), then 10 killed (Ada Brook, 5 March 2022); "
            "one origin, a rising toll is normal."
        ]

    def test_asks_for_a_note_where_the_figure_falls(self) -> None:
        told = case(claim(MINISTRY, figure(10), by=GAZETTE), claim(MINISTRY, figure(7), by=COURIER, published=NEXT_DAY))
        (found,) = found_by(Revised(), told)
        assert "the later figure is lower, which needs a note" in found.sentence
        assert found.severity >= 0.5

    def test_says_where_nobody_knows_which_came_first(self) -> None:
        told = case(claim(MINISTRY, figure(28), by=GAZETTE), claim(MINISTRY, figure(34), by=COURIER, published=None))
        assert "the reports do not say which came first" in sentences_of(Revised(), told)[0]

    def test_is_silent_where_the_later_figure_only_makes_the_earlier_one_precise(self) -> None:
        told = case(
            claim(MINISTRY, figure(5, is_open=True), by=GAZETTE),
            claim(MINISTRY, figure(7), by=COURIER, published=NEXT_DAY),
        )
        assert found_by(Revised(), told) == []

    def test_is_silent_about_two_origins(self) -> None:
        assert found_by(Revised(), case(claim(MINISTRY, figure(7)), claim(POLICE, figure(9), published=NEXT_DAY))) == []

    def test_is_silent_within_one_document(self) -> None:
        told = case(claim(MINISTRY, figure(7), document=1), claim(MINISTRY, figure(9), document=1))
        assert found_by(Revised(), told) == []
