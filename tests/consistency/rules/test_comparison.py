from dataclasses import replace

import pytest

from claims.consistency.comparable import ComparableClaim
from claims.consistency.rules.comparison import compare
from claims.consistency.vocabulary import Answer
from claims.register.vocabulary import Measure, Modality, Polarity, SubjectScope
from tests.consistency.cast import CHARITY, MINISTRY, claim, figure

SIXTEEN_KILLED = claim(MINISTRY, figure(16))


class TestCompare:
    @pytest.mark.parametrize(
        ("other", "reason"),
        [
            (claim(CHARITY, figure(16, measure=Measure.INJURED)), "killed against injured"),
            (claim(CHARITY, figure(16), scope=SubjectScope.TOTAL), "one incident against a total"),
            (claim(CHARITY, figure(3, population="children")), "a part against its whole"),
            (claim(CHARITY, figure(16), subject=2), "different subjects"),
            (claim(CHARITY, figure(None, verbatim="dozens")), "vague words without bounds"),
            (claim(CHARITY, figure(3, part_of=99)), "a part of another figure"),
            (claim(CHARITY, None), "no figure"),
            (claim(CHARITY, figure(16), polarity=Polarity.DENIES), "a denied or predicted figure"),
            (replace(claim(CHARITY, figure(16)), modality=Modality.PREDICTED), "a denied or predicted figure"),
            (claim(CHARITY, figure(16, unit="USD")), "different units"),
        ],
    )
    def test_refuses_what_is_not_comparable_with_the_reason(self, other: ComparableClaim, reason: str) -> None:
        assert compare(SIXTEEN_KILLED, other) == (Answer.NOT_COMPARABLE, reason)
        assert compare(other, SIXTEEN_KILLED).answer is Answer.NOT_COMPARABLE

    def test_refuses_populations_of_which_neither_contains_the_other(self) -> None:
        women, children = (
            claim(CHARITY, figure(3, population="women")),
            claim(MINISTRY, figure(3, population="children")),
        )
        assert compare(women, children) == (Answer.NOT_COMPARABLE, "women against children")

    def test_lets_people_meet_civilians(self) -> None:
        civilians = claim(CHARITY, figure(21, population="civilians"))
        assert compare(SIXTEEN_KILLED, civilians).answer is Answer.INCONSISTENT

    def test_finds_figures_consistent_that_can_both_hold(self) -> None:
        assert compare(SIXTEEN_KILLED, claim(CHARITY, figure(11, is_open=True))).answer is Answer.CONSISTENT
