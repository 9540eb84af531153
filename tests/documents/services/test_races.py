"""Two transactions at once, on two connections."""

import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connection, transaction

from claims.documents.models import Blob, Document, Snapshot, Source
from claims.documents.services import add_document, find_or_note_source
from claims.jobs.models import Job
from claims.lib.errors import Duplicate
from tests.factories import NOW, REASON, fact_checker, machine, make_source

pytestmark = pytest.mark.django_db(transaction=True)


def race(act: Callable[[], object], runners: int = 2) -> list[object]:
    """What `act` gave in each of several threads that start it together; a refusal is its result."""
    barrier = threading.Barrier(runners)

    def run() -> object:
        try:
            barrier.wait(timeout=10)
            with transaction.atomic():
                return act()
        except Duplicate as refusal:
            return refusal
        finally:
            connection.close()

    with ThreadPoolExecutor(runners) as pool:
        return [future.result(timeout=30) for future in [pool.submit(run) for _ in range(runners)]]


class TestAddDocument:
    def test_adds_the_same_bytes_once(self) -> None:
        source, actor = make_source("Gazette"), fact_checker()
        results = race(
            lambda: add_document(source=source, data=b"Sixteen people died.", actor=actor, reason=REASON, now=NOW),
            runners=4,
        )
        added = [result for result in results if isinstance(result, Document)]
        refused = [result for result in results if isinstance(result, Duplicate)]
        assert (len(added), len(refused)) == (1, 3)
        assert {refusal.details["document"] for refusal in refused} == {added[0].pk}
        assert [model.objects.count() for model in (Document, Snapshot, Blob, Job)] == [1, 1, 1, 2]

    def test_waits_for_the_other_and_then_refuses(self) -> None:
        source, actor = make_source("Gazette"), fact_checker()
        first_is_in, may_commit = threading.Event(), threading.Event()

        def first() -> None:
            try:
                with transaction.atomic():
                    add_document(source=source, data=b"Sixteen died.", actor=actor, reason=REASON, now=NOW)
                    first_is_in.set()
                    may_commit.wait(timeout=10)
            finally:
                connection.close()

        thread = threading.Thread(target=first)
        thread.start()
        assert first_is_in.wait(timeout=10)
        threading.Timer(0.3, may_commit.set).start()
        with pytest.raises(Duplicate) as refusal:
            add_document(source=source, data=b"Sixteen died.", actor=actor, reason=REASON, now=NOW)
        thread.join()
        assert refusal.value.details == {"document": Document.objects.get().pk}


class TestFindOrNoteSource:
    def test_notes_a_new_voice_once(self) -> None:
        actor = machine()
        race(lambda: find_or_note_source(name="Echo of the Coast", actor=actor, now=NOW), runners=4)
        assert Source.objects.count() == 1
