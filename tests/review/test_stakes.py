import pytest

from claims.consistency.models import Finding, FindingClaim
from claims.register.models import Claim
from claims.review.stakes import with_stakes, worst_first
from claims.review.vocabulary import VerdictState
from tests.digests.stage import found
from tests.factories import make_subject
from tests.verdicts import Desk, make_verdict

pytestmark = pytest.mark.django_db


def naming(claim: Claim, severity: float) -> Finding:
    finding = found(make_subject(), severity=severity)
    assert claim.current is not None
    FindingClaim.objects.create(finding=finding, version=claim.current, position=0)
    return finding


def claim_with(state: VerdictState) -> Claim:
    return make_verdict(Desk(), state).claim_version.claim


class TestWithStakes:
    def test_puts_a_published_verdict_before_a_graver_finding_on_no_verdict(self) -> None:
        grave = found(make_subject(), severity=0.6)
        staked = naming(claim_with(VerdictState.PUBLISHED), 0.5)
        weighed = with_stakes([grave, staked])
        assert [one.finding for one in weighed] == [staked, grave]
        assert [one.at_stake for one in weighed] == [VerdictState.PUBLISHED, None]

    def test_keeps_what_only_informs_below_what_asks_somebody_to_act(self) -> None:
        asks = found(make_subject(), severity=0.3)
        informs = naming(claim_with(VerdictState.PUBLISHED), 0.1)
        assert [one.finding for one in with_stakes([informs, asks])] == [asks, informs]

    def test_counts_a_draft_less_than_what_was_submitted(self) -> None:
        submitted, drafted = (naming(claim_with(s), 0.5) for s in (VerdictState.SUBMITTED, VerdictState.DRAFT))
        assert [one.finding for one in with_stakes([drafted, submitted])] == [submitted, drafted]

    def test_forgets_a_verdict_that_was_withdrawn(self) -> None:
        (one,) = with_stakes([naming(claim_with(VerdictState.WITHDRAWN), 0.5)])
        assert one.at_stake is None


class TestWorstFirst:
    def test_goes_on_where_the_page_before_ended(self) -> None:
        subject = make_subject()
        for number in range(7):
            found(subject, severity=0.3 + number / 20)
        staked = naming(claim_with(VerdictState.PUBLISHED), 0.35)
        whole = [one.finding for one in worst_first(Finding.objects.all(), 20)]
        pages = [one.finding for skip in (0, 3, 6) for one in worst_first(Finding.objects.all(), 3, skip=skip)]
        assert pages == whole
        assert staked in whole[:4]
