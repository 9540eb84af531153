"""The processes one foreground start consists of: started together, watched, stopped together."""

import json
import os
import signal
import subprocess
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path

from ledger.embedded.processes import started_at, stop_process
from ledger.embedded.secret_file import write_private

# Beyond this a log is moved aside once, at the next start.
LOG_LIMIT_BYTES = 10 * 1024 * 1024


@dataclass
class Child:
    name: str
    command: list[str]
    process: subprocess.Popen[bytes]
    log: Path
    log_start: int

    def output(self) -> str:
        """What it wrote since this start."""
        with self.log.open("rb") as file:
            file.seek(self.log_start)
            return file.read().decode(errors="replace")


@dataclass
class Children:
    """`note` remembers who was started, for the start after a `kill -9` of this process."""

    logs: Path
    note: Path
    environment: dict[str, str]
    running: list[Child] = field(default_factory=list)

    def start(self, name: str, command: list[str]) -> Child:
        """Python with these arguments, in a session of its own: Ctrl-C reaches it only through `stop`."""
        log = self._fresh_log(name)
        with log.open("ab") as file:
            start = file.tell()
            process = subprocess.Popen(
                [sys.executable, *command],
                env=self.environment,
                stdin=subprocess.DEVNULL,
                stdout=file,
                stderr=subprocess.STDOUT,
                start_new_session=True,
            )
        child = Child(name=name, command=command, process=process, log=log, log_start=start)
        self.running.append(child)
        noted = [[one.name, one.process.pid, started_at(one.process.pid)] for one in self.running]
        write_private(self.note, json.dumps(noted))
        return child

    def start_again(self, dead: Child) -> Child:
        """A new process in the place of one that ended; what that one had started itself is ended first."""
        _signal_group(dead.process.pid, signal.SIGKILL)
        self.running.remove(dead)
        return self.start(dead.name, dead.command)

    def first_dead(self) -> Child | None:
        return next((child for child in self.running if child.process.poll() is not None), None)

    def stop(self, *, patience_seconds: float) -> None:
        """SIGTERM to all at once, then wait; whoever is not done in time is killed. Unfinished jobs are rows."""
        for child in self.running:
            if child.process.poll() is None:
                child.process.send_signal(signal.SIGTERM)
        deadline = time.monotonic() + patience_seconds
        for child in self.running:
            try:
                child.process.wait(timeout=max(0.0, deadline - time.monotonic()))
            except subprocess.TimeoutExpired:
                _signal_group(child.process.pid, signal.SIGKILL)
                child.process.wait()
        self.running.clear()
        self.note.unlink(missing_ok=True)

    def stop_leftovers(self) -> list[str]:
        """Stop what a killed predecessor left running; the names of what there was.

        A process counts only when number and start time agree: the number alone may be somebody else's by now.
        """
        try:
            noted = json.loads(self.note.read_text())
        except (FileNotFoundError, ValueError):
            return []
        stopped = []
        for name, pid, since in noted:
            if since is not None and started_at(pid) == since:
                stop_process(pid, name=name)
                stopped.append(name)
        self.note.unlink()
        return stopped

    def _fresh_log(self, name: str) -> Path:
        self.logs.mkdir(parents=True, exist_ok=True)
        log = self.logs / f"{name}.log"
        if log.exists() and log.stat().st_size > LOG_LIMIT_BYTES:
            log.replace(log.with_suffix(".log.1"))
        return log


def _signal_group(pid: int, number: signal.Signals) -> None:
    """The process and its own children, which share its session."""
    try:
        os.killpg(pid, number)
    except ProcessLookupError:
        return
