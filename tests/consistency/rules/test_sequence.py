from datetime import date
from itertools import combinations, permutations

from hypothesis import given
from hypothesis import strategies as st

from claims.consistency.comparable import ComparableClaim
from claims.consistency.rules.ordering import Order, order_of
from claims.consistency.rules.sequence import in_order
from tests.consistency.cast import CHARITY, GAZETTE, MINISTRY, NEXT_DAY, POLICE, THAT_DAY, claim, figure

AT_NINE, AT_FIVE = "2021-03-05T09:00", "2021-03-05T17:00"
MOMENTS = [None, THAT_DAY, NEXT_DAY, AT_NINE, AT_FIVE, "2021-03-06T09:00"]


class TestInOrder:
    def test_puts_the_lower_figure_first_on_one_day_and_the_undated_last(self) -> None:
        undated = claim(GAZETTE, figure(1), published=None)
        high, low = claim(MINISTRY, figure(34)), claim(POLICE, figure(28))
        assert in_order([undated, high, low]) == [low, high, undated]

    def test_lets_minutes_decide_between_claims_that_tell_them(self) -> None:
        late, early = claim(MINISTRY, figure(7), published=AT_FIVE), claim(POLICE, figure(9), published=AT_NINE)
        between = claim(CHARITY, figure(12))
        assert in_order([between, late, early]) == [early, late, between]

    def test_gives_one_order_also_where_minutes_contradict_the_figures_between_them(self) -> None:
        late, early = claim(MINISTRY, figure(5), published=AT_FIVE), claim(POLICE, figure(9), published=AT_NINE)
        between = claim(CHARITY, figure(7))
        told = [late, early, between]
        assert {tuple(in_order(each)) for each in permutations(told)} == {tuple(in_order(told))}

    @given(st.lists(st.tuples(st.sampled_from(MOMENTS), st.integers(1, 4)), max_size=7))
    def test_puts_claims_as_comparing_by_twos_does(self, told: list[tuple[str | None, int]]) -> None:
        claims = [claim(MINISTRY, figure(size), published=when) for when, size in told]
        ordered = in_order(claims)
        assert sorted(each.claim_id for each in ordered) == sorted(each.claim_id for each in claims)
        if all(_stands_before(one, other) for one, other in combinations(ordered, 2)):
            assert in_order(reversed(claims)) == ordered
        else:
            # No order is right for all of them: some three go round in a circle.
            assert any(_is_circle(*three) for three in permutations(claims, 3))


def _stands_before(one: ComparableClaim, other: ComparableClaim) -> bool:
    """The rule in its own words: who was first, else the lower figure of the day, else as recorded."""
    if (order := order_of(one, other)) is not Order.UNKNOWN:
        return order is Order.BEFORE
    assert one.figure is not None
    assert other.figure is not None
    days = (one.published_day or date.max, other.published_day or date.max)
    return (days[0], one.figure.lower or 0, one.recorded) <= (days[1], other.figure.lower or 0, other.recorded)


def _is_circle(one: ComparableClaim, other: ComparableClaim, third: ComparableClaim) -> bool:
    return _stands_before(one, other) and _stands_before(other, third) and _stands_before(third, one)
