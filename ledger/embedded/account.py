"""Which account of the operating system runs PostgreSQL, and what that account can reach.

PostgreSQL refuses to run as root. Started by root it therefore runs under a system account without a password,
and everything it needs stands where that account can read it already: no existing permission is ever changed.
"""

import os
import pwd
import shutil
import stat
import subprocess
from dataclasses import dataclass
from pathlib import Path

from ledger.embedded.errors import EmbeddedError

SYSTEM_ACCOUNT = "claimledger"


@dataclass(frozen=True)
class Account:
    """`switch` tells whether commands must be started as somebody else than we are."""

    name: str
    uid: int
    gid: int
    switch: bool


def account_for_postgres() -> Account:
    """The account itself for ordinary people; for root the system account, made on first use."""
    if os.geteuid() != 0:
        return Account(name=str(os.geteuid()), uid=os.geteuid(), gid=os.getegid(), switch=False)
    name = os.environ.get("LEDGER_POSTGRES_ACCOUNT", SYSTEM_ACCOUNT)
    try:
        entry = pwd.getpwnam(name)
    except KeyError:
        _create_system_account(name)
        entry = pwd.getpwnam(name)
    if entry.pw_uid == 0:
        raise EmbeddedError("LEDGER_POSTGRES_ACCOUNT names root, and PostgreSQL refuses to run as root. Name another.")
    return Account(name=name, uid=entry.pw_uid, gid=entry.pw_gid, switch=True)


def _create_system_account(name: str) -> None:
    commands = (
        ["useradd", "--system", "--user-group", "--no-create-home", "--home-dir", "/", "--shell", "/bin/false", name],
        # BusyBox (Alpine) knows only this one.
        ["adduser", "-S", "-D", "-H", "-s", "/bin/false", name],
    )
    for command in commands:
        if shutil.which(command[0]) is None:
            continue
        done = subprocess.run(command, capture_output=True, text=True)
        # Two first starts at once: the slower one finds the account made.
        if done.returncode == 0 or _exists(name):
            return
    raise EmbeddedError(
        f"PostgreSQL refuses to run as root, and a system account {name!r} for it could not be made. Make one "
        "(`useradd --system`), or name an existing one in LEDGER_POSTGRES_ACCOUNT, or start as an ordinary user."
    )


def _exists(name: str) -> bool:
    try:
        pwd.getpwnam(name)
    except KeyError:
        return False
    return True


def can_enter(account: Account, folder: Path) -> bool:
    """Whether the account may pass through every folder from `/` down to this one, judged by mode bits."""
    if not account.switch:
        return True
    folder = folder.resolve()
    return all(_may(account, part, stat.S_IXOTH) for part in (folder, *folder.parents) if part.exists())


def can_use(account: Account, path: Path) -> bool:
    """Whether the account may read the file or folder, and execute or list it."""
    if not account.switch:
        return True
    return can_enter(account, path.parent) and _may(account, path, stat.S_IROTH | stat.S_IXOTH)


def _may(account: Account, path: Path, wanted: int) -> bool:
    status = path.stat()
    mode = status.st_mode
    if status.st_uid == account.uid:
        mode >>= 6
    elif status.st_gid == account.gid:
        mode >>= 3
    return mode & wanted == wanted
