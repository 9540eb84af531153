"""The whole product in one foreground process, as `make run` starts it."""

import json
import os
import signal
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

from ledger.embedded.homes import forget_home
from ledger.embedded.ports import choose_port
from ledger.embedded.processes import is_alive
from tests.servers import environment_for_a_process
from tests.worker import PROJECT


class Run:
    """One `python -m ledger.run` with a data folder of its own."""

    def __init__(self, var: Path) -> None:
        self.var = var
        self.port = choose_port(None)
        self.log = var / "run.log"
        self.environment = environment_for_a_process(
            LEDGER_VAR=str(var),
            LEDGER_PORT=str(self.port),
            LEDGER_ADMIN_NAME="ada",
            LEDGER_ADMIN_PASSWORD="correct horse battery",
        )
        # Embedded servers of its own, not the session's.
        for name in ("DATABASE_URL", "REDIS_URL"):
            self.environment.pop(name, None)

    def start(self) -> None:
        with self.log.open("w") as log:
            self.process = subprocess.Popen(
                [sys.executable, "-m", "ledger.run"],
                cwd=PROJECT,
                env=self.environment,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=subprocess.STDOUT,
            )
        deadline = time.monotonic() + 1200
        while "Open http" not in self.log.read_text():
            assert self.process.poll() is None, self.log.read_text()
            assert time.monotonic() < deadline, self.log.read_text()
            time.sleep(0.1)

    def pids(self) -> dict[str, int]:
        """Every process of this start except the foreground one itself."""
        children = {name: pid for name, pid, _ in json.loads((self.var / "children.json").read_text())}
        valkey = int((self.var / "valkey" / "server.pid").read_text().split()[0])
        postgres = int((self.var / "postgres" / "data" / "postmaster.pid").read_text().split()[0])
        return {**children, "postgres": postgres, "valkey": valkey}

    def wait_for_end(self) -> int:
        return self.process.wait(timeout=120)


@pytest.fixture
def run() -> Iterator[Run]:
    with tempfile.TemporaryDirectory(prefix="claim-ledger-test-") as folder:
        var = Path(folder)
        var.chmod(0o711)
        started = Run(var)
        try:
            started.start()
            yield started
        finally:
            if started.process.poll() is None:
                started.process.terminate()
                started.wait_for_end()
            forget_home(var / "postgres")


@pytest.mark.worker
class TestRun:
    def test_serves_until_asked_to_end_and_then_leaves_nothing_running(self, run: Run) -> None:
        with urllib.request.urlopen(f"http://127.0.0.1:{run.port}/healthz") as response:
            assert json.load(response) == {"database": "ok", "broker": "ok"}
        pids = run.pids()
        assert set(pids) == {"web", "worker", "beat", "postgres", "valkey"}
        run.process.send_signal(signal.SIGTERM)
        assert run.wait_for_end() == 0
        assert "Everything is stopped (SIGTERM)" in run.log.read_text()
        assert [name for name, pid in pids.items() if is_alive(pid)] == []

    def test_stops_everything_with_a_sentence_when_one_process_dies(self, run: Run) -> None:
        pids = run.pids()
        os.kill(pids["beat"], signal.SIGKILL)
        assert run.wait_for_end() == 1
        assert "The beat process ended (status -9), so everything is stopped." in run.log.read_text()
        assert [name for name, pid in pids.items() if is_alive(pid)] == []

    def test_starts_a_killed_worker_again(self, run: Run) -> None:
        killed = run.pids()["worker"]
        os.kill(killed, signal.SIGKILL)
        deadline = time.monotonic() + 120
        while run.pids()["worker"] == killed:
            assert time.monotonic() < deadline, run.log.read_text()
            time.sleep(0.1)
        assert is_alive(run.pids()["worker"])
        assert "The worker ended (status -9) and was started again" in run.log.read_text()

    def test_finds_its_data_after_everything_was_killed(self, run: Run) -> None:
        for pid in [run.process.pid, *run.pids().values()]:
            os.kill(pid, signal.SIGKILL)
        run.wait_for_end()
        # The account made at the first start is there, so the second asks for nothing and makes nothing.
        del run.environment["LEDGER_ADMIN_PASSWORD"]
        run.start()
        assert "Made the administrator" not in run.log.read_text()
