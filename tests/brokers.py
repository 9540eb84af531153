"""A broker of one test's own, to be stopped, frozen and wiped; the shared one serves other tests meanwhile."""

import os
import shutil
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest
from celery import current_app
from kombu import pools

from claims.jobs import wakeup
from ledger.embedded.valkey import Valkey


class OwnBroker:
    def __init__(self, folder: Path) -> None:
        self.valkey = Valkey(home=folder / "valkey", secrets=folder / "secrets", say=lambda _: None)

    def start(self) -> None:
        """On the port it had before, so that its clients find it again."""
        self.valkey.start(self.valkey.port or None)

    def stop(self) -> None:
        self.valkey.stop()

    def wipe(self) -> None:
        """Its disk is gone, and it comes back empty."""
        self.stop()
        shutil.rmtree(self.valkey.home)
        self.start()

    def freeze(self) -> None:
        os.kill(self._pid, signal.SIGSTOP)

    def thaw(self) -> None:
        os.kill(self._pid, signal.SIGCONT)

    @property
    def _pid(self) -> int:
        return int((self.valkey.home / "server.pid").read_text().split()[0])


def _forget_connections() -> None:
    """Make this process's Celery look up its broker again."""
    pools.reset()
    current_app._pool = None  # type: ignore[attr-defined]
    current_app.amqp._producer_pool = None  # type: ignore[attr-defined]


@pytest.fixture
def own_broker(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[OwnBroker]:
    """A broker that runs; this process and every process started from it now use it."""
    broker = OwnBroker(tmp_path)
    broker.start()
    monkeypatch.setenv("REDIS_URL", broker.valkey.url)
    monkeypatch.setenv("CELERY_BROKER_URL", broker.valkey.url)
    monkeypatch.setattr(wakeup, "_quiet_until", 0.0)
    _forget_connections()
    yield broker
    monkeypatch.undo()
    _forget_connections()
    broker.stop()
