"""Two at once: of those who start, and of workers at one part."""

import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

import pytest
from django.db import connection

from claims.audit.models import AuditEntry
from claims.consistency.models import Finding
from claims.consistency.rechecks.models import Recheck, RecheckPart
from claims.consistency.rechecks.services import check_part, close_part
from claims.consistency.vocabulary import RecheckState
from claims.lib.errors import Conflict
from tests.connections import second_connection
from tests.consistency.rechecks.stage import make_record, start
from tests.consistency.stage import checker
from tests.factories import NOW, editor

pytestmark = pytest.mark.django_db(transaction=True)

T = TypeVar("T")


def at_once(act: Callable[[int], T]) -> list[T]:
    """What two threads, each with a connection of its own, get from `act(0)` and `act(1)`."""
    begin = threading.Barrier(2, timeout=10)

    def run(number: int) -> T:
        try:
            begin.wait()
            return act(number)
        finally:
            connection.close()

    with ThreadPoolExecutor(2) as pool:
        return list(pool.map(run, range(2)))


def test_one_of_two_who_start_at_once_is_refused_with_a_sentence() -> None:
    make_record(2)
    person = editor()

    def try_to_start(_: int) -> str:
        try:
            return str(start(actor=person).state)
        except Conflict as refusal:
            return refusal.code

    assert sorted(at_once(try_to_start)) == ["recheck_running", "running"]
    assert (Recheck.objects.count(), RecheckPart.objects.count()) == (1, 1)


def test_who_starts_while_another_start_takes_long_is_told_so() -> None:
    with second_connection() as other:
        other.execute(
            "INSERT INTO claims_recheck (stream, stream_seq, created_at, started_by_id, reason, scope, state, round,"
            " round_at, claims_before, subject_count, claim_count)"
            " SELECT gen_random_uuid(), 1, now(), %s, 'r', 'everything', 'running', 1, now(), 0, 0, 0",
            [editor().pk],
        )
        with connection.cursor() as cursor:
            cursor.execute("SET lock_timeout = '100ms'")
        with pytest.raises(Conflict, match="Somebody else is starting a re-check at this moment"):
            start()
    assert not Recheck.objects.exists()


def test_two_workers_at_one_part_do_each_subject_once() -> None:
    make_record(2, 2, 2, 2, 2, 2)
    part = start(claims_per_part=100).parts.get()
    machine = checker()
    at_once(lambda _: check_part(part_id=part.pk, round_number=1, actor=machine, now=NOW))
    part.refresh_from_db()
    assert (part.claims_checked, part.new_count, Finding.objects.count()) == (12, 6, 6)
    assert AuditEntry.objects.filter(kind="finding.found").count() == 6


def test_the_last_two_parts_closed_at_once_finish_the_recheck_once() -> None:
    make_record(3, 3)
    parts = list(start().parts.order_by("number"))
    machine = checker()
    for part in parts:
        check_part(part_id=part.pk, round_number=1, actor=machine, now=NOW)
    at_once(lambda number: close_part(part_id=parts[number].pk, round_number=1, actor=machine, now=NOW))
    assert Recheck.objects.get().state == RecheckState.DONE
    assert AuditEntry.objects.filter(kind="recheck.finished").count() == 1
