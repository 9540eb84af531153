from claims.consistency.checkers.part_across import PartAcross
from claims.register.vocabulary import SubjectKind, SubjectScope
from tests.consistency.cast import (
    A_YEAR_LATER,
    CHARITY,
    COURIER,
    GAZETTE,
    NEXT_DAY,
    OMBUDSMAN,
    POLICE,
    THAT_DAY,
    case,
    claim,
    figure,
)
from tests.consistency.checkers.asking import found_by, reasons_of, sentences_of

CHILDREN = claim(CHARITY, figure(5, population="children"), published=A_YEAR_LATER)


class TestPartAcross:
    def test_finds_more_children_than_another_counts_victims(self) -> None:
        told = case(CHILDREN, claim(POLICE, figure(4), published=A_YEAR_LATER))
        assert sentences_of(PartAcross(), told) == [
            "Helping Hands: 5 children killed; Police: 4 killed in all; the part is larger than the whole, 1 apart."
        ]

    def test_finds_one_incident_above_the_total_of_another(self) -> None:
        total = claim(POLICE, figure(26), published=A_YEAR_LATER, scope=SubjectScope.TOTAL)
        strike = claim(CHARITY, figure(30), published=A_YEAR_LATER, subject=11)
        assert len(found_by(PartAcross(), case(total, kind=SubjectKind.TOTAL, parts=[strike]))) == 1

    def test_holds_where_the_part_fits(self) -> None:
        told = case(CHILDREN, claim(POLICE, figure(16), published=A_YEAR_LATER))
        assert reasons_of(PartAcross(), told) == ["the part fits into the whole"]

    def test_takes_an_early_whole_and_a_later_part_for_a_count_going_on(self) -> None:
        told = case(
            claim(POLICE, figure(4), published=THAT_DAY),
            claim(CHARITY, figure(5, population="children"), published=NEXT_DAY),
        )
        assert reasons_of(PartAcross(), told) == ["an early whole, and a part counted later"]

    def test_names_everybody_of_one_figure_in_one_finding(self) -> None:
        told = case(
            CHILDREN,
            claim(OMBUDSMAN, figure(5, population="children"), published=A_YEAR_LATER),
            claim(POLICE, figure(4), published=A_YEAR_LATER),
            claim(COURIER, figure(4), published=A_YEAR_LATER),
        )
        assert [len(found.claims) for found in found_by(PartAcross(), told)] == [4]

    def test_is_silent_about_a_part_and_a_whole_of_one_origin(self) -> None:
        told = case(CHILDREN, claim(CHARITY, figure(4), published=A_YEAR_LATER, by=GAZETTE))
        assert reasons_of(PartAcross(), told) == []
