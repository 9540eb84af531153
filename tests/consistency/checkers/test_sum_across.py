from claims.consistency.checkers.sum_across import SumAcross
from claims.consistency.comparable import Case, ComparableClaim, Party
from claims.register.vocabulary import SubjectKind, SubjectScope
from tests.consistency.cast import A_YEAR_LATER, COURIER, GAZETTE, NEXT_DAY, RADIO, THAT_DAY, case, claim, figure
from tests.consistency.checkers.asking import found_by, reasons_of, sentences_of


def total(origin: Party, killed: int, published: str | None = A_YEAR_LATER) -> ComparableClaim:
    return claim(origin, figure(killed), published=published, scope=SubjectScope.TOTAL)


def parts(*killed: int, document: int = 1, published: str = A_YEAR_LATER) -> list[ComparableClaim]:
    return [
        claim(GAZETTE, figure(n), document=document, published=published, subject=10 + place)
        for place, n in enumerate(killed)
    ]


def story(*totals: ComparableClaim, told: list[ComparableClaim]) -> Case:
    return case(*totals, kind=SubjectKind.TOTAL, parts=told)


class TestSumAcross:
    def test_sets_the_parts_of_one_report_against_the_totals_of_others(self) -> None:
        told = story(total(COURIER, 26), total(RADIO, 27), told=parts(1, 0, 10, 16))
        assert sentences_of(SumAcross(), told) == [
            "The Courier: 26 killed in all; the 4 parts told by The Gazette add up to 27 at least "
            "(1 + 0 + 10 + 16). It fits City Radio: 27 killed."
        ]

    def test_holds_where_a_total_has_room_for_more(self) -> None:
        assert reasons_of(SumAcross(), story(total(COURIER, 72), told=parts(10, 16))) == [
            "the parts fit into the total"
        ]

    def test_takes_an_early_total_below_later_parts_for_a_count_going_on(self) -> None:
        told = story(total(COURIER, 12, published=THAT_DAY), told=parts(10, 16, published=NEXT_DAY))
        assert reasons_of(SumAcross(), told) == ["an early total, and parts counted later"]

    def test_leaves_a_report_and_its_own_total_to_another_checker(self) -> None:
        assert reasons_of(SumAcross(), story(total(GAZETTE, 26), told=parts(10, 16))) == []

    def test_tells_reports_of_one_sum_together(self) -> None:
        told = story(total(COURIER, 20), told=[*parts(10, 16), *parts(10, 16, document=2)])
        assert len(found_by(SumAcross(), told)) == 1

    def test_takes_one_part_for_no_sum(self) -> None:
        assert reasons_of(SumAcross(), story(total(COURIER, 20), told=parts(26))) == []
