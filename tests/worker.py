"""A real Celery worker as a process of its own, on the test's database and its part of Valkey."""

import os
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote, urlsplit, urlunsplit

import pytest
import redis
from django.conf import settings
from django.db import connection

from ledger.commands import worker_command
from tests.servers import environment_for_a_process

PROJECT = Path(__file__).resolve().parent.parent


def process_environment() -> dict[str, str]:
    """The environment in which a process of ours finds this test's database, broker and secret."""
    parts = urlsplit(os.environ["DATABASE_URL"])
    database = str(connection.settings_dict["NAME"])
    return environment_for_a_process(
        DATABASE_URL=urlunsplit(parts._replace(path=f"/{quote(database)}")),
        SECRET_KEY=settings.SECRET_KEY,
    )


def wait_until_quiet() -> None:
    """Until the server has noticed that killed sessions are gone; emptying the tables would meet their locks."""
    deadline = time.monotonic() + 60
    with connection.cursor() as cursor:
        while time.monotonic() < deadline:
            cursor.execute(
                "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database()"
                " AND pid <> pg_backend_pid() AND backend_type = 'client backend' AND state <> 'idle'"
            )
            if not cursor.fetchone()[0]:
                return
            time.sleep(0.1)


class Worker:
    """`start` and `kill` may be called again and again: tests do to it what life does."""

    def __init__(self, *options: str) -> None:
        self.options = options
        self.log = tempfile.NamedTemporaryFile(mode="w+", suffix=".log")  # noqa: SIM115 - closed in `close`
        self.process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        """Running and consuming afterwards."""
        before = len(self.output())
        self.process = subprocess.Popen(
            [sys.executable, *worker_command(concurrency=2), *self.options],
            cwd=PROJECT,
            env=process_environment(),
            stdin=subprocess.DEVNULL,
            stdout=self.log,
            stderr=subprocess.STDOUT,
            # A group of its own: killing "the worker" means its children too.
            start_new_session=True,
        )
        deadline = time.monotonic() + 180
        while "ready." not in self.output()[before:]:
            if self.process.poll() is not None or time.monotonic() > deadline:
                raise AssertionError(f"the worker did not start:\n{self.output()}")
            time.sleep(0.05)

    def kill(self) -> None:
        """`kill -9` of the worker and everything it started."""
        self._end(signal.SIGKILL)

    def stop(self) -> None:
        """Ask it to finish what it does."""
        self._end(signal.SIGTERM)

    def output(self) -> str:
        return Path(self.log.name).read_text(errors="replace")

    def close(self) -> None:
        self.kill()
        wait_until_quiet()
        self.log.close()

    def _end(self, number: signal.Signals) -> None:
        if self.process is None or self.process.poll() is not None:
            return
        if number == signal.SIGKILL:
            os.killpg(self.process.pid, number)
        else:
            self.process.send_signal(number)
        self.process.wait(timeout=60)


@pytest.fixture
def worker(transactional_db: None) -> Iterator[Worker]:
    """A worker that runs already; what an earlier test left in the broker is gone."""
    with redis.Redis.from_url(os.environ["REDIS_URL"]) as broker:
        broker.flushdb()
    started = Worker()
    try:
        started.start()
        yield started
    finally:
        started.close()
