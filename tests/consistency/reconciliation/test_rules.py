"""The two rules that always answer, and what every rule keeps to."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.consistency.comparable import Case, ComparableClaim
from claims.consistency.reconciliation import RULES, Count, counts_of
from claims.consistency.reconciliation.envelope import Envelope
from claims.consistency.reconciliation.figures import Reconciled, Rule, Tellings
from claims.consistency.reconciliation.latest_per_origin import LatestPerOrigin
from claims.register.vocabulary import Measure, SubjectKind, SubjectScope
from tests.consistency.cast import (
    A_YEAR_LATER,
    CHARITY,
    COURIER,
    GAZETTE,
    MINISTRY,
    OMBUDSMAN,
    POLICE,
    RADIO,
    case,
    claim,
    figure,
)

ORIGINS = [MINISTRY, POLICE, OMBUDSMAN, CHARITY, GAZETTE, COURIER, RADIO]


def ask(rule: Rule, *claims: ComparableClaim) -> Reconciled:
    made = rule.reconcile(Tellings(claims), case(*claims))
    assert made is not None
    return made


def ends(made: Reconciled) -> tuple[object, object, object]:
    return made.low, made.best, made.high


class TestLatestPerOrigin:
    def test_takes_lowest_median_and_highest_of_what_each_origin_last_said(self) -> None:
        numbers = [12, 13, 15, 16, 21]
        made = ask(LatestPerOrigin(), *(claim(who, figure(n)) for who, n in zip(ORIGINS, numbers, strict=False)))
        assert ends(made) == (12, 15, 21)

    def test_leaves_out_what_the_origin_superseded(self) -> None:
        made = ask(
            LatestPerOrigin(),
            claim(MINISTRY, figure(7)),
            claim(MINISTRY, figure(10), published=A_YEAR_LATER),
            claim(CHARITY, figure(12)),
        )
        assert ends(made) == (10, 10, 12)
        assert [left.why for left in made.left_out] == ["superseded by a later figure of Ministry of Health: 10"]


class TestEnvelope:
    def test_reaches_over_every_figure_an_origin_ever_gave(self) -> None:
        made = ask(
            Envelope(),
            claim(MINISTRY, figure(7)),
            claim(MINISTRY, figure(10), published=A_YEAR_LATER),
            claim(CHARITY, figure(12)),
        )
        assert ends(made) == (7, 10, 12)


@pytest.mark.parametrize("rule", [Envelope(), LatestPerOrigin()], ids=lambda rule: str(rule.name))
class TestEveryRule:
    def test_counts_an_echo_once(self, rule: Rule) -> None:
        echoes = [claim(POLICE, figure(30), by=outlet) for outlet in (GAZETTE, COURIER, RADIO)]
        made = ask(rule, claim(CHARITY, figure(10)), claim(OMBUDSMAN, figure(11)), *echoes)
        assert ends(made) == (10, 11, 30)
        assert [left.why for left in made.left_out] == ["repeats Police as told by The Gazette"] * 2

    def test_leaves_out_a_figure_without_an_upper_bound(self, rule: Rule) -> None:
        made = ask(rule, claim(POLICE, figure(11, is_open=True)), claim(CHARITY, figure(13)))
        assert ends(made) == (13, 13, 13)
        assert [left.why for left in made.left_out] == ["has no upper bound"]

    def test_keeps_an_end_open_where_every_figure_is(self, rule: Rule) -> None:
        made = ask(rule, claim(POLICE, figure(11, is_open=True)), claim(CHARITY, figure(21, is_open=True)))
        assert ends(made) == (21, None, None)

    def test_leaves_out_vague_words_and_parts(self, rule: Rule) -> None:
        made = ask(
            rule,
            claim(POLICE, figure(None, verbatim="dozens")),
            claim(GAZETTE, figure(3, part_of=1)),
            claim(CHARITY, figure(9)),
        )
        assert ends(made) == (9, 9, 9)
        assert {left.why for left in made.left_out} == {"vague words without bounds", "a part of another figure"}

    def test_makes_nothing_of_nothing(self, rule: Rule) -> None:
        vague = claim(POLICE, figure(None, verbatim="dozens"))
        assert rule.reconcile(Tellings([vague]), case(vague)) is None


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: str(rule.name))
class TestEveryRuleThereIs:
    @given(
        told=st.lists(
            st.tuples(st.integers(0, 6), st.none() | st.integers(0, 50), st.none() | st.integers(0, 50)), min_size=1
        )
    )
    def test_keeps_low_best_and_high_in_order_and_best_reported(
        self, rule: Rule, told: list[tuple[int, int | None, int | None]]
    ) -> None:
        claims = []
        for who, one, other in told:
            low, high = (one, other) if one is None or other is None or one <= other else (other, one)
            claims.append(claim(ORIGINS[who], figure(low, high, is_open=True)))
        made = rule.reconcile(Tellings(claims), case(*claims))
        if made is None:
            return
        known = [end for end in ends(made) if end is not None]
        assert known == sorted(known)  # type: ignore[type-var]
        said = {end for c in claims if c.figure for end in (c.figure.lower, c.figure.upper)}
        assert made.best is None or made.best in said
        assert len(made.used) + len(made.left_out) == len(claims)


class TestCountsOf:
    def test_keeps_the_total_out_of_one_incident(self) -> None:
        single, total = claim(POLICE, figure(16)), claim(CHARITY, figure(27), scope=SubjectScope.TOTAL)
        assert counts_of(case(single, total)) == {Count(Measure.KILLED, "people"): [single]}
        of_total: Case = case(single, total, kind=SubjectKind.TOTAL)
        assert counts_of(of_total) == {Count(Measure.KILLED, "people"): [total]}

    def test_keeps_currencies_apart(self) -> None:
        dollars = [claim(who, figure(5, measure=Measure.MONEY, unit="USD", population="")) for who in (POLICE, CHARITY)]
        euros = claim(GAZETTE, figure(9, measure=Measure.MONEY, unit="EUR", population=""))
        assert list(counts_of(case(*dollars, euros)).values()) == [dollars]


def test_decimals_stay_decimals() -> None:
    assert isinstance(ask(Envelope(), claim(POLICE, figure(3))).best, Decimal)
