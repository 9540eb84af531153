"""Root and everybody else: who runs PostgreSQL, and whose permissions are touched (nobody's)."""

import importlib.util
import multiprocessing
import os
import pwd
import stat
from pathlib import Path

import psycopg
import pytest

from ledger.embedded import postgres_binaries
from ledger.embedded.account import Account, account_for_postgres, can_enter, can_use
from ledger.embedded.homes import OUTSIDE, forget_home
from ledger.embedded.postgres import Postgres
from ledger.embedded.postgres_pid import running_server

as_root = pytest.mark.skipif(os.geteuid() != 0, reason="shows what happens when root starts it, and this is not root")


def modes(folder: Path) -> dict[Path, int]:
    return {part: stat.S_IMODE(part.stat().st_mode) for part in (folder, *folder.parents)}


@as_root
class TestStartedByRoot:
    def test_runs_under_an_account_without_rights(self, postgres: Postgres) -> None:
        postgres.start(wanted_port=postgres.port)
        running = running_server(postgres.data)
        assert running is not None
        assert Path(f"/proc/{running.pid}").stat().st_uid == account_for_postgres().uid != 0

    def test_changes_no_permission_on_the_way_to_its_data(self, var: Path, postgres: Postgres) -> None:
        before = modes(var)
        postgres.start(wanted_port=postgres.port)
        assert modes(var) == before

    def test_leaves_a_closed_project_folder_closed_and_keeps_its_data_outside(self, var: Path) -> None:
        closed = var / "project"
        closed.mkdir(mode=0o700)
        server = Postgres(wanted_home=closed / "var" / "postgres", secrets=closed / "var" / "secrets", say=print)
        try:
            server.start()
            with psycopg.connect(server.url) as connection:
                assert connection.execute("SELECT 1").fetchone() == (1,)
            assert stat.S_IMODE(closed.stat().st_mode) == 0o700
            assert server.home.parent == OUTSIDE
            assert server.data.parent.stat().st_uid == account_for_postgres().uid
        finally:
            server.stop()
            forget_home(server.wanted_home)
        assert not server.home.exists()

    def test_keeps_the_place_it_chose_when_the_folder_is_opened_later(self, var: Path) -> None:
        closed = var / "project"
        closed.mkdir(mode=0o700)
        wanted = closed / "var" / "postgres"
        first = Postgres(wanted_home=wanted, secrets=closed / "var" / "secrets", say=print)
        try:
            closed.chmod(0o755)
            second = Postgres(wanted_home=wanted, secrets=closed / "var" / "secrets", say=print)
            assert second.home == first.home
        finally:
            forget_home(wanted)

    def test_copies_programs_its_account_cannot_reach(self, var: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(postgres_binaries, "can_use", lambda account, path: False)
        account = account_for_postgres()
        programs = postgres_binaries.find_programs(account, copy_to=var)
        assert var in programs.folder.parents
        assert can_use(account, programs.folder / "bin" / "initdb")
        assert programs.run("initdb", "--version", cwd=var).stdout.startswith("initdb (PostgreSQL) 18")


def _start_as(uid: int, gid: int, var: Path) -> None:
    os.setgroups([])
    os.setgid(gid)
    os.setuid(uid)
    server = Postgres(wanted_home=var / "postgres", secrets=var / "secrets", say=lambda _: None)
    server.start()
    try:
        with psycopg.connect(server.url) as connection:
            assert connection.execute("SELECT 1").fetchone() == (1,)
        running = running_server(server.data)
        assert running is not None
        assert Path(f"/proc/{running.pid}").stat().st_uid == uid
    finally:
        server.stop()


@as_root
class TestStartedBySomebodyElse:
    def test_runs_as_that_person_inside_the_project(self, var: Path) -> None:
        person = pwd.getpwnam("nobody")
        anybody = Account(name="nobody", uid=person.pw_uid, gid=person.pw_gid, switch=True)
        spec = importlib.util.find_spec(postgres_binaries.PACKAGE)
        assert spec is not None
        assert spec.origin is not None
        if not can_enter(anybody, Path(spec.origin).parent):
            pytest.skip("the installed programs stand in a folder that only root can pass")
        os.chown(var, person.pw_uid, person.pw_gid)
        # Forked, not started anew: this Python may itself stand where only root can read it.
        process = multiprocessing.get_context("fork").Process(
            target=_start_as, args=(person.pw_uid, person.pw_gid, var)
        )
        process.start()
        process.join(timeout=60)
        assert process.exitcode == 0
        assert (var / "postgres" / "data" / "PG_VERSION").exists()
