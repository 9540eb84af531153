from claims.consistency.checkers.echo import Echo
from tests.consistency.cast import (
    COURIER,
    GAZETTE,
    MINISTRY,
    NEXT_DAY,
    POLICE,
    RADIO,
    SPOKESWOMAN,
    case,
    claim,
    figure,
)
from tests.consistency.checkers.asking import found_by, sentences_of


class TestEcho:
    def test_finds_a_report_that_reaches_its_origin_through_another_outlet(self) -> None:
        told = case(claim(POLICE, figure(12), by=GAZETTE, through=[RADIO]))
        assert sentences_of(Echo(), told) == [
            "The Gazette repeats City Radio, which repeats Police: 12 killed. It counts as Police, once."
        ]

    def test_finds_a_second_report_of_the_same_figure_of_one_origin(self) -> None:
        told = case(
            claim(POLICE, figure(12), by=GAZETTE),
            claim(POLICE, figure(12), by=COURIER, through=[RADIO], published=NEXT_DAY),
        )
        assert sentences_of(Echo(), told) == [
            "2 reports repeat one origin, Police: 12 killed (The Gazette; The Courier citing City Radio). "
            "They count as one."
        ]

    def test_is_silent_about_a_first_hand_quotation(self) -> None:
        assert found_by(Echo(), case(claim(POLICE, figure(12), by=GAZETTE))) == []

    def test_takes_no_spokeswoman_for_a_relay_of_her_ministry(self) -> None:
        assert found_by(Echo(), case(claim(MINISTRY, figure(12), by=GAZETTE, through=[SPOKESWOMAN]))) == []

    def test_is_silent_about_a_new_figure_of_the_origin(self) -> None:
        told = case(claim(POLICE, figure(12), by=GAZETTE), claim(POLICE, figure(13), by=COURIER))
        assert found_by(Echo(), told) == []

    def test_keeps_its_name_when_another_report_joins(self) -> None:
        told = [claim(POLICE, figure(12), by=who) for who in (GAZETTE, COURIER, RADIO)]
        before, after = found_by(Echo(), case(*told[:2]))[0], found_by(Echo(), case(*told))[0]
        assert before.about == after.about
        assert before.inputs() != after.inputs()
