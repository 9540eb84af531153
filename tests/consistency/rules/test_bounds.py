from decimal import Decimal

import pytest

from claims.consistency.comparable import ComparableFigure
from claims.consistency.rules.bounds import can_both_hold, gap, is_below, is_vague, reading, same_bounds, share
from tests.consistency.cast import figure

AT_LEAST_5 = figure(5, is_open=True)
MORE_THAN_30 = figure(31, is_open=True)
UP_TO_8 = figure(None, 8)
ABOUT_40 = figure(40, approximate=True)
ABOUT_5 = figure(5, approximate=True)
BETWEEN_30_AND_40 = figure(30, 40)
NONE = figure(0)


class TestCanBothHold:
    @pytest.mark.parametrize(
        ("left", "right", "expected"),
        [
            (figure(16), figure(16), True),
            (figure(13), figure(16), False),
            (AT_LEAST_5, figure(10), True),
            (AT_LEAST_5, figure(5), True),
            (AT_LEAST_5, figure(4), False),
            (MORE_THAN_30, figure(30), False),
            (MORE_THAN_30, AT_LEAST_5, True),
            (UP_TO_8, figure(8), True),
            (UP_TO_8, figure(9), False),
            (UP_TO_8, AT_LEAST_5, True),
            (UP_TO_8, MORE_THAN_30, False),
            (BETWEEN_30_AND_40, figure(40), True),
            (BETWEEN_30_AND_40, figure(41), False),
            (ABOUT_40, figure(44), True),
            (ABOUT_40, figure(36), True),
            (ABOUT_40, figure(45), False),
            (ABOUT_40, figure(41, is_open=True), True),
            (ABOUT_5, figure(6), True),
            (ABOUT_5, figure(7), False),
            (NONE, figure(0), True),
            (NONE, figure(1), False),
            (NONE, AT_LEAST_5, False),
        ],
    )
    def test_is_true_where_the_intervals_share_a_value(
        self, left: ComparableFigure, right: ComparableFigure, expected: bool
    ) -> None:
        assert can_both_hold(reading(left), reading(right)) is expected
        assert can_both_hold(reading(right), reading(left)) is expected


class TestIsBelow:
    def test_needs_an_upper_end_on_the_left_and_a_lower_one_on_the_right(self) -> None:
        assert is_below(reading(figure(5)), reading(figure(6, is_open=True)))
        assert not is_below(reading(AT_LEAST_5), reading(figure(9)))
        assert not is_below(reading(figure(5)), reading(UP_TO_8))


class TestGap:
    @pytest.mark.parametrize(
        ("left", "right", "size", "at_least"),
        [
            (figure(13), figure(21), 8, False),
            (figure(21), figure(13), 8, False),
            (figure(40), figure(41, is_open=True), 1, True),
            (UP_TO_8, MORE_THAN_30, 23, True),
            (BETWEEN_30_AND_40, figure(50), 10, False),
            (figure(7), figure(7), 0, False),
        ],
    )
    def test_is_the_distance_of_the_nearest_ends(
        self, left: ComparableFigure, right: ComparableFigure, size: int, at_least: bool
    ) -> None:
        assert gap(left, right) == (Decimal(size), at_least)

    def test_is_a_share_of_the_larger_figure(self) -> None:
        assert share(figure(5), figure(10)) == 0.5
        assert share(NONE, figure(3)) == 1.0
        assert share(NONE, NONE) == 0.0


class TestIsVague:
    def test_holds_for_words_without_bounds_only(self) -> None:
        assert is_vague(figure(None, verbatim="dozens"))
        assert not is_vague(UP_TO_8)


class TestReading:
    def test_never_goes_below_zero(self) -> None:
        assert reading(figure(0, approximate=True)).lower == 0

    def test_keeps_an_open_end_open(self) -> None:
        assert reading(figure(40, is_open=True, approximate=True)) == (Decimal(36), None)


class TestSameBounds:
    def test_tells_about_40_from_40(self) -> None:
        assert not same_bounds(ABOUT_40, figure(40))
        assert same_bounds(figure(40, verbatim="forty"), figure(40, verbatim="40"))
