from claims.consistency.checkers.self_contradictory import SelfContradictory
from claims.register.vocabulary import Measure
from tests.consistency.cast import CHARITY, GAZETTE, MINISTRY, POLICE, SPOKESWOMAN, case, claim, figure
from tests.consistency.checkers.asking import found_by, reasons_of, sentences_of

MORE_THAN_40 = figure(41, measure=Measure.INJURED, is_open=True, verbatim="more than 40")
FORTY = figure(40, measure=Measure.INJURED)


class TestSelfContradictory:
    def test_finds_an_outlet_that_contradicts_the_voice_it_quotes(self) -> None:
        told = case(claim(GAZETTE, MORE_THAN_40, document=1), claim(SPOKESWOMAN, FORTY, by=GAZETTE, document=1))
        assert sentences_of(SelfContradictory(), told) == [
            "The Gazette gives two figures for one thing: more than 40 injured and 40 injured "
            "(its own voice and quoting Ada Brook (Ministry of Health)); at least 1 apart."
        ]

    def test_finds_one_voice_with_two_figures(self) -> None:
        told = case(claim(GAZETTE, figure(5), document=1), claim(GAZETTE, figure(7), document=1))
        assert len(found_by(SelfContradictory(), told)) == 1

    def test_is_silent_about_two_voices_quoted_side_by_side(self) -> None:
        told = case(claim(POLICE, figure(5), by=GAZETTE, document=1), claim(CHARITY, figure(7), by=GAZETTE, document=1))
        assert found_by(SelfContradictory(), told) == []

    def test_is_silent_about_two_documents(self) -> None:
        assert found_by(SelfContradictory(), case(claim(GAZETTE, figure(5)), claim(GAZETTE, figure(7)))) == []

    def test_is_silent_where_the_sentence_tells_an_earlier_count(self) -> None:
        told = case(
            claim(MINISTRY, figure(5), by=GAZETTE, document=1, exact="an earlier count of five dead"),
            claim(MINISTRY, figure(7), by=GAZETTE, document=1, exact="seven people were killed"),
        )
        assert found_by(SelfContradictory(), told) == []
        assert reasons_of(SelfContradictory(), told) == ["the document itself tells an earlier count from a later one"]

    def test_counts_a_figure_repeated_in_headline_and_text_once(self) -> None:
        told = case(
            claim(GAZETTE, figure(5), document=1, is_headline=True),
            claim(GAZETTE, figure(5), document=1),
            claim(GAZETTE, figure(7), document=1),
            claim(GAZETTE, figure(5), document=1),
        )
        assert len(found_by(SelfContradictory(), told)) == 1

    def test_takes_a_figure_below_half_of_another_for_some_of_the_victims(self) -> None:
        told = case(claim(GAZETTE, figure(9), document=1), claim(GAZETTE, figure(1), document=1))
        assert found_by(SelfContradictory(), told) == []
        assert reasons_of(SelfContradictory(), told) == ["some of the victims against all of them"]
