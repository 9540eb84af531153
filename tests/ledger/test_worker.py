"""The test session's own worker: what other tests build on."""

import pytest

from ledger.celery import app
from ledger.commands import QUEUES
from tests.worker import Worker


@pytest.mark.worker
class TestWorker:
    def test_consumes_every_queue(self, worker: Worker) -> None:
        answers = app.control.inspect(timeout=5).active_queues()
        assert answers is not None
        (queues,) = answers.values()
        assert {queue["name"] for queue in queues} == set(QUEUES)

    def test_starts_again_after_being_killed(self, worker: Worker) -> None:
        worker.kill()
        worker.start()
        assert app.control.ping(timeout=5)
