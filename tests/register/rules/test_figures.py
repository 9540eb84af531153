from decimal import Decimal

import pytest

from claims.lib.errors import InvalidInput
from claims.register.drafts import FigureDraft
from claims.register.rules.figures import ensure_figure
from claims.register.vocabulary import Measure


def draft(measure: str = Measure.KILLED, lower: str | None = "16", upper: str | None = None) -> FigureDraft:
    bounds = [None if bound is None else Decimal(bound) for bound in (lower, upper)]
    return FigureDraft(
        measure=measure,
        population="people",
        lower=bounds[0],
        upper=bounds[1],
        approximate=False,
        unit="",
        verbatim="16",
    )


class TestEnsureFigure:
    @pytest.mark.parametrize(("lower", "upper"), [("0", "0"), ("31", None), (None, "5"), (None, None)])
    def test_takes_counts(self, lower: str | None, upper: str | None) -> None:
        ensure_figure(draft(lower=lower, upper=upper))

    @pytest.mark.parametrize(("lower", "upper"), [("-1", None), ("-5", "3"), (None, "-1")])
    def test_refuses_counts_below_none(self, lower: str | None, upper: str | None) -> None:
        with pytest.raises(InvalidInput, match="cannot be below 0"):
            ensure_figure(draft(lower=lower, upper=upper))

    @pytest.mark.parametrize("measure", [Measure.MONEY, Measure.PERCENTAGE, Measure.OTHER])
    def test_takes_losses(self, measure: str) -> None:
        ensure_figure(draft(measure, lower="-3.5", upper="-3"))

    @pytest.mark.parametrize("lower", ["NaN", "Infinity", "1e18", "0.0000001"])
    def test_refuses_what_the_database_cannot_keep(self, lower: str) -> None:
        with pytest.raises(InvalidInput):
            ensure_figure(draft(lower=lower))

    def test_refuses_bounds_in_the_wrong_order(self) -> None:
        with pytest.raises(InvalidInput, match="Swap them"):
            ensure_figure(draft(lower="3", upper="2"))
