from dataclasses import replace

from claims.consistency.checkers.divergent import Divergent
from claims.register.vocabulary import Measure, SubjectScope
from tests.consistency.cast import (
    A_YEAR_LATER,
    CHARITY,
    COURIER,
    GAZETTE,
    MINISTRY,
    NEXT_DAY,
    OMBUDSMAN,
    POLICE,
    RADIO,
    SPOKESWOMAN,
    case,
    claim,
    figure,
)
from tests.consistency.checkers.asking import found_by, reasons_of, sentences_of

LATER = A_YEAR_LATER


class TestDivergent:
    def test_finds_two_origins_whose_settled_figures_cannot_both_hold(self) -> None:
        told = case(claim(GAZETTE, figure(16), published=LATER), claim(CHARITY, figure(21), published=LATER))
        assert sentences_of(Divergent(), told) == [
            "The Gazette: 16 killed; Helping Hands: 21 killed; 5 apart; different origins."
        ]

    def test_is_silent_where_both_can_hold(self) -> None:
        told = case(claim(GAZETTE, figure(11, is_open=True)), claim(CHARITY, figure(21)))
        assert found_by(Divergent(), told) == []
        assert reasons_of(Divergent(), told) == ["both can hold"]

    def test_never_sets_killed_against_injured(self) -> None:
        told = case(claim(GAZETTE, figure(16)), claim(CHARITY, figure(50, measure=Measure.INJURED)))
        assert reasons_of(Divergent(), told) == []

    def test_never_sets_one_incident_against_the_total(self) -> None:
        told = case(claim(GAZETTE, figure(16)), claim(CHARITY, figure(27), scope=SubjectScope.TOTAL))
        assert reasons_of(Divergent(), told) == []

    def test_never_sets_an_origin_against_itself(self) -> None:
        told = case(
            claim(MINISTRY, figure(13), by=GAZETTE, published=LATER),
            claim(SPOKESWOMAN, figure(16), by=COURIER, published="2023-03-05"),
        )
        assert found_by(Divergent(), told) == []

    def test_takes_the_latest_figure_of_each_origin(self) -> None:
        told = case(
            claim(MINISTRY, figure(13), published=LATER),
            claim(MINISTRY, figure(21), published="2023-03-05"),
            claim(CHARITY, figure(21), published=LATER),
        )
        assert found_by(Divergent(), told) == []

    def test_is_silent_about_a_toll_that_rises(self) -> None:
        told = case(claim(POLICE, figure(12)), claim(OMBUDSMAN, figure(13), published=NEXT_DAY))
        assert found_by(Divergent(), told) == []
        assert reasons_of(Divergent(), told) == ["a rising toll"]

    def test_finds_a_later_figure_that_is_lower(self) -> None:
        told = case(claim(POLICE, figure(21)), claim(CHARITY, figure(15), published=LATER))
        assert "the later figure is the lower one" in sentences_of(Divergent(), told)[0]

    def test_compares_later_figures_with_the_last_early_count_alone(self) -> None:
        told = case(
            claim(POLICE, figure(12)),
            claim(OMBUDSMAN, figure(13), published=NEXT_DAY),
            claim(CHARITY, figure(21), published=LATER),
        )
        assert sentences_of(Divergent(), told) == [
            "Ombudsman: 13 killed; Helping Hands: 21 killed; 8 apart; different origins; "
            "an early count against a later one, further apart than a rising toll explains."
        ]

    def test_thinks_less_of_early_counts_than_of_settled_ones(self) -> None:
        early = case(
            claim(POLICE, figure(33, measure=Measure.INJURED)), claim(MINISTRY, figure(34, measure=Measure.INJURED))
        )
        settled = case(
            claim(POLICE, figure(33, measure=Measure.INJURED), published=LATER),
            claim(MINISTRY, figure(34, measure=Measure.INJURED), published=LATER),
        )
        assert found_by(Divergent(), early)[0].severity < found_by(Divergent(), settled)[0].severity

    def test_makes_one_finding_of_many_outlets_against_one(self) -> None:
        many = [claim(who, figure(16), published=LATER) for who in (GAZETTE, COURIER, RADIO)]
        told = case(*many, claim(CHARITY, figure(21), published=LATER))
        (found,) = found_by(Divergent(), told)
        assert found.sentence.startswith("The Gazette, The Courier and City Radio: 16 killed; Helping Hands: 21 killed")
        assert len(found.claims) == 4

    def test_keeps_its_name_when_a_figure_is_corrected(self) -> None:
        gazette, charity = claim(GAZETTE, figure(16), published=LATER), claim(CHARITY, figure(21), published=LATER)
        before = found_by(Divergent(), case(gazette, charity))[0]
        after = found_by(Divergent(), case(gazette, replace(charity, figure=figure(22))))[0]
        assert after.about == before.about
        assert after.inputs() != before.inputs()

    def test_leaves_a_documents_contradiction_with_itself_to_another_checker(self) -> None:
        told = case(
            claim(GAZETTE, figure(41), document=1, published=LATER),
            claim(CHARITY, figure(40), by=GAZETTE, document=1, published=LATER),
        )
        assert found_by(Divergent(), told) == []
