import pytest

from claims.audit.models import AuditEntry
from claims.consistency.services import acknowledge_finding, dismiss_finding, reopen_finding, resolve_finding
from claims.consistency.vocabulary import FindingState
from claims.lib.errors import Conflict, InvalidInput, NotAllowed
from claims.register.models import Claim, Subject
from tests.consistency.stage import check, correct, divergent
from tests.factories import NOW, REASON, auditor, editor, fact_checker

pytestmark = pytest.mark.django_db


@pytest.mark.usefixtures("two_claims")
class TestDismissFinding:
    def test_keeps_it_away_as_long_as_no_input_changed(self, subject: Subject) -> None:
        check(subject)
        dismiss_finding(finding=divergent(), actor=fact_checker(), reason="Two ways of counting.", now=NOW)
        check(subject)
        assert divergent().state == FindingState.DISMISSED
        assert divergent().state_reason == "Two ways of counting."

    def test_lets_it_return_when_an_input_changed(self, subject: Subject, two_claims: tuple[Claim, Claim]) -> None:
        check(subject)
        dismiss_finding(finding=divergent(), actor=fact_checker(), reason="Two ways of counting.", now=NOW)
        correct(two_claims[0], 15)
        check(subject)
        assert divergent().state == FindingState.OPEN
        assert divergent().state_reason == ""
        kinds = AuditEntry.objects.filter(stream=divergent().stream).order_by("stream_seq")
        assert [entry.kind for entry in kinds] == ["finding.found", "finding.dismissed", "finding.changed"]

    def test_wants_a_reason(self, subject: Subject) -> None:
        check(subject)
        with pytest.raises(InvalidInput, match="a reason is required"):
            dismiss_finding(finding=divergent(), actor=fact_checker(), reason=" ", now=NOW)
        assert divergent().state == FindingState.OPEN

    def test_is_refused_to_an_auditor(self, subject: Subject) -> None:
        check(subject)
        with pytest.raises(NotAllowed):
            dismiss_finding(finding=divergent(), actor=auditor(), reason=REASON, now=NOW)

    def test_is_refused_twice(self, subject: Subject) -> None:
        check(subject)
        dismiss_finding(finding=divergent(), actor=fact_checker(), reason=REASON, now=NOW)
        with pytest.raises(Conflict):
            dismiss_finding(finding=divergent(), actor=editor(), reason=REASON, now=NOW)


@pytest.mark.usefixtures("two_claims")
class TestOtherDecisions:
    def test_acknowledging_survives_the_next_check(self, subject: Subject) -> None:
        check(subject)
        acknowledge_finding(finding=divergent(), actor=fact_checker(), reason="", now=NOW)
        check(subject)
        assert divergent().state == FindingState.ACKNOWLEDGED

    def test_resolving_by_a_person_survives_the_next_check(self, subject: Subject) -> None:
        check(subject)
        resolve_finding(finding=divergent(), actor=fact_checker(), reason="Corrected in print.", now=NOW)
        check(subject)
        assert divergent().state == FindingState.RESOLVED

    def test_reopening_takes_a_decision_back(self, subject: Subject) -> None:
        check(subject)
        dismiss_finding(finding=divergent(), actor=fact_checker(), reason=REASON, now=NOW)
        reopen_finding(finding=divergent(), actor=editor(), reason="Look again.", now=NOW)
        assert divergent().state == FindingState.OPEN
