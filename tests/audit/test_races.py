"""Two writers of one object, on two connections."""

import threading
import uuid
from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connection, transaction

from claims.audit.models import AuditEntry, AuditPending
from claims.audit.services import append
from claims.lib.errors import Conflict
from tests.people import NOON, make_person

pytestmark = pytest.mark.django_db(transaction=True)


class TestAppend:
    def test_gives_the_place_to_one_of_two_and_leaves_no_gap(self) -> None:
        stream, actor = uuid.uuid4(), make_person()
        both_have_begun = threading.Barrier(2, timeout=10)
        results: list[str] = []

        def write() -> None:
            try:
                with transaction.atomic():
                    both_have_begun.wait()
                    append(stream=stream, kind="a.b", body={}, actor=actor, reason="", now=NOON, expected_seq=0)
                    # Holds the row long enough for the other to wait for it.
                    with connection.cursor() as cursor:
                        cursor.execute("SELECT pg_sleep(0.2)")
                results.append("done")
            except Conflict as refusal:
                results.append(refusal.code)
            finally:
                connection.close()

        with ThreadPoolExecutor(2) as pool:
            list(pool.map(lambda _: write(), range(2)))
        assert sorted(results) == ["done", "stale"]
        with transaction.atomic():
            append(stream=stream, kind="a.b", body={}, actor=actor, reason="", now=NOON)
        assert list(AuditEntry.objects.order_by("stream_seq").values_list("stream_seq", flat=True)) == [1, 2]
        assert AuditPending.objects.count() == 2

    def test_is_refused_outside_the_transaction_of_its_act(self) -> None:
        with pytest.raises(RuntimeError, match="open one first"):
            append(stream=uuid.uuid4(), kind="a.b", body={}, actor=make_person(), reason="", now=NOON)
        assert not AuditEntry.objects.exists()
