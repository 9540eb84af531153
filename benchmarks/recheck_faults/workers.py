"""Worker processes that can be killed at any moment, and started again."""

import os
import signal
import subprocess
import sys
from pathlib import Path

from ledger.commands import worker_command

ROOT = Path(__file__).resolve().parent.parent.parent


class Workers:
    """`count` workers with one working process each."""

    def __init__(self, count: int) -> None:
        self._running = [self._start(number) for number in range(count)]
        self.kills = 0

    def __len__(self) -> int:
        return len(self._running)

    def kill(self, number: int) -> None:
        """SIGKILL for one of them and everything it started; a new one takes its place at once."""
        self._end(number)
        self._running[number] = self._start(number)
        self.kills += 1

    def stop(self) -> None:
        for number in range(len(self._running)):
            self._end(number)

    def _end(self, number: int) -> None:
        process = self._running[number]
        if process.poll() is None:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()

    def _start(self, number: int) -> subprocess.Popen[bytes]:
        return subprocess.Popen(
            [sys.executable, *worker_command(concurrency=1), "--hostname", f"{number}@%h"],
            cwd=ROOT,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
