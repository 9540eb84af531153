"""Processes by id, told apart from later ones that happen to get the same number."""

import contextlib
import os
import signal
import time
from pathlib import Path

from ledger.embedded.errors import EmbeddedError


def started_at(pid: int) -> str | None:
    """The start time of a live process as the kernel counts it, None when there is no such process (or no /proc).

    Zombies count as gone: they hold no port and no file.
    """
    try:
        stat = Path(f"/proc/{pid}/stat").read_text()
    except (FileNotFoundError, ProcessLookupError):
        return None
    # The command's name may contain spaces and brackets; everything after the last one is regular.
    fields = stat.rpartition(")")[2].split()
    return None if fields[0] == "Z" else fields[19]


def is_alive(pid: int) -> bool:
    if Path("/proc/self").exists():
        return started_at(pid) is not None
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True


def command_of(pid: int) -> str:
    """The command line of a process, empty when it cannot be told."""
    try:
        return Path(f"/proc/{pid}/cmdline").read_bytes().replace(b"\0", b" ").decode(errors="replace").strip()
    except OSError:
        return ""


def stop_process(pid: int, *, name: str, patience_seconds: float = 15.0) -> None:
    """SIGTERM and wait; SIGKILL when patience is over. A process that is gone already is fine."""
    for signal_number, patience in ((signal.SIGTERM, patience_seconds), (signal.SIGKILL, 5.0)):
        try:
            os.kill(pid, signal_number)
        except ProcessLookupError:
            return
        if wait_until_gone(pid, seconds=patience):
            return
    raise EmbeddedError(f"{name} (process {pid}) does not stop, not even when killed. Look at it with `ps {pid}`.")


def wait_until_gone(pid: int, *, seconds: float) -> bool:
    deadline = time.monotonic() + seconds
    while is_alive(pid):
        _reap(pid)
        if time.monotonic() > deadline:
            return False
        time.sleep(0.02)
    return True


def _reap(pid: int) -> None:
    """A child of ours stays a zombie until somebody asks for its exit status."""
    with contextlib.suppress(ChildProcessError):
        os.waitpid(pid, os.WNOHANG)
