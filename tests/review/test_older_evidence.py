import pytest

from claims.consistency.vocabulary import FindingKind, FindingState
from claims.evidence.services import unlink_evidence
from claims.review.models import Verdict
from claims.review.older_evidence import approved_on_older_evidence, what_is_new
from claims.review.services import keep_verdict
from claims.review.vocabulary import VerdictState
from tests.people import NOON
from tests.review.test_stakes import naming
from tests.verdicts import HOUR, Desk, current, link_passage, make_verdict

pytestmark = pytest.mark.django_db
# Findings of the tests are found on the day before the verdicts are approved; the editor's look is moved before them.
LONG_AGO = NOON - 100 * HOUR


@pytest.fixture
def desk() -> Desk:
    return Desk()


def looked_long_ago(verdict: Verdict) -> Verdict:
    Verdict.objects.filter(pk=verdict.pk).update(looked_at=LONG_AGO)
    verdict.refresh_from_db()
    return verdict


class TestApprovedOnOlderEvidence:
    @pytest.mark.parametrize("state", [VerdictState.APPROVED, VerdictState.PUBLISHED, VerdictState.RETRACTING])
    def test_is_silent_while_nothing_came(self, desk: Desk, state: VerdictState) -> None:
        verdict = make_verdict(desk, state)
        assert list(approved_on_older_evidence()) == []
        assert not what_is_new(verdict)

    def test_notices_evidence_that_was_linked(self, desk: Desk) -> None:
        verdict = make_verdict(desk, VerdictState.PUBLISHED)
        Verdict.objects.update(looked_at=NOON - HOUR)
        link = link_passage(desk, verdict.claim_version.claim)
        verdict.refresh_from_db()
        assert list(approved_on_older_evidence()) == [verdict]
        assert link in what_is_new(verdict).linked

    def test_notices_evidence_that_was_taken_back(self, desk: Desk) -> None:
        verdict = make_verdict(desk, VerdictState.PUBLISHED)
        link = verdict.claim_version.claim.evidence_links.get()
        unlink_evidence(link=link, actor=desk.checker, reason="wrong port", now=NOON + 9 * HOUR)
        assert list(approved_on_older_evidence()) == [verdict]
        assert what_is_new(verdict).unlinked == [link]
        assert what_is_new(verdict).linked == []

    @pytest.mark.parametrize(
        ("severity", "kind", "state", "raises"),
        [
            (0.5, FindingKind.DIVERGENT, FindingState.OPEN, True),
            (0.5, FindingKind.DIVERGENT, FindingState.ACKNOWLEDGED, True),
            (0.5, FindingKind.DIVERGENT, FindingState.RESOLVED, False),
            (0.1, FindingKind.CORROBORATED, FindingState.OPEN, False),
            (0.5, FindingKind.ALREADY_CHECKED, FindingState.OPEN, False),
        ],
    )
    def test_notices_findings_that_ask_somebody_to_act(
        self, desk: Desk, severity: float, kind: FindingKind, state: FindingState, raises: bool
    ) -> None:
        verdict = looked_long_ago(make_verdict(desk, VerdictState.APPROVED))
        verdict.claim_version.claim.evidence_links.update(created_at=LONG_AGO)
        finding = naming(verdict.claim_version.claim, severity)
        type(finding).objects.filter(pk=finding.pk).update(kind=kind, state=state)
        assert list(approved_on_older_evidence()) == ([verdict] if raises else [])
        assert what_is_new(verdict).findings == ([finding] if raises else [])

    def test_forgets_it_once_an_editor_kept_the_verdict(self, desk: Desk) -> None:
        verdict = looked_long_ago(make_verdict(desk, VerdictState.PUBLISHED))
        assert list(approved_on_older_evidence()) == [verdict]
        keep_verdict(
            verdict=verdict,
            comment="It repeats what we had.",
            seen_sha256=current(verdict).sha256,
            actor=desk.editor,
            now=NOON + 9 * HOUR,
        )
        assert list(approved_on_older_evidence()) == []

    @pytest.mark.parametrize("state", [VerdictState.SUBMITTED, VerdictState.RETRACTED, VerdictState.WITHDRAWN])
    def test_leaves_alone_what_does_not_stand(self, desk: Desk, state: VerdictState) -> None:
        verdict = looked_long_ago(make_verdict(desk, state))
        assert list(approved_on_older_evidence()) == []
        assert not what_is_new(verdict)
