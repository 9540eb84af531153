import pytest

from claims.consistency.rules.ordering import Order, Phase, is_rise, latest_of_each_origin, order_of, phase_of
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
