from dataclasses import replace
from decimal import Decimal

import pytest

from claims.consistency.rules.comparison import why_not_comparable
from claims.consistency.rules.shares import counted, poses_as_count
from tests.consistency.cast import GAZETTE, claim, figure


class TestPosesAsCount:
    @pytest.mark.parametrize(
        ("verbatim", "exact", "suffix", "poses"),
        [
            ("About 40", "About 40 per cent of the wounded", "", True),
            ("40", "40", "% of the wounded", True),
            ("40", "40 wounded", ", 12 per cent of them children", False),
            ("40", "40 wounded", "", False),
        ],
    )
    def test_is_a_number_before_per_cent(self, verbatim: str, exact: str, suffix: str, poses: bool) -> None:
        told = claim(GAZETTE, figure(40, verbatim=verbatim), exact=exact, suffix=suffix)
        assert poses_as_count(told) is poses

    def test_is_compared_with_no_count(self) -> None:
        told = claim(GAZETTE, figure(40, verbatim="40"), exact="40 per cent of the wounded")
        assert why_not_comparable(told) == "a percentage recorded as a count"


class TestCounted:
    @pytest.mark.parametrize(
        ("percent", "of", "least", "most"),
        [
            ("40", 200, "79", "81"),
            ("83", 24, "19.8", "20.04"),
            ("12.5", 1000, "124.5", "125.5"),
            ("0", 50, "0", "0.25"),
        ],
    )
    def test_allows_for_the_rounding_of_the_last_digit(self, percent: str, of: int, least: str, most: str) -> None:
        share = replace(figure(0, unit="percentage"), lower=Decimal(percent), upper=Decimal(percent))
        assert counted(share, figure(of)) == (Decimal(least), Decimal(most))
