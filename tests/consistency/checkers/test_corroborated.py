from claims.consistency.checkers.corroborated import Corroborated
from tests.consistency.cast import (
    A_YEAR_LATER,
    CHARITY,
    COURIER,
    GAZETTE,
    MINISTRY,
    POLICE,
    SPOKESWOMAN,
    case,
    claim,
    figure,
)
from tests.consistency.checkers.asking import found_by, sentences_of


class TestCorroborated:
    def test_names_the_independent_origins_once_for_the_count(self) -> None:
        told = case(claim(GAZETTE, figure(1)), claim(COURIER, figure(1)), claim(CHARITY, figure(1)))
        assert sentences_of(Corroborated(), told) == [
            "3 independent origins give 1 killed: The Gazette, The Courier and Helping Hands."
        ]

    def test_takes_a_spokeswoman_and_her_ministry_for_one(self) -> None:
        told = case(claim(MINISTRY, figure(7), by=GAZETTE), claim(SPOKESWOMAN, figure(7), by=COURIER))
        assert found_by(Corroborated(), told) == []

    def test_takes_an_open_figure_for_no_agreement(self) -> None:
        told = case(claim(POLICE, figure(11, is_open=True)), claim(CHARITY, figure(21)))
        assert found_by(Corroborated(), told) == []

    def test_takes_two_equal_open_figures_for_agreement(self) -> None:
        told = case(
            claim(POLICE, figure(51, is_open=True, verbatim="over 50")),
            claim(CHARITY, figure(51, is_open=True, verbatim="more than 50")),
        )
        assert sentences_of(Corroborated(), told) == [
            "2 independent origins give more than 50 killed: Police and Helping Hands."
        ]

    def test_tells_two_camps_apart(self) -> None:
        told = case(
            claim(POLICE, figure(7)),
            claim(MINISTRY, figure(7)),
            claim(GAZETTE, figure(10), published=A_YEAR_LATER),
            claim(COURIER, figure(10), published=A_YEAR_LATER),
        )
        assert [len(found.claims) for found in found_by(Corroborated(), told)] == [2, 2]

    def test_is_silent_where_nobody_agrees(self) -> None:
        assert found_by(Corroborated(), case(claim(POLICE, figure(7)), claim(CHARITY, figure(9)))) == []
