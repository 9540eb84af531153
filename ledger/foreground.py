"""The order of one foreground start: servers, database, web, worker, beat; then wait; then everything back down."""

import os
import signal
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Mapping
from contextlib import ExitStack
from pathlib import Path
from types import FrameType

from ledger.children import Child, Children
from ledger.commands import beat_command, web_command, worker_command
from ledger.embedded.ports import choose_port
from ledger.embedded.servers import Servers, start_kept_servers
from ledger.embedded.var import PROJECT

DEFAULT_WEB_PORT = 8000
# A running check may end properly; a longer one is done again after the next start.
PATIENCE_SECONDS = 20.0
# Some seconds on an idle machine; a busy one may take its time.
READY_SECONDS = 180.0
# What a worker held when it died is given out again by the job table. One that dies this often has a reason that
# starting again does not cure.
WORKER_STARTS = 5


class StartFailed(Exception):
    """The text says which part did not come up, and why."""


class Asked(Exception):
    """Ctrl-C or SIGTERM: somebody asked this process to end."""


def ask_to_end(number: int, frame: FrameType | None) -> None:
    # A second Ctrl-C while things stop must not leave half of them running.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    raise Asked(signal.Signals(number).name)


class Foreground:
    def __init__(self, var: Path, *, say: Callable[[str], None]) -> None:
        self.var = var
        self.say = say
        self.environment = {**os.environ, "PYTHONUNBUFFERED": "1", "DJANGO_SETTINGS_MODULE": "ledger.settings"}
        self.servers: Servers | None = None
        self.worker_starts = 1
        self.children = Children(logs=var / "logs", note=var / "children.json", environment=self.environment)

    def start_servers(self, stack: ExitStack) -> None:
        """The embedded ones, unless both addresses were given. They stop when `stack` closes."""
        leftovers = self.children.stop_leftovers()
        if leftovers:
            self.say(f"Stopped what an earlier start had left running: {', '.join(leftovers)}.")
        given = {name: value for name in ("DATABASE_URL", "REDIS_URL") if (value := os.environ.get(name))}
        if len(given) == 2:
            self.say("Using the PostgreSQL and the Redis named by DATABASE_URL and REDIS_URL.")
            return
        self.say(f"Starting {' and '.join(_missing(given))}, with data under {self.var} …")
        servers = start_kept_servers(self.var, say=self.say, given=given)
        self.servers = servers
        stack.callback(servers.stop)
        self.environment.setdefault("DATABASE_URL", servers.database_url)
        self.environment.setdefault("REDIS_URL", servers.redis_url)

    def manage(self, *arguments: str) -> None:
        """One management command on this terminal; its refusal is ours."""
        command = [sys.executable, str(PROJECT / "manage.py"), *arguments]
        with subprocess.Popen(command, env=self.environment) as process:
            try:
                while process.poll() is None:
                    self._see_to_the_dead()
                    time.sleep(0.1)
            except BaseException:
                process.kill()
                raise
        status = process.returncode
        if status != 0:
            raise StartFailed(
                f"`manage.py {' '.join(arguments)}` ended with status {status}; what it said stands above."
            )

    def start_processes(self) -> str:
        """Web, worker and beat, ready afterwards; the address people open."""
        host = os.environ.get("LEDGER_HOST", "127.0.0.1")
        wanted = int(os.environ.get("LEDGER_PORT") or DEFAULT_WEB_PORT)
        port = choose_port(wanted, host=host)
        if port != wanted:
            self.say(f"Port {wanted} is taken, so the site is on {port}.")
        address = f"http://{host}:{port}"
        self.environment.setdefault("LEDGER_SITE_URL", address)
        web = self.children.start("web", web_command(address=f"{host}:{port}"))
        worker = self.children.start("worker", worker_command())
        self.children.start("beat", beat_command())
        self._wait(web, lambda: _answers(f"{address}/healthz"))
        self._wait(worker, lambda: "ready." in worker.output())
        return address

    def watch(self) -> None:
        """Until one of the processes but the worker dies (StartFailed) or somebody asks to end (Asked)."""
        while True:
            self._see_to_the_dead()
            time.sleep(0.5)

    def stop(self) -> None:
        self.children.stop(patience_seconds=PATIENCE_SECONDS)

    def _wait(self, child: Child, is_ready: Callable[[], bool]) -> None:
        deadline = time.monotonic() + READY_SECONDS
        while not is_ready():
            self._see_to_the_dead()
            if time.monotonic() > deadline:
                raise StartFailed(
                    f"The {child.name} process is not ready after {READY_SECONDS:.0f} seconds. Its log: {child.log}"
                )
            time.sleep(0.1)

    def _see_to_the_dead(self) -> None:
        server = self.servers.first_dead() if self.servers else None
        if server is not None:
            raise StartFailed(
                f"{server} ended, so everything is stopped. Nothing that was saved is lost; start again. What it said: "
                f"{self.var / server.lower() / 'server.log'}"
            )
        dead = self.children.first_dead()
        if dead is not None and dead.name == "worker" and self.worker_starts < WORKER_STARTS:
            self.worker_starts += 1
            self.children.start_again(dead)
            self.say(
                f"The worker ended (status {dead.process.returncode}) and was started again; its jobs are not lost."
            )
        elif dead is not None:
            last_words = "\n".join(dead.output().splitlines()[-15:])
            raise StartFailed(
                f"The {dead.name} process ended (status {dead.process.returncode}), so everything is stopped.\n"
                f"{last_words}\nIts log: {dead.log}"
            )


def _missing(given: Mapping[str, str]) -> list[str]:
    return [name for name, key in (("PostgreSQL", "DATABASE_URL"), ("Valkey", "REDIS_URL")) if key not in given]


def _answers(url: str) -> bool:
    try:
        with urllib.request.urlopen(url, timeout=2) as response:  # noqa: S310 - our own address
            return bool(response.status == 200)
    except (urllib.error.URLError, ConnectionError, TimeoutError):
        return False
