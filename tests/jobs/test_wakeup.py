"""Wake-up calls through a broker that comes and goes."""

import time

import pytest
import redis
from django.db import transaction
from kombu.exceptions import OperationalError

from claims.jobs.models import Job
from claims.jobs.services import enqueue_job, sweep_jobs
from tests.brokers import OwnBroker

pytestmark = pytest.mark.django_db(transaction=True)


def enqueue(number: int = 1) -> Job:
    with transaction.atomic():
        return enqueue_job(kind="test.note", key=f"test:{number}", payload={})


def messages_in(broker: OwnBroker) -> int:
    with redis.Redis.from_url(broker.valkey.url) as client:
        return int(client.llen("ledger:default"))


class TestEnqueueJob:
    def test_wakes_a_worker_once_it_is_committed(self, own_broker: OwnBroker) -> None:
        with transaction.atomic():
            job = enqueue_job(kind="test.note", key="test:1", payload={})
            assert messages_in(own_broker) == 0
        job.refresh_from_db()
        assert messages_in(own_broker) == 1
        assert job.published_at is not None

    def test_wakes_nobody_for_what_was_rolled_back(self, own_broker: OwnBroker) -> None:
        with transaction.atomic():
            enqueue_job(kind="test.note", key="test:1", payload={})
            transaction.set_rollback(True)
        assert messages_in(own_broker) == 0

    def test_commits_at_once_while_the_broker_is_down_and_the_sweep_delivers_later(self, own_broker: OwnBroker) -> None:
        own_broker.stop()
        before = time.monotonic()
        jobs = [enqueue(number) for number in range(20)]
        assert time.monotonic() - before < 5
        assert Job.objects.filter(published_at=None).count() == len(jobs)
        with pytest.raises(OperationalError):
            sweep_jobs()
        own_broker.start()
        assert sweep_jobs() == (20, 0)
        assert messages_in(own_broker) == 20

    def test_waits_a_second_for_a_broker_that_hangs_and_not_for_every_job(self, own_broker: OwnBroker) -> None:
        own_broker.freeze()
        try:
            before = time.monotonic()
            for number in range(10):
                enqueue(number)
            assert time.monotonic() - before < 4
        finally:
            own_broker.thaw()
        assert Job.objects.filter(published_at=None).count() == 10
