"""Real clusters, started, killed and started again."""

import os
import signal
import socket
import stat
import subprocess

import psycopg
import pytest

from ledger.embedded.errors import EmbeddedError
from ledger.embedded.postgres import Postgres
from ledger.embedded.postgres_pid import running_server
from ledger.embedded.processes import wait_until_gone


def mode(path: object) -> int:
    return stat.S_IMODE(os.stat(str(path)).st_mode)


def kill_hard(server: Postgres) -> None:
    running = running_server(server.data)
    assert running is not None
    os.kill(running.pid, signal.SIGKILL)
    assert wait_until_gone(running.pid, seconds=10)


class TestStart:
    def test_serves_a_database_that_can_search_by_meaning_and_by_spelling(self, postgres: Postgres) -> None:
        postgres.start(wanted_port=postgres.port)
        with psycopg.connect(postgres.url) as connection:
            names = {name for (name,) in connection.execute("SELECT extname FROM pg_extension")}
        assert {"vector", "pg_trgm"} <= names

    def test_gives_the_product_a_role_without_special_rights(self, postgres: Postgres) -> None:
        postgres.start(wanted_port=postgres.port)
        with psycopg.connect(postgres.url) as connection:
            rights = connection.execute(
                "SELECT rolsuper, rolcreaterole, rolcreatedb FROM pg_roles WHERE rolname = current_user"
            ).fetchone()
        assert rights == (False, False, False)

    def test_keeps_its_files_and_passwords_to_their_owners(self, postgres: Postgres) -> None:
        postgres.start(wanted_port=postgres.port)
        folder = postgres.data.parent
        assert [mode(folder), mode(folder / "data"), mode(folder / "socket")] == [0o700, 0o700, 0o700]
        assert mode(postgres.secrets) == 0o700
        assert {mode(path) for path in postgres.secrets.iterdir()} == {0o600}

    def test_refuses_a_wrong_password(self, postgres: Postgres) -> None:
        postgres.start(wanted_port=postgres.port)
        with pytest.raises(psycopg.OperationalError, match="password authentication failed"):
            psycopg.connect(host="127.0.0.1", port=postgres.port, user="ledger", password="guess", dbname="ledger")

    def test_takes_another_port_and_says_so_when_the_wanted_one_is_taken(
        self, postgres: Postgres, said: list[str]
    ) -> None:
        with socket.create_server(("127.0.0.1", 0)) as other:
            wanted = other.getsockname()[1]
            postgres.start(wanted_port=wanted)
            assert postgres.port != wanted
        assert said == [f"Port {wanted} is taken, so PostgreSQL listens on {postgres.port}."]

    def test_uses_the_server_that_runs_already(self, postgres: Postgres, said: list[str]) -> None:
        postgres.start(wanted_port=postgres.port)
        first = running_server(postgres.data)
        postgres.start()
        assert running_server(postgres.data) == first
        assert "was running already" in said[-1]

    def test_refuses_a_folder_of_another_version(self, postgres: Postgres) -> None:
        postgres.start(wanted_port=postgres.port)
        postgres.stop()
        (postgres.data / "PG_VERSION").write_text("17\n")
        with pytest.raises(EmbeddedError, match="written by PostgreSQL 17"):
            postgres.start()


class TestRestart:
    def test_comes_back_to_the_same_address_with_its_rows(self, postgres: Postgres) -> None:
        postgres.start(wanted_port=postgres.port)
        before = postgres.url
        with psycopg.connect(before, autocommit=True) as connection:
            connection.execute("CREATE TABLE kept AS SELECT 16 AS figure")
        postgres.stop()
        postgres.start()
        assert postgres.url == before
        with psycopg.connect(before) as connection:
            assert connection.execute("SELECT figure FROM kept").fetchone() == (16,)

    def test_loses_nothing_that_was_committed_before_a_kill(self, postgres: Postgres, said: list[str]) -> None:
        postgres.start(wanted_port=postgres.port)
        with psycopg.connect(postgres.url, autocommit=True) as connection:
            connection.execute("CREATE TABLE kept AS SELECT 16 AS figure")
        kill_hard(postgres)
        postgres.start()
        with psycopg.connect(postgres.url) as connection:
            assert connection.execute("SELECT figure FROM kept").fetchone() == (16,)
        assert "was not stopped properly" in said[0]

    def test_is_not_stopped_by_a_number_that_belongs_to_another_program_now(self, postgres: Postgres) -> None:
        postgres.start(wanted_port=postgres.port)
        kill_hard(postgres)
        with subprocess.Popen(["sleep", "60"]) as other:
            try:
                pid_file = postgres.data / "postmaster.pid"
                _, _, rest = pid_file.read_text().partition("\n")
                pid_file.write_text(f"{other.pid}\n{rest}")
                postgres.start()
                assert other.poll() is None
            finally:
                other.terminate()
        with psycopg.connect(postgres.url) as connection:
            assert connection.execute("SELECT 1").fetchone() == (1,)


class TestStop:
    def test_is_harmless_twice_and_before_any_start(self, postgres: Postgres) -> None:
        postgres.stop()
        postgres.start(wanted_port=postgres.port)
        postgres.stop()
        postgres.stop()
        assert running_server(postgres.data) is None
