"""Embedded servers of a test's own, apart from those the session uses."""

import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from ledger.embedded import postgres_config
from ledger.embedded.homes import forget_home
from ledger.embedded.ports import choose_port
from ledger.embedded.postgres import Postgres
from ledger.embedded.valkey import Valkey


@pytest.fixture
def said() -> list[str]:
    """What the servers told the person who started them."""
    return []


@pytest.fixture
def var() -> Iterator[Path]:
    """A folder PostgreSQL's own account may pass through; pytest's are closed to it when root runs the tests."""
    with tempfile.TemporaryDirectory(prefix="claim-ledger-test-") as folder:
        Path(folder).chmod(0o711)
        yield Path(folder)


@pytest.fixture
def postgres(var: Path, said: list[str]) -> Iterator[Postgres]:
    """Not started yet; on a port nobody else uses."""
    settings = {**postgres_config.FOR_WORK, "shared_buffers": "16MB"}
    server = Postgres(wanted_home=var / "postgres", secrets=var / "secrets", say=said.append, settings=settings)
    server.port = choose_port(None)
    yield server
    server.stop()
    forget_home(server.wanted_home)


@pytest.fixture
def valkey(var: Path, said: list[str]) -> Iterator[Valkey]:
    server = Valkey(home=var / "valkey", secrets=var / "secrets", say=said.append)
    server.port = choose_port(None)
    yield server
    server.stop()
