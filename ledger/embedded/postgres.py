"""One PostgreSQL cluster of our own: made when missing, started, stopped."""

import os
import shutil
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from ledger.embedded import postgres_config
from ledger.embedded.account import Account, account_for_postgres
from ledger.embedded.errors import EmbeddedError
from ledger.embedded.homes import choose_home, make_private
from ledger.embedded.ports import choose_port
from ledger.embedded.postgres_binaries import Programs, find_programs
from ledger.embedded.postgres_pid import disarm_stale_pid_file, running_server
from ledger.embedded.postgres_roles import ensure_role_and_database
from ledger.embedded.secret_file import read_or_create_secret

SUPERUSER = "postgres"
ROLE = "ledger"
DATABASE = "ledger"
DEFAULT_PORT = 54320


@dataclass
class Postgres:
    """`wanted_home` is where its files should stand; `home` is where they do (see `choose_home`)."""

    wanted_home: Path
    secrets: Path
    say: Callable[[str], None]
    settings: dict[str, str] = field(default_factory=lambda: dict(postgres_config.FOR_WORK))
    may_create_databases: bool = False
    port: int = 0

    def __post_init__(self) -> None:
        self.account: Account = account_for_postgres()
        self.wanted_home.parent.mkdir(parents=True, exist_ok=True)
        self.home = choose_home(self.wanted_home, self.account)

    @property
    def data(self) -> Path:
        return self.home / "server" / "data" if self.home != self.wanted_home else self.home / "data"

    @property
    def url(self) -> str:
        return f"postgres://{ROLE}:{self._password(ROLE)}@127.0.0.1:{self.port}/{DATABASE}"

    @property
    def superuser_url(self) -> str:
        """For tests that ask what not even the owner of everything can do by accident."""
        return f"postgres://{SUPERUSER}:{self._password(SUPERUSER)}@127.0.0.1:{self.port}/postgres"

    def start(self, wanted_port: int | None = None) -> None:
        """Running and ready afterwards, whatever was before: nothing, a clean stop, a crash, or running already."""
        own = self.data.parent
        make_private(own, self.account)
        programs = find_programs(self.account, copy_to=self.home)
        if self.home != self.wanted_home:
            self.say(
                f"PostgreSQL runs as {self.account.name}, which has no way into {self.wanted_home.parent}; "
                f"its data stands in {own}."
            )
        if not (self.data / "PG_VERSION").exists():
            self._make_cluster(programs)
        self._refuse_other_version(programs)
        running = running_server(self.data)
        if running is not None:
            self.port = running.port
            self.say(
                f"PostgreSQL was running already (process {running.pid}, port {running.port}); it is used as it is."
            )
        else:
            self._start_server(programs, wanted_port or self._last_port())
        ensure_role_and_database(
            port=self.port,
            superuser=SUPERUSER,
            superuser_password=self._password(SUPERUSER),
            role=ROLE,
            role_password=self._password(ROLE),
            database=DATABASE,
            may_create_databases=self.may_create_databases,
        )

    def is_running(self) -> bool:
        return running_server(self.data) is not None

    def stop(self) -> None:
        """Disconnect everybody, write everything down, end. Not running is fine."""
        running = running_server(self.data)
        if running is None:
            return
        programs = find_programs(self.account, copy_to=self.home)
        done = programs.run("pg_ctl", "stop", "-D", str(self.data), "-m", "fast", "-w", "-t", "60", cwd=self.data)
        if done.returncode != 0 and running_server(self.data) is not None:
            raise EmbeddedError(f"PostgreSQL (process {running.pid}) does not stop: {done.stdout.strip()}")

    def _password(self, role: str) -> str:
        return read_or_create_secret(self.secrets / f"postgres-{role}")

    def _last_port(self) -> int:
        try:
            return int((self.data.parent / "port").read_text())
        except (FileNotFoundError, ValueError):
            return DEFAULT_PORT

    def _make_cluster(self, programs: Programs) -> None:
        """Into a draft folder first: an interrupted `initdb` leaves nothing that looks like a cluster."""
        draft = self.data.with_name("data.draft")
        shutil.rmtree(draft, ignore_errors=True)
        password_file = self.data.with_name("superuser-password")
        password_file.unlink(missing_ok=True)
        descriptor = os.open(password_file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "w") as file:
            file.write(self._password(SUPERUSER) + "\n")
        try:
            if self.account.switch:
                os.chown(password_file, self.account.uid, self.account.gid)
            # The built-in locale sorts alike on every machine, whatever the system's libraries say.
            options = ["--encoding=UTF8", "--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C"]
            if self.settings.get("fsync") == "off":
                options.append("--no-sync")
            done = programs.run(
                "initdb", "-D", str(draft), "-U", SUPERUSER, "--auth=scram-sha-256", f"--pwfile={password_file}",
                *options, cwd=self.data.parent,
            )  # fmt: skip
        finally:
            password_file.unlink(missing_ok=True)
        if done.returncode != 0:
            raise EmbeddedError(f"PostgreSQL's initdb failed: {done.stdout.strip()}")
        with (draft / "postgresql.conf").open("a") as file:
            file.write("\ninclude_if_exists = '../ledger.conf'\n")
        draft.rename(self.data)

    def _refuse_other_version(self, programs: Programs) -> None:
        found = (self.data / "PG_VERSION").read_text().strip()
        ours = programs.run("postgres", "--version", cwd=self.data).stdout.split()[-1].split(".")[0]
        if found != ours:
            raise EmbeddedError(
                f"{self.data} was written by PostgreSQL {found}, but this is PostgreSQL {ours}. Dump it with the old "
                "version and load it into a new one (pg_dump, then `make reset`, then psql), or go back."
            )

    def _start_server(self, programs: Programs, wanted_port: int) -> None:
        own = self.data.parent
        make_private(own / "socket", self.account)
        disarm_stale_pid_file(self.data, self.say)
        # A killed server's socket has a lock file with the same number in it.
        for left in (own / "socket").iterdir():
            left.unlink()
        log = own / "server.log"
        said = ""
        for attempt in range(20):
            self.port = choose_port(wanted_port)
            config = postgres_config.written_out(port=self.port, socket_folder=own / "socket", extra=self.settings)
            # Readable for the account through the folder's group bits would be wider; the file holds no secret.
            (own / "ledger.conf").write_text(config)
            (own / "ledger.conf").chmod(0o644)
            before = log.stat().st_size if log.exists() else 0
            done = programs.run(
                "pg_ctl", "start", "-D", str(self.data), "-w", "-t", "120", "-l", str(log), cwd=self.data, seconds=150
            )
            if done.returncode == 0:
                break
            said = self._last_words(log, since=before) or done.stdout.strip()
            # Somebody took the port between our look and the start; or the killed server's last child still holds
            # the shared memory, which PostgreSQL rightly waits for.
            if "ddress already in use" not in said and "shared memory block" not in said:
                raise EmbeddedError(f"PostgreSQL did not start: {said} (all of it: {log})")
            time.sleep(0.25 if attempt else 0)
        else:
            raise EmbeddedError(f"PostgreSQL did not start in twenty attempts: {said} (all of it: {log})")
        if self.port != wanted_port:
            self.say(f"Port {wanted_port} is taken, so PostgreSQL listens on {self.port}.")
        (own / "port").write_text(f"{self.port}\n")

    @staticmethod
    def _last_words(log: Path, *, since: int) -> str:
        try:
            with log.open("rb") as file:
                file.seek(since)
                return " ".join(file.read().decode(errors="replace").splitlines()[-6:])
        except FileNotFoundError:
            return ""
