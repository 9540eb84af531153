from dataclasses import replace

import pytest

from claims.consistency.checkers.sum_mismatch import SumMismatch
from claims.consistency.comparable import Case, ComparableClaim
from claims.register.vocabulary import ClaimKind, Measure, SubjectKind, SubjectScope
from tests.consistency.cast import GAZETTE, POLICE, case, claim, figure
from tests.consistency.checkers.asking import found_by, reasons_of, sentences_of


def story(total: int, *parts: int | None, more: tuple[ComparableClaim, ...] = ()) -> Case:
    """A total and the parts that stand right below it; nothing is said of a part of None."""
    whole = claim(GAZETTE, figure(total), document=1, scope=SubjectScope.TOTAL)
    told = [claim(GAZETTE, figure(n), document=1, subject=10 + place) for place, n in enumerate(parts) if n is not None]
    parents = {10 + place: 1 for place in range(len(parts))}
    return case(whole, *more, kind=SubjectKind.TOTAL, parts=told, parents=parents)


class TestSumMismatch:
    def test_finds_parts_that_exceed_the_total(self) -> None:
        assert sentences_of(SumMismatch(), story(26, 1, 10, 16)) == [
            "The Gazette gives 26 killed in all, but its 3 parts add up to 27 at least."
        ]

    def test_finds_every_part_told_and_still_fewer_than_the_total(self) -> None:
        assert sentences_of(SumMismatch(), story(30, 1, 10, 16)) == [
            "The Gazette gives 30 killed in all, but all 3 parts on record add up to 27 only."
        ]

    @pytest.mark.parametrize("parts", [(15, 10, None), (15, 12), (15, 12, 0)])
    def test_holds_where_the_rest_may_be_in_parts_that_are_not_told(self, parts: tuple[int | None, ...]) -> None:
        assert reasons_of(SumMismatch(), story(27, *parts)) == ["the parts fit into the total"]

    def test_takes_a_count_of_more_events_for_parts_that_are_not_on_record(self) -> None:
        count = claim(
            GAZETTE,
            figure(5, measure=Measure.ATTACKS, population="attacks"),
            kind=ClaimKind.EVENT_COUNT,
            document=1,
            scope=SubjectScope.TOTAL,
        )
        assert found_by(SumMismatch(), story(30, 1, 10, more=(count,))) == []

    def test_does_not_add_a_part_to_the_series_it_is_part_of(self) -> None:
        whole = claim(GAZETTE, figure(40), document=1, scope=SubjectScope.TOTAL)
        series = claim(GAZETTE, figure(27), document=1, subject=10, scope=SubjectScope.TOTAL)
        strike = claim(GAZETTE, figure(16), document=1, subject=11)
        other = claim(GAZETTE, figure(8), document=1, subject=12)
        told = case(whole, kind=SubjectKind.TOTAL, parts=[series, strike, other], parents={10: 1, 11: 10, 12: 1, 13: 1})
        assert reasons_of(SumMismatch(), told) == ["the parts fit into the total"]

    def test_adds_what_the_document_tells_itself_whoever_is_its_origin(self) -> None:
        told = story(26, 1, 10)
        repeated = replace(claim(GAZETTE, figure(16), document=1, subject=12), origin=POLICE, chain=(POLICE,))
        told = replace(told, parts=(*told.parts, repeated), parents={10: 1, 11: 1, 12: 1})
        assert len(found_by(SumMismatch(), told)) == 1

    def test_takes_one_part_for_no_sum(self) -> None:
        assert reasons_of(SumMismatch(), story(26, 30)) == []
