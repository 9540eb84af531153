from decimal import Decimal
from itertools import pairwise
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from claims.desk.presenters.plot import NARROW, WIDE, Report, Shape, draw


def _report(lower: int | None, upper: int | None, **more: Any) -> Report:
    bounds = {"lower": None if lower is None else Decimal(lower), "upper": None if upper is None else Decimal(upper)}
    fields = {"color": 1, "label": "Ombudsman", "note": "Trend", "words": "some", "is_echo": False, "is_this": False}
    return Report(**{**fields, **bounds, **more})


class TestDraw:
    def test_has_nothing_to_draw_without_a_number(self) -> None:
        assert draw([]) is None
        assert draw([_report(None, None)]) is None

    def test_puts_larger_figures_further_right(self) -> None:
        plot = draw([_report(12, 12), _report(16, 16), _report(21, 21)])
        assert plot is not None
        assert [mark.x1 for mark in plot.marks] == sorted({mark.x1 for mark in plot.marks})
        assert all(mark.is_point for mark in plot.marks)

    def test_points_on_where_a_bound_is_open(self) -> None:
        plot = draw([_report(31, None), _report(None, 8)])
        assert plot is not None
        at_least, at_most = plot.marks
        assert (at_least.opens_left, at_least.opens_right) == (False, True)
        assert (at_most.opens_left, at_most.opens_right) == (True, False)
        assert at_least.x1 < at_least.x2
        assert at_most.x1 < at_most.x2

    def test_shades_low_to_high(self) -> None:
        plot = draw([_report(12, 12), _report(21, 21)], low=Decimal(12), high=Decimal(21))
        assert plot is not None
        assert plot.band is not None
        assert plot.band.x == plot.marks[0].x1
        assert round(plot.band.x + plot.band.width, 1) == plot.marks[1].x1

    def test_draws_a_single_zero(self) -> None:
        plot = draw([_report(0, 0)])
        assert plot is not None
        assert plot.ticks[0].text == "0"

    def test_shortens_a_name_that_would_run_into_the_figures(self) -> None:
        plot = draw([_report(1, 1, label="n" * 200)])
        assert plot is not None
        assert plot.marks[0].label.endswith("…")

    def test_leaves_out_numbers_that_would_run_into_each_other(self) -> None:
        plot = draw([_report(10**9, 2 * 10**9)], shape=NARROW)
        assert plot is not None
        room = min(right.x - left.x for left, right in pairwise(plot.ticks))
        assert room > max(len(tick.text) for tick in plot.ticks) * 7

    @given(
        st.lists(
            st.tuples(st.none() | st.integers(-(10**9), 10**9), st.none() | st.integers(0, 10**9)),
            min_size=1,
            max_size=20,
        ),
        st.sampled_from([WIDE, NARROW]),
    )
    def test_keeps_every_mark_inside_the_picture(
        self, spans: list[tuple[int | None, int | None]], shape: Shape
    ) -> None:
        reports = [_report(lower, None if upper is None else (lower or 0) + upper) for lower, upper in spans]
        plot = draw(reports, shape=shape)
        if plot is None:
            return
        assert all(shape.left - 8 <= mark.x1 <= mark.x2 <= shape.width for mark in plot.marks)
        assert 1 <= len(plot.ticks) <= 12
