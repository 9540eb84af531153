"""Servers that live as long as the process that started them."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import psycopg

from ledger.embedded.processes import is_alive
from ledger.embedded.throwaway import erase_throwaway_servers, start_throwaway_servers
from tests.worker import PROJECT

START_AND_WAIT = """
from ledger.embedded.throwaway import start_throwaway_servers
servers = start_throwaway_servers()
pid = (servers.postgres.data / "postmaster.pid").read_text().splitlines()[0]
print(servers.var, pid, flush=True)
input()
"""


class TestThrowawayServers:
    def test_let_the_product_make_databases(self) -> None:
        servers = start_throwaway_servers()
        try:
            with psycopg.connect(servers.database_url, autocommit=True) as connection:
                connection.execute("CREATE DATABASE another")
        finally:
            erase_throwaway_servers(servers)
        assert not servers.var.exists()

    def test_are_erased_by_the_next_start_when_their_owner_was_killed(self) -> None:
        with subprocess.Popen(
            [sys.executable, "-c", START_AND_WAIT],
            cwd=PROJECT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        ) as owner:
            assert owner.stdout is not None
            folder, pid = owner.stdout.readline().split()
            os.kill(owner.pid, signal.SIGKILL)
            owner.wait()
        erase_throwaway_servers(start_throwaway_servers())
        assert not Path(folder).exists()
        assert not is_alive(int(pid))
