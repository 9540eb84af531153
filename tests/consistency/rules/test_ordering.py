from datetime import date
from itertools import combinations, permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.consistency.comparable import ComparableClaim
from claims.consistency.rules.ordering import Order, Phase, in_order, is_rise, latest_of_each_origin, order_of, phase_of
from claims.register.vocabulary import Measure
from tests.consistency.cast import (
    A_YEAR_LATER,
    CHARITY,
    GAZETTE,
    MINISTRY,
    NEXT_DAY,
    POLICE,
    SPOKESWOMAN,
    THAT_DAY,
    case,
    claim,
    figure,
)

AT_NINE, AT_FIVE = "2021-03-05T09:00", "2021-03-05T17:00"
MOMENTS = [None, THAT_DAY, NEXT_DAY, AT_NINE, AT_FIVE, "2021-03-06T09:00"]


class TestPhaseOf:
    @pytest.mark.parametrize(
        ("published", "phase"),
        [(THAT_DAY, Phase.EARLY), ("2021-03-12", Phase.EARLY), ("2021-03-13", Phase.SETTLED), (None, Phase.SETTLED)],
    )
    def test_is_early_for_a_week(self, published: str | None, phase: Phase) -> None:
        told = claim(MINISTRY, figure(5), published=published)
        assert phase_of(told, case(told)) is phase


class TestOrderOf:
    @pytest.mark.parametrize(
        ("left", "right", "order"),
        [
            (THAT_DAY, NEXT_DAY, Order.BEFORE),
            (NEXT_DAY, THAT_DAY, Order.AFTER),
            (THAT_DAY, THAT_DAY, Order.UNKNOWN),
            ("2021-03-05T09:00", "2021-03-05T17:00", Order.BEFORE),
            ("2021-03-05T09:00", THAT_DAY, Order.UNKNOWN),
            ("2021-03-05T09:00", NEXT_DAY, Order.BEFORE),
            (None, THAT_DAY, Order.UNKNOWN),
        ],
    )
    def test_knows_only_what_the_documents_tell(self, left: str | None, right: str | None, order: Order) -> None:
        assert order_of(claim(MINISTRY, published=left), claim(POLICE, published=right)) is order


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


class TestLatestOfEachOrigin:
    def test_counts_a_spokeswoman_as_her_ministry(self) -> None:
        old, new = claim(MINISTRY, figure(7)), claim(SPOKESWOMAN, figure(10), by=GAZETTE, published=A_YEAR_LATER)
        assert latest_of_each_origin([old, new]) == [new]


class TestIsRise:
    @pytest.mark.parametrize(
        ("low", "high", "expected"),
        [
            # Killed, early and later the same week.
            ((12, THAT_DAY), (13, NEXT_DAY), True),
            ((13, NEXT_DAY), (15, THAT_DAY), False),
            # On one day the dead only become more.
            ((12, THAT_DAY), (13, THAT_DAY), True),
            # Settled figures: a modest rise, a steep one, and one that is steep in share only.
            ((7, THAT_DAY), (10, A_YEAR_LATER), True),
            ((13, THAT_DAY), (21, A_YEAR_LATER), False),
            ((1, THAT_DAY), (3, A_YEAR_LATER), True),
            # Settled against settled is never a rise.
            ((15, A_YEAR_LATER), (16, "2023-03-05"), False),
        ],
    )
    def test_explains_an_early_count_below_a_later_one(
        self, low: tuple[int, str], high: tuple[int, str], expected: bool
    ) -> None:
        mine = claim(POLICE, figure(low[0]), published=low[1])
        theirs = claim(CHARITY, figure(high[0]), published=high[1])
        assert is_rise(mine, theirs, case(mine, theirs)) is expected

    def test_does_not_explain_injured_of_one_day_whose_dead_are_equal(self) -> None:
        told = [
            claim(POLICE, figure(7), document=1),
            claim(POLICE, figure(33, measure=Measure.INJURED), document=1),
            claim(CHARITY, figure(7), document=2),
            claim(CHARITY, figure(34, measure=Measure.INJURED), document=2),
        ]
        assert not is_rise(told[1], told[3], case(*told))

    def test_explains_injured_of_one_day_by_a_lower_count_of_the_dead(self) -> None:
        told = [
            claim(POLICE, figure(12), document=1),
            claim(POLICE, figure(40, measure=Measure.INJURED), document=1),
            claim(CHARITY, figure(13), document=2),
            claim(CHARITY, figure(52, measure=Measure.INJURED), document=2),
        ]
        assert is_rise(told[1], told[3], case(*told))

    @pytest.mark.parametrize(
        ("measure", "expected"), [(Measure.MONEY, False), (Measure.DESTROYED, True), (Measure.RESCUED, True)]
    )
    def test_explains_only_what_is_counted_up_for_days(self, measure: Measure, expected: bool) -> None:
        low = claim(POLICE, figure(5, measure=measure), published=THAT_DAY)
        high = claim(CHARITY, figure(9, measure=measure), published=NEXT_DAY)
        assert is_rise(low, high, case(low, high)) is expected
