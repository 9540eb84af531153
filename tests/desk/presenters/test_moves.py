from decimal import Decimal

from claims.desk.presenters.moves import MOST_STEPS, draw_moves


def ends(low: int, best: int | None, high: int) -> tuple[Decimal, Decimal | None, Decimal]:
    return Decimal(low), None if best is None else Decimal(best), Decimal(high)


class TestDrawMoves:
    def test_sets_the_oldest_at_the_left_and_the_highest_at_the_top(self) -> None:
        strip = draw_moves([ends(12, 12, 12), ends(12, 16, 22)])
        assert strip is not None
        assert strip.band == "6.0,50.0 234.0,6.0 234.0,50.0 6.0,50.0"
        assert strip.line == "6.0,50.0 234.0,32.4"

    def test_draws_no_best_where_there_is_none(self) -> None:
        strip = draw_moves([ends(12, None, 13), ends(12, 16, 21)])
        assert strip is not None
        assert len(strip.dots) == 1

    def test_keeps_figures_that_never_differ_on_one_height(self) -> None:
        strip = draw_moves([ends(5, 5, 5), ends(5, 5, 5)])
        assert strip is not None
        assert {dot.y for dot in strip.dots} == {50.0}

    def test_shows_the_last_steps(self) -> None:
        strip = draw_moves([ends(n, n, n) for n in range(100)])
        assert strip is not None
        assert len(strip.dots) == MOST_STEPS

    def test_draws_nothing_of_one_step_or_open_ends(self) -> None:
        assert draw_moves([ends(5, 5, 5), (Decimal(5), None, None)]) is None
