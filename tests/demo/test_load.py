"""The demo load against a real worker, undisturbed and with the worker killed in the middle of it."""

import random
import threading
import time
from pathlib import Path
from typing import Any

import pytest
from django.core.management import call_command
from django.db import connection, connections
from django.db.models.functions import Now

from claims.audit.models import AuditEntry
from claims.consistency.models import Finding, Reconciliation
from claims.consistency.vocabulary import FindingState
from claims.jobs.models import Job
from claims.jobs.services import sweep_jobs
from claims.jobs.vocabulary import JobState
from claims.publication.models import PublishedClaimReview
from claims.register.models import Claim, SubjectLink
from tests.read_models import differences
from tests.worker import Worker, wait_until_quiet

pytestmark = pytest.mark.worker


def what_is_on_record() -> dict[str, list[tuple[Any, ...]]]:
    """Everything the load leaves behind, by what it says and not by its row numbers."""
    claims = Claim.objects.values_list(
        "snapshot__document__first_sha256",
        "current__start",
        "current__exact",
        "status",
        "current__kind",
        "current__date",
        "current__figure__measure",
        "current__figure__population",
        "current__figure__lower",
        "current__figure__upper",
        "current__origin__name",
    )
    links = SubjectLink.objects.values_list(
        "claim__snapshot__document__first_sha256", "claim__current__start", "subject__name", "state"
    )
    # What was found and overtaken on the way depends on how far each check saw, also in an undisturbed load.
    findings = Finding.objects.exclude(state=FindingState.RESOLVED).values_list(
        "kind", "subject__name", "sentence", "severity", "state"
    )
    reconciliations = Reconciliation.objects.exclude(state="superseded").values_list(
        "subject__name", "measure", "population", "rule", "low", "best", "high", "report_count", "origin_count"
    )
    return {
        "claims": sorted(claims, key=repr),
        "links": sorted(links, key=repr),
        "findings": sorted(findings, key=repr),
        "reconciliations": sorted(reconciliations, key=repr),
        "reviews": sorted(PublishedClaimReview.objects.values_list("title"), key=repr),
        "acts": sorted(
            AuditEntry.objects.exclude(kind__startswith="finding.")
            .exclude(kind__startswith="reconciliation.")
            .values_list("kind"),
            key=repr,
        ),
    }


def forget_everything() -> None:
    """An empty ledger with what the migrations put into it, as at the first start, once the worker is at rest."""
    deadline = time.monotonic() + 20
    while Job.objects.filter(state__in=[JobState.QUEUED, JobState.LEASED]).exists() and time.monotonic() < deadline:
        time.sleep(0.1)
    wait_until_quiet()
    call_command("flush", interactive=False, verbosity=0, inhibit_post_migrate=True)
    connection.creation.deserialize_db_from_string(connection._test_serialized_contents)  # type: ignore[attr-defined]


class Supervisor(threading.Thread):
    """Sweeps as beat does, and kills the worker `kills` times while it has work, each time starting another.

    Half minutes are cut short: the leases of the dead run out at once.
    """

    def __init__(self, worker: Worker, *, kills: int) -> None:
        super().__init__()
        self.worker, self.kills, self.killed_at_work = worker, kills, 0
        self.is_over = threading.Event()

    def __enter__(self) -> "Supervisor":
        self.start()
        return self

    def __exit__(self, *exception: object) -> None:
        self.is_over.set()
        self.join()

    def run(self) -> None:
        chance = random.Random(20201017)
        try:
            while not self.is_over.wait(chance.uniform(0.5, 1.5)):
                if self.killed_at_work < self.kills:
                    self._kill_at_work()
                sweep_jobs(quiet_seconds=2)
        finally:
            connections.close_all()

    def _kill_at_work(self) -> None:
        if not Job.objects.filter(state=JobState.LEASED).exists():
            return
        self.worker.kill()
        abandoned = Job.objects.filter(state=JobState.LEASED).update(lease_until=Now())
        self.killed_at_work += bool(abandoned)
        self.worker.start()


class TestLoadDemo:
    def test_killing_the_worker_in_the_middle_changes_nothing_in_the_result(
        self, worker: Worker, tmp_path: Path
    ) -> None:
        with Supervisor(worker, kills=0):
            call_command("load_demo", people_file=tmp_path / "people.json")
        undisturbed = what_is_on_record()
        forget_everything()

        with Supervisor(worker, kills=2) as supervisor:
            call_command("load_demo", people_file=tmp_path / "people.json")

        assert supervisor.killed_at_work == 2
        assert undisturbed["findings"]
        # One text at two addresses dates a war after itself: told once.
        assert [kind for kind, *_ in undisturbed["findings"]].count("date_conflict") == 1
        assert undisturbed["reviews"]
        for what, rows in what_is_on_record().items():
            assert rows == undisturbed[what], what
        assert differences() == []

    def test_a_second_load_adds_nothing(self, worker: Worker, tmp_path: Path) -> None:
        with Supervisor(worker, kills=0):
            call_command("load_demo", people_file=tmp_path / "people.json")
            first = what_is_on_record(), AuditEntry.objects.count()
            call_command("load_demo", people_file=tmp_path / "people.json")
        assert (what_is_on_record(), AuditEntry.objects.count()) == first
