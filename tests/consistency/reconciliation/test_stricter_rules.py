"""Conservative, source priority and pending: the rules that choose among what origins last said."""

import pytest

from claims.consistency.comparable import ComparableClaim, Party
from claims.consistency.reconciliation import Rule, rules_with
from claims.consistency.reconciliation.conservative import Conservative
from claims.consistency.reconciliation.figures import Reconciled, Tellings
from claims.consistency.reconciliation.pending import Pending
from claims.consistency.reconciliation.source_priority import SourcePriority
from tests.consistency.cast import (
    A_YEAR_LATER,
    CHARITY,
    GAZETTE,
    MINISTRY,
    NEXT_DAY,
    OMBUDSMAN,
    POLICE,
    SPOKESWOMAN,
    THAT_DAY,
    case,
    claim,
    figure,
)

ACCOUNT = Party(20, "@onlooker", "social_account")


def ask(rule: Rule, *claims: ComparableClaim) -> Reconciled:
    made = rule.reconcile(Tellings(claims), case(*claims))
    assert made is not None
    return made


def ends(made: Reconciled) -> tuple[object, object, object]:
    return made.low, made.best, made.high


def why(made: Reconciled) -> list[str]:
    return [left.why for left in made.left_out]


class TestConservative:
    def test_takes_the_lowest_figure_for_the_best(self) -> None:
        told = [
            claim(who, figure(n), published=A_YEAR_LATER) for who, n in ((CHARITY, 21), (GAZETTE, 16), (POLICE, 15))
        ]
        assert ends(ask(Conservative(), *told)) == (15, 15, 21)

    def test_leaves_out_an_early_count_that_was_overtaken(self) -> None:
        made = ask(
            Conservative(),
            claim(POLICE, figure(12)),
            claim(OMBUDSMAN, figure(13), published=NEXT_DAY),
            claim(GAZETTE, figure(15), published=A_YEAR_LATER),
            claim(CHARITY, figure(16), published=A_YEAR_LATER),
        )
        assert ends(made) == (15, 15, 16)
        assert why(made) == [
            "an early count that Ombudsman overtook",
            "an early count that The Gazette overtook",
        ]

    def test_leaves_out_a_social_account_where_anybody_else_speaks(self) -> None:
        made = ask(
            Conservative(),
            claim(ACCOUNT, figure(3)),
            claim(POLICE, figure(7), published=A_YEAR_LATER),
            claim(CHARITY, figure(9), published=A_YEAR_LATER),
        )
        assert ends(made) == (7, 7, 9)

    def test_takes_social_accounts_where_nobody_else_speaks(self) -> None:
        other = Party(21, "@neighbor", "social_account")
        told = [claim(ACCOUNT, figure(3), published=A_YEAR_LATER), claim(other, figure(5), published=A_YEAR_LATER)]
        assert ends(ask(Conservative(), *told)) == (3, 3, 5)


class TestSourcePriority:
    TOLD = (
        claim(GAZETTE, figure(16), published=A_YEAR_LATER),
        claim(CHARITY, figure(21), published=A_YEAR_LATER),
        claim(MINISTRY, figure(10), published=A_YEAR_LATER),
    )

    def test_takes_the_figures_of_the_kind_that_goes_first(self) -> None:
        made = ask(SourcePriority(), *self.TOLD)
        assert ends(made) == (10, 10, 10)
        assert why(made) == ["counts after institution", "counts after institution"]

    def test_follows_the_order_of_the_desk_and_says_so_in_its_version(self) -> None:
        rule = SourcePriority(("ngo", "institution"))
        assert ends(ask(rule, *self.TOLD)) == (21, 21, 21)
        assert rule.version != SourcePriority().version

    def test_ranks_a_spokeswoman_as_her_ministry(self) -> None:
        made = ask(SourcePriority(), *self.TOLD[:2], claim(SPOKESWOMAN, figure(11), published=A_YEAR_LATER))
        assert ends(made) == (11, 11, 11)

    def test_puts_kinds_that_the_order_leaves_out_last(self) -> None:
        assert ends(ask(SourcePriority(("outlet",)), *self.TOLD)) == (16, 16, 16)


class TestPending:
    def test_knows_the_ends_of_early_counts_and_no_best(self) -> None:
        made = ask(
            Pending(), claim(POLICE, figure(12), published=THAT_DAY), claim(OMBUDSMAN, figure(13), published=NEXT_DAY)
        )
        assert ends(made) == (12, None, 13)

    def test_is_over_once_somebody_settled_the_count(self) -> None:
        told = [
            claim(POLICE, figure(12)),
            claim(OMBUDSMAN, figure(13)),
            claim(CHARITY, figure(15), published=A_YEAR_LATER),
        ]
        assert Pending().reconcile(Tellings(told), case(*told)) is None


@pytest.mark.parametrize("rule", rules_with()[2:], ids=lambda rule: str(rule.name))
class TestStricterRules:
    def test_have_nothing_to_choose_where_origins_agree(self, rule: Rule) -> None:
        told = [claim(POLICE, figure(12)), claim(OMBUDSMAN, figure(12))]
        assert rule.reconcile(Tellings(told), case(*told)) is None

    def test_have_nothing_to_choose_in_one_origin(self, rule: Rule) -> None:
        told = [claim(POLICE, figure(12)), claim(POLICE, figure(13), published=NEXT_DAY)]
        assert rule.reconcile(Tellings(told), case(*told)) is None
