"""A pair of servers that lives as long as one process: for tests and checks."""

import fcntl
import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import TextIO

from ledger.embedded import postgres_config
from ledger.embedded.homes import forget_home
from ledger.embedded.ports import choose_port
from ledger.embedded.postgres import Postgres
from ledger.embedded.servers import Servers
from ledger.embedded.valkey import Valkey

PREFIX = "claim-ledger-throwaway-"
OWNER = "owner.lock"

# Locked files of the pairs this process owns. The system releases the locks when it ends, however it ends.
_owned: dict[Path, TextIO] = {}


def start_throwaway_servers(*, say: Callable[[str], None] = lambda _: None) -> Servers:
    """On free ports in a temporary folder, tuned for speed; the role may create databases.

    Pairs whose owner was killed before it could erase them are erased on the way.
    """
    _erase_orphans()
    var = _own_folder()
    servers = _pair(var, say=say)
    try:
        servers.postgres.start(wanted_port=choose_port(None))
        servers.valkey.start(wanted_port=choose_port(None))
    except BaseException:
        erase_throwaway_servers(servers)
        raise
    return servers


def erase_throwaway_servers(servers: Servers) -> None:
    """Stop the pair and delete everything it wrote."""
    servers.stop()
    forget_home(servers.postgres.wanted_home)
    shutil.rmtree(servers.var, ignore_errors=True)
    owner = _owned.pop(servers.var, None)
    if owner is not None:
        owner.close()


def _pair(var: Path, *, say: Callable[[str], None]) -> Servers:
    secrets = var / "secrets"
    return Servers(
        var=var,
        postgres=Postgres(
            wanted_home=var / "postgres",
            secrets=secrets,
            say=say,
            settings=dict(postgres_config.FOR_TESTS),
            may_create_databases=True,
        ),
        valkey=Valkey(home=var / "valkey", secrets=secrets, say=say),
    )


def _own_folder() -> Path:
    while True:
        var = Path(tempfile.mkdtemp(prefix=PREFIX))
        # PostgreSQL's account passes through; what lies below is closed again, folder by folder.
        var.chmod(0o711)
        owner = _locked(var)
        if owner is not None:
            _owned[var] = owner
            return var
        # Another start took the folder for an orphan before we could lock it; it erases it.


def _locked(var: Path) -> TextIO | None:
    """The lock of one pair, None when its owner lives."""
    file = (var / OWNER).open("a")
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        file.close()
        return None
    return file


def _erase_orphans() -> None:
    for var in Path(tempfile.gettempdir()).glob(f"{PREFIX}*"):
        # A folder without the file is being made right now, or belongs to somebody else's account.
        try:
            owner = _locked(var) if (var / OWNER).exists() else None
        except PermissionError:
            continue
        if owner is not None:
            with owner:
                erase_throwaway_servers(_pair(var, say=lambda _: None))
