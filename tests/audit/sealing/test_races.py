"""Many writers, two sealers, and sealers that are killed: nothing lost, nothing twice, nothing half done."""

import os
import random
import signal
import subprocess
import sys
import threading
import time
import uuid
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager

import pytest
from django.db import connection, transaction

from claims.audit.models import AuditEntry, AuditPending
from claims.audit.sealing.models import AuditLeaf, AuditTree
from claims.audit.sealing.services import Sealed, seal_pending
from claims.audit.services import append
from tests.audit.logs import naive_root, write_acts
from tests.connections import second_connection
from tests.people import NOON, make_person
from tests.worker import PROJECT, process_environment, wait_until_quiet

pytestmark = pytest.mark.django_db(transaction=True)

# Seals until it is killed, as several workers would.
SEAL_FOR_EVER = "import django; django.setup()\nfrom claims.audit.sealing.services import seal_pending\nwhile True: seal_pending(limit=7)"  # noqa: E501


@contextmanager
def sealer() -> Iterator[subprocess.Popen[bytes]]:
    process = subprocess.Popen([sys.executable, "-c", SEAL_FOR_EVER], cwd=PROJECT, env=process_environment())
    try:
        yield process
    finally:
        process.kill()
        process.wait()


def kill(process: subprocess.Popen[bytes]) -> None:
    os.kill(process.pid, signal.SIGKILL)
    process.wait()


def wait_for(sql: str) -> None:
    deadline = time.monotonic() + 60
    with connection.cursor() as cursor:
        while time.monotonic() < deadline:
            cursor.execute(sql)
            if cursor.fetchone()[0]:
                return
            time.sleep(0.05)
    raise AssertionError(f"never true: {sql}")


class TestSealPending:
    def test_leaves_it_to_the_sealer_that_is_at_it(self) -> None:
        write_acts(1)
        with second_connection() as other:
            other.execute("SELECT pg_advisory_xact_lock(1818388852)")
            assert seal_pending() is None
            other.rollback()
        assert seal_pending() == Sealed(1, 1)

    def test_killed_in_the_middle_leaves_nothing_behind(self) -> None:
        write_acts(3)
        seal_pending()
        before = bytes(AuditTree.objects.get().root)
        write_acts(4)
        with second_connection() as other:
            # The sealer has copied its leaves and emptied the queue when it meets this lock.
            other.execute("SELECT FROM claims_audittile FOR UPDATE")
            with sealer() as process:
                wait_for("SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock'")
                kill(process)
            other.rollback()
        wait_until_quiet()
        assert (AuditLeaf.objects.count(), AuditPending.objects.count()) == (3, 4)
        assert bytes(AuditTree.objects.get().root) == before
        assert seal_pending() == Sealed(4, 7)
        assert bytes(AuditTree.objects.get().root) == naive_root()

    def test_never_forgets_an_entry_that_commits_late(self) -> None:
        stream, actor = uuid.uuid4(), make_person()
        has_written, may_commit = threading.Event(), threading.Event()

        def write_slowly() -> None:
            with transaction.atomic():
                append(stream=stream, kind="a.b", body={}, actor=actor, reason="", now=NOON)
                has_written.set()
                may_commit.wait(30)
            connection.close()

        with ThreadPoolExecutor(1) as pool:
            slow = pool.submit(write_slowly)
            has_written.wait(30)
            later = write_acts(1, actor=actor)[0]
            assert seal_pending() == Sealed(1, 1)
            may_commit.set()
            slow.result()
        assert seal_pending() == Sealed(1, 2)
        late = AuditEntry.objects.get(stream=stream)
        assert late.pk < later.pk
        assert [entry for _, entry in sorted(AuditLeaf.objects.values_list("log_index", "entry_id"))] == [
            later.pk,
            late.pk,
        ]

    def test_by_two_that_are_killed_again_and_again_seals_every_committed_act_once(self) -> None:
        actor, seed = make_person(), random.randrange(10**6)
        streams = [uuid.uuid4() for _ in range(4)]

        def write(number: int) -> int:
            chance, committed = random.Random(seed + number), 0
            for _ in range(60):
                try:
                    with transaction.atomic():
                        append(stream=streams[number], kind="a.b", body={}, actor=actor, reason="", now=NOON)
                        time.sleep(chance.random() / 100)
                        if chance.random() < 0.1:
                            raise InterruptedError
                    committed += 1
                except InterruptedError:
                    continue
            connection.close()
            return committed

        with ThreadPoolExecutor(4) as pool:
            writing = [pool.submit(write, number) for number in range(4)]
            for _ in range(4):
                with sealer() as first, sealer() as second:
                    sealed = AuditLeaf.objects.count()
                    wait_for(
                        f"SELECT count(*) > {sealed} OR NOT EXISTS (SELECT FROM claims_auditpending)"
                        " FROM claims_auditleaf"
                    )
                    kill(first)
                    kill(second)
            committed = sum(future.result() for future in writing)
        wait_until_quiet()
        while (more := seal_pending()) is None or more.added:
            pass
        order = list(AuditLeaf.objects.order_by("log_index").values_list("log_index", "entry__stream_seq"))
        assert committed == AuditEntry.objects.count() == len(order)
        assert [place for place, _ in order] == list(range(committed))
        for stream in streams:
            seqs = AuditEntry.objects.filter(stream=stream).order_by("sealed__log_index").values_list("stream_seq")
            assert [seq for (seq,) in seqs] == list(range(1, len(seqs) + 1)), f"a cause after its effect, seed {seed}"
        assert bytes(AuditTree.objects.get().root) == naive_root()
