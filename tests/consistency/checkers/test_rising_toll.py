from claims.consistency.checkers.rising_toll import MOST_TOLD, RisingToll
from claims.consistency.comparable import Party
from claims.register.vocabulary import Measure
from tests.consistency.cast import (
    A_YEAR_LATER,
    CHARITY,
    GAZETTE,
    MINISTRY,
    NEXT_DAY,
    OMBUDSMAN,
    POLICE,
    THAT_DAY,
    case,
    claim,
    figure,
)
from tests.consistency.checkers.asking import found_by, sentences_of


class TestRisingToll:
    def test_tells_growing_early_counts_as_one_line(self) -> None:
        told = case(
            claim(POLICE, figure(11, is_open=True, verbatim="more than 10")),
            claim(MINISTRY, figure(12)),
            claim(OMBUDSMAN, figure(13), published=NEXT_DAY),
        )
        (found,) = found_by(RisingToll(), told)
        assert [c.origin for c in found.claims] == [POLICE, MINISTRY, OMBUDSMAN]
        assert found.sentence.startswith("The count rose: Police: more than 10 killed (5 March 2021); Ministry")
        assert found.severity < 0.2

    def test_ends_with_the_settled_figure_where_the_settled_agree(self) -> None:
        told = case(claim(POLICE, figure(7)), claim(GAZETTE, figure(10), published=A_YEAR_LATER))
        assert [c.origin for c in found_by(RisingToll(), told)[0].claims] == [POLICE, GAZETTE]

    def test_is_silent_where_the_settled_disagree_and_nothing_rose_before(self) -> None:
        told = case(
            claim(POLICE, figure(7)),
            claim(GAZETTE, figure(8), published=A_YEAR_LATER),
            claim(CHARITY, figure(10), published=A_YEAR_LATER),
        )
        assert found_by(RisingToll(), told) == []

    def test_is_silent_where_the_early_counts_contradict_each_other(self) -> None:
        told = case(
            claim(POLICE, figure(33, measure=Measure.INJURED), published=THAT_DAY),
            claim(MINISTRY, figure(34, measure=Measure.INJURED), published=THAT_DAY),
        )
        assert found_by(RisingToll(), told) == []

    def test_is_silent_about_one_origin(self) -> None:
        told = case(claim(POLICE, figure(7)), claim(POLICE, figure(9), published=NEXT_DAY))
        assert found_by(RisingToll(), told) == []

    def test_is_silent_about_an_outlet_that_contradicts_its_own_quotation(self) -> None:
        told = case(claim(GAZETTE, figure(4), document=1), claim(POLICE, figure(5), by=GAZETTE, document=1))
        assert found_by(RisingToll(), told) == []


def test_a_line_of_more_origins_than_anybody_reads_is_not_told() -> None:
    parties = [Party(100 + index, f"Office {index}", "institution") for index in range(MOST_TOLD + 1)]
    claims = [
        claim(party, figure(index + 1), published=f"2021-03-05T{index // 60 + 6:02}:{index % 60:02}")
        for index, party in enumerate(parties)
    ]

    assert sentences_of(RisingToll(), case(*claims)) == []
    assert len(sentences_of(RisingToll(), case(*claims[:-1]))) == 1
