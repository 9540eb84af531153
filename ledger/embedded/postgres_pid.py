"""PostgreSQL's `postmaster.pid`: whether its server runs, and what to do when the number is somebody else's by now."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from ledger.embedded.processes import command_of, is_alive

# Beyond the largest number Linux gives to a process.
NOBODYS_PID = 2**22 + 1


@dataclass(frozen=True)
class RunningServer:
    pid: int
    port: int


def running_server(data: Path) -> RunningServer | None:
    """The server that serves this data folder right now, if one does."""
    lines = _lines(data)
    if len(lines) < 4 or not lines[0].strip().isdigit():
        return None
    pid = int(lines[0])
    if not is_alive(pid) or not _is_postgres(pid, data):
        return None
    return RunningServer(pid=pid, port=int(lines[3]))


def disarm_stale_pid_file(data: Path, say: Callable[[str], None]) -> None:
    """After a crash the number in the file may belong to another program, and PostgreSQL would refuse to start.

    Only the number is replaced. The file stays, because PostgreSQL reads from it which shared memory to check for
    surviving children of the crashed server; deleting it is how two servers come to write one cluster.
    """
    lines = _lines(data)
    if not lines:
        return
    say("PostgreSQL was not stopped properly last time; it recovers by itself from its write-ahead log.")
    # Always, not only when the number is in use: where nobody collects dead children (many containers), the killed
    # server itself still counts as a process.
    lines[0] = str(NOBODYS_PID)
    (data / "postmaster.pid").write_text("\n".join(lines) + "\n")


def _lines(data: Path) -> list[str]:
    try:
        return (data / "postmaster.pid").read_text().splitlines()
    except FileNotFoundError:
        return []


def _is_postgres(pid: int, data: Path) -> bool:
    """The server's command line names its data folder. Without /proc the pid file is believed."""
    if not Path("/proc/self").exists():
        return True
    command = command_of(pid)
    return "postgres" in command and str(data) in command
