import pytest

from claims.consistency.checkers.misquoted import Misquoted
from claims.consistency.checkers.revised import Revised
from claims.consistency.comparable import Case
from claims.register.vocabulary import Measure
from tests.consistency.cast import (
    A_YEAR_LATER,
    COURIER,
    GAZETTE,
    MINISTRY,
    NEXT_DAY,
    POLICE,
    RADIO,
    SPOKESWOMAN,
    THAT_DAY,
    case,
    claim,
    figure,
)
from tests.consistency.checkers.asking import found_by, reasons_of, sentences_of

STATEMENT = " people died when the northern wing of the old tobacco mill came down on the night shift"


def quoted(one: int, other: int, first: str | None, second: str | None) -> Case:
    return case(
        claim(POLICE, figure(one), by=GAZETTE, published=first),
        claim(POLICE, figure(other), by=COURIER, published=second),
    )


class TestMisquoted:
    def test_finds_two_figures_of_one_origin_on_one_day(self) -> None:
        told = quoted(12, 15, THAT_DAY, THAT_DAY)
        assert sentences_of(Misquoted(), told) == [
            "Police is given different figures for one thing: 12 killed (The Gazette, 5 March 2021); "
            "15 killed (The Courier, 5 March 2021); 3 apart. One report misquotes it, or it spoke twice."
        ]
        assert found_by(Revised(), told) == []

    @pytest.mark.parametrize(
        ("first", "second", "is_misquoted"),
        [
            (THAT_DAY, NEXT_DAY, False),
            (f"{THAT_DAY}T08:00", f"{THAT_DAY}T12:00", False),
            (f"{THAT_DAY}T08:00", f"{THAT_DAY}T08:00", True),
            (A_YEAR_LATER, A_YEAR_LATER, True),
            (A_YEAR_LATER, "2022-03-06", True),
            (A_YEAR_LATER, "2022-03-09", False),
            (THAT_DAY, None, False),
        ],
    )
    def test_tells_a_misquotation_from_a_revision_by_time(
        self, first: str, second: str | None, is_misquoted: bool
    ) -> None:
        told = quoted(12, 15, first, second)
        assert [len(found_by(checker, told)) for checker in (Misquoted(), Revised())] == [
            int(is_misquoted),
            int(not is_misquoted),
        ]

    def test_makes_one_finding_of_three_outlets(self) -> None:
        told = case(*(claim(POLICE, figure(n), by=by) for n, by in ((10, GAZETTE), (12, COURIER), (15, RADIO))))
        assert [len(found.claims) for found in found_by(Misquoted(), told)] == [3]

    def test_knows_a_statement_again_whenever_it_is_printed(self) -> None:
        told = case(
            claim(POLICE, figure(12, verbatim="Twelve"), by=GAZETTE, exact=f"Twelve{STATEMENT}"),
            claim(POLICE, figure(15, verbatim="15"), by=COURIER, exact=f"15{STATEMENT}", published=A_YEAR_LATER),
        )
        assert len(found_by(Misquoted(), told)) == 1

    def test_takes_a_spokeswoman_for_her_ministry(self) -> None:
        told = case(claim(MINISTRY, figure(12), by=GAZETTE), claim(SPOKESWOMAN, figure(15), by=COURIER))
        assert len(found_by(Misquoted(), told)) == 1

    def test_takes_another_toll_that_moves_the_same_way_for_a_count_going_on(self) -> None:
        told = case(
            claim(POLICE, figure(12), by=GAZETTE, document=1),
            claim(POLICE, figure(30, measure=Measure.INJURED), by=GAZETTE, document=1),
            claim(POLICE, figure(15), by=COURIER, document=2),
            claim(POLICE, figure(44, measure=Measure.INJURED), by=COURIER, document=2),
        )
        assert found_by(Misquoted(), told) == []
        assert len(found_by(Revised(), told)) == 2

    def test_takes_fewer_dead_in_the_earlier_report_for_a_count_going_on(self) -> None:
        told = case(
            claim(POLICE, figure(28, measure=Measure.INJURED), by=GAZETTE, document=1),
            claim(MINISTRY, figure(5, is_open=True), by=GAZETTE, document=1),
            claim(POLICE, figure(34, measure=Measure.INJURED), by=COURIER, document=2),
            claim(POLICE, figure(7), by=COURIER, document=2),
        )
        assert found_by(Misquoted(), told) == []

    @pytest.mark.parametrize(("one", "other"), [(12, 12), (None, 12)])
    def test_holds_where_both_figures_can(self, one: int | None, other: int) -> None:
        told = case(
            claim(POLICE, figure(11, is_open=True) if one is None else figure(one), by=GAZETTE),
            claim(POLICE, figure(other), by=COURIER),
        )
        assert reasons_of(Misquoted(), told) == ["one origin, one figure at one time"]

    def test_is_silent_about_one_publisher_and_about_nobody_quoted(self) -> None:
        assert (
            found_by(Misquoted(), case(claim(POLICE, figure(12), by=GAZETTE), claim(POLICE, figure(15), by=GAZETTE)))
            == []
        )
        assert found_by(Misquoted(), case(claim(POLICE, figure(12)), claim(POLICE, figure(15)))) == []

    def test_keeps_its_name_when_a_figure_is_corrected(self) -> None:
        told = quoted(12, 15, THAT_DAY, THAT_DAY)
        corrected = case(told.claims[0], claim(POLICE, figure(16), by=COURIER))
        (before,), (after,) = found_by(Misquoted(), told), found_by(Misquoted(), corrected)
        assert before.about == after.about


class TestThereAndBack:
    def test_finds_a_figure_between_two_reports_of_another(self) -> None:
        told = case(
            claim(POLICE, figure(12), by=GAZETTE, published=f"{THAT_DAY}T08:00"),
            claim(POLICE, figure(15), by=COURIER, published=f"{THAT_DAY}T09:00"),
            claim(POLICE, figure(12), by=RADIO, published=f"{THAT_DAY}T10:00"),
        )
        (found,) = found_by(Misquoted(), told)
        assert found.sentence.endswith("3 apart. One report misquotes it, or printed an old figure.")
        assert found_by(Revised(), told) == []

    def test_takes_a_figure_that_never_comes_back_for_revised(self) -> None:
        told = case(
            claim(POLICE, figure(12), by=GAZETTE, published=f"{THAT_DAY}T08:00"),
            claim(POLICE, figure(15), by=COURIER, published=f"{THAT_DAY}T09:00"),
            claim(POLICE, figure(15), by=RADIO, published=f"{THAT_DAY}T10:00"),
        )
        assert found_by(Misquoted(), told) == []
        assert len(found_by(Revised(), told)) == 1


class TestEstablishedRise:
    def test_explains_both_figures_on_the_day_of_change(self) -> None:
        told = case(
            claim(POLICE, figure(12), by=RADIO, published=THAT_DAY),
            claim(POLICE, figure(12), by=GAZETTE, published=NEXT_DAY),
            claim(POLICE, figure(15), by=COURIER, published=NEXT_DAY),
        )
        assert found_by(Misquoted(), told) == []
