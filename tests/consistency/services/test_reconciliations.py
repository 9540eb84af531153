import pytest

from claims.audit.models import AuditEntry
from claims.consistency.models import Reconciliation
from claims.consistency.selectors import stale_reconciliations
from claims.consistency.services import adopt_reconciliation
from claims.consistency.vocabulary import ReconciliationState, RuleName
from claims.lib.errors import InvalidInput, NotAllowed
from claims.register.models import Claim, Subject
from claims.register.services import reject_link
from tests.consistency.stage import check, told
from tests.factories import NOW, REASON, auditor, fact_checker

pytestmark = pytest.mark.django_db


def proposed(rule: RuleName) -> Reconciliation:
    return Reconciliation.objects.get(rule=rule, state=ReconciliationState.PROPOSED)


@pytest.mark.usefixtures("two_claims")
class TestReconciliations:
    def test_are_proposed_with_inputs_and_counts(self, subject: Subject) -> None:
        check(subject)
        row = proposed(RuleName.ENVELOPE)
        assert [row.low, row.best, row.high] == [16, 16, 21]
        assert (row.report_count, row.origin_count) == (2, 2)
        assert [entry["origin"] for entry in row.inputs] == ["The Gazette", "Helping Hands"]

    def test_are_superseded_when_the_figures_move(self, subject: Subject) -> None:
        check(subject)
        old = proposed(RuleName.ENVELOPE)
        told(subject, "The Courier", 30)
        check(subject)
        old.refresh_from_db()
        assert old.state == ReconciliationState.SUPERSEDED
        assert proposed(RuleName.ENVELOPE).high == 30

    def test_stay_adopted_and_show_what_is_proposed_since(self, subject: Subject) -> None:
        check(subject)
        adopted = adopt_reconciliation(
            reconciliation=proposed(RuleName.ENVELOPE), actor=fact_checker(), reason="Both stand.", now=NOW
        )
        check(subject)
        assert not Reconciliation.objects.filter(rule=RuleName.ENVELOPE, state=ReconciliationState.PROPOSED).exists()
        told(subject, "The Courier", 30)
        check(subject)
        adopted.refresh_from_db()
        assert adopted.state == ReconciliationState.ADOPTED
        assert proposed(RuleName.ENVELOPE).inputs_sha256 != adopted.inputs_sha256
        assert adopted.stale_at == NOW

    def test_are_flagged_in_the_log_once_and_again_current_when_the_figures_come_back(self, subject: Subject) -> None:
        check(subject)
        adopted = adopt_reconciliation(
            reconciliation=proposed(RuleName.ENVELOPE), actor=fact_checker(), reason="Both stand.", now=NOW
        )
        third = told(subject, "The Courier", 30)
        check(subject)
        told(subject, "City Radio", 31)
        check(subject)
        for claim in Claim.objects.filter(pk__gte=third.pk):
            reject_link(claim=claim, subject=subject, actor=fact_checker(), reason="Another blast.", now=NOW)
        check(subject)
        adopted.refresh_from_db()
        assert adopted.stale_at is None
        kinds = AuditEntry.objects.filter(stream=adopted.stream).order_by("stream_seq").values_list("kind", flat=True)
        assert list(kinds)[2:] == ["reconciliation.stale", "reconciliation.current"]

    def test_are_no_longer_flagged_once_others_are_adopted(self, subject: Subject) -> None:
        check(subject)
        first = proposed(RuleName.ENVELOPE)
        adopt_reconciliation(reconciliation=first, actor=fact_checker(), reason="Both stand.", now=NOW)
        told(subject, "The Courier", 30)
        check(subject)
        again = adopt_reconciliation(
            reconciliation=proposed(RuleName.ENVELOPE), actor=fact_checker(), reason="All three.", now=NOW
        )
        assert list(stale_reconciliations()) == []
        assert again.stale_at is None

    def test_give_way_to_the_next_one_adopted(self, subject: Subject) -> None:
        check(subject)
        first, second = proposed(RuleName.ENVELOPE), proposed(RuleName.LATEST_PER_ORIGIN)
        for row in (first, second):
            adopt_reconciliation(reconciliation=row, actor=fact_checker(), reason="Better.", now=NOW)
        first.refresh_from_db()
        assert first.state == ReconciliationState.SUPERSEDED

    def test_are_adopted_for_a_reason_by_somebody_who_may(self, subject: Subject) -> None:
        check(subject)
        row = proposed(RuleName.ENVELOPE)
        with pytest.raises(InvalidInput, match="a reason is required"):
            adopt_reconciliation(reconciliation=row, actor=fact_checker(), reason="", now=NOW)
        with pytest.raises(NotAllowed):
            adopt_reconciliation(reconciliation=row, actor=auditor(), reason=REASON, now=NOW)
