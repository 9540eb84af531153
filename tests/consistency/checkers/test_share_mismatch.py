import pytest

from claims.consistency.checkers.share_mismatch import ShareMismatch
from claims.consistency.comparable import Case, ComparableFigure
from claims.register.vocabulary import Measure
from tests.consistency.cast import GAZETTE, case, claim, figure
from tests.consistency.checkers.asking import reasons_of, sentences_of

WHOLE = claim(GAZETTE, figure(200, measure=Measure.INJURED), document=1)


def of_children(number: int, unit: str = "percentage", part_of: int | None = WHOLE.claim_id) -> ComparableFigure:
    return figure(number, measure=Measure.INJURED, population="children", unit=unit, part_of=part_of)


def story(percent: int, children: int) -> Case:
    share = claim(GAZETTE, of_children(percent), document=1)
    return case(WHOLE, share, claim(GAZETTE, of_children(children, unit="", part_of=None), document=1))


class TestShareMismatch:
    def test_finds_a_count_that_the_percentage_does_not_allow(self) -> None:
        assert sentences_of(ShareMismatch(), story(40, 90)) == [
            "The Gazette: 40 per cent of 200 injured are 79 to 81, but it also gives 90 children injured."
        ]

    @pytest.mark.parametrize("children", [79, 80, 81])
    def test_allows_for_a_rounded_percentage(self, children: int) -> None:
        assert reasons_of(ShareMismatch(), story(40, children)) == ["the percentage fits the count"]

    def test_finds_more_than_all_of_a_whole(self) -> None:
        assert sentences_of(ShareMismatch(), case(WHOLE, claim(GAZETTE, of_children(120), document=1))) == [
            "The Gazette: 120 per cent of a whole, more than all of it."
        ]

    def test_cannot_compare_with_a_whole_that_is_not_on_record(self) -> None:
        told = case(claim(GAZETTE, of_children(40), document=1))
        assert reasons_of(ShareMismatch(), told) == ["a percentage of a whole that is not on record"]

    def test_is_silent_about_a_percentage_of_nothing_named(self) -> None:
        assert (
            reasons_of(ShareMismatch(), case(WHOLE, claim(GAZETTE, of_children(120, part_of=None), document=1))) == []
        )
