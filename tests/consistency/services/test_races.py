"""Two workers with connections of their own."""

import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connection

from claims.audit.models import AuditEntry
from claims.consistency.models import Finding, Reconciliation
from claims.consistency.services import match_snapshot
from claims.register.models import Claim, Subject
from tests.consistency.stage import check, checker
from tests.factories import NOW, make_document, make_proposal, snapshot_of

pytestmark = pytest.mark.django_db(transaction=True)


def at_once(*acts: Callable[[], object]) -> None:
    """Every act in a thread of its own, started together; raises what an act raised."""
    barrier = threading.Barrier(len(acts))

    def run(act: Callable[[], object]) -> None:
        try:
            barrier.wait(timeout=10)
            act()
        finally:
            connection.close()

    with ThreadPoolExecutor(len(acts)) as pool:
        for running in [pool.submit(run, act) for act in acts]:
            running.result(timeout=60)


class TestCheckSubject:
    @pytest.mark.usefixtures("two_claims")
    def test_writes_every_row_once_from_four_workers_at_once(self, subject: Subject) -> None:
        checker()
        at_once(*[lambda: check(subject)] * 4)
        assert Finding.objects.count() == 1
        assert AuditEntry.objects.filter(kind="finding.found").count() == 1
        rules = Reconciliation.objects.values_list("rule", flat=True)
        assert sorted(rules) == ["conservative", "envelope", "latest_per_origin", "source_priority"]


class TestMatchSnapshot:
    def test_makes_one_subject_for_two_reports_of_one_event(self) -> None:
        actor = checker()
        reports = [make_document(f"A missile killed {n} people in Ganja. Number {n}.") for n in (12, 13)]
        for report, n in zip(reports, (12, 13), strict=True):
            make_proposal(f"killed {n} people", document=report, statement=f"{n} people were killed.")
        at_once(
            *[
                lambda report=report: match_snapshot(snapshot_id=snapshot_of(report).pk, actor=actor, now=NOW)
                for report in reports
            ]
        )
        subject = Subject.objects.get()
        assert set(subject.claim_links.values_list("claim_id", flat=True)) == {
            claim.pk for claim in Claim.objects.all()
        }
