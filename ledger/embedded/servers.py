"""Both servers together, as a start or a test run needs them."""

import shutil
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from ledger.embedded.address_file import address_path, write_addresses
from ledger.embedded.homes import forget_home
from ledger.embedded.postgres import Postgres
from ledger.embedded.valkey import Valkey


@dataclass
class Servers:
    var: Path
    postgres: Postgres
    valkey: Valkey

    @property
    def database_url(self) -> str:
        return self.postgres.url

    @property
    def redis_url(self) -> str:
        return self.valkey.url

    def first_dead(self) -> str | None:
        """The name of a server that was started here and runs no more."""
        if self.postgres.port and not self.postgres.is_running():
            return "PostgreSQL"
        if self.valkey.port and not self.valkey.is_running():
            return "Valkey"
        return None

    def stop(self) -> None:
        try:
            self.valkey.stop()
        finally:
            self.postgres.stop()


def kept_servers(var: Path, *, say: Callable[[str], None]) -> Servers:
    """The servers whose data lives under `var`; not started yet."""
    secrets = var / "secrets"
    return Servers(
        var=var,
        postgres=Postgres(wanted_home=var / "postgres", secrets=secrets, say=say),
        valkey=Valkey(home=var / "valkey", secrets=secrets, say=say),
    )


def start_kept_servers(var: Path, *, say: Callable[[str], None], given: Mapping[str, str]) -> Servers:
    """Start those that `given` does not name (DATABASE_URL, REDIS_URL), and note where all are found."""
    servers = kept_servers(var, say=say)
    try:
        if not given.get("DATABASE_URL"):
            servers.postgres.start()
        if not given.get("REDIS_URL"):
            servers.valkey.start()
    except BaseException:
        servers.stop()
        raise
    write_addresses(
        var,
        database_url=given.get("DATABASE_URL") or servers.database_url,
        redis_url=given.get("REDIS_URL") or servers.redis_url,
    )
    return servers


def erase_kept_servers(var: Path, *, say: Callable[[str], None]) -> None:
    """Stop them and delete their data and addresses. The passwords go with what they open."""
    servers = kept_servers(var, say=say)
    servers.stop()
    forget_home(servers.postgres.wanted_home)
    shutil.rmtree(servers.valkey.home, ignore_errors=True)
    address_path(var).unlink(missing_ok=True)
    for name in ("postgres-postgres", "postgres-ledger", "valkey", "demo-people.json"):
        (var / "secrets" / name).unlink(missing_ok=True)
