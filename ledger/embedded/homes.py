"""Where PostgreSQL's files stand: in the project when its account can get there, else under `/var/lib`."""

import hashlib
import os
import shutil
from pathlib import Path

from ledger.embedded.account import Account, can_enter
from ledger.embedded.errors import EmbeddedError

# Of root alone, and readable by everybody on the way down, as everything in /var/lib.
OUTSIDE = Path("/var/lib/claim-ledger")


def choose_home(wanted: Path, account: Account) -> Path:
    """The folder to use for `wanted`; the choice is remembered beside it.

    A home that was chosen once stays chosen: permissions that change later must not make the data seem lost.
    """
    note = wanted.with_name(f"{wanted.name}.location")
    if wanted.exists():
        return wanted
    if note.exists():
        return Path(note.read_text().strip())
    if can_enter(account, wanted.parent):
        return wanted
    home = OUTSIDE / f"{wanted.parent.parent.name}-{hashlib.sha256(str(wanted).encode()).hexdigest()[:12]}"
    try:
        home.mkdir(mode=0o755, parents=True, exist_ok=True)
    except OSError as error:
        raise EmbeddedError(
            f"PostgreSQL runs as {account.name}, which cannot get to {wanted.parent}, and {home} cannot be made "
            f"({error.strerror}). Put the project where others may pass (for instance /srv), or set DATABASE_URL."
        ) from error
    note.write_text(f"{home}\n")
    return home


def make_private(folder: Path, account: Account) -> None:
    """A new folder for this account alone. An existing one must be its own already."""
    if not folder.exists():
        folder.mkdir(mode=0o700)
        if account.switch:
            os.chown(folder, account.uid, account.gid)
    owner = folder.stat().st_uid
    if owner != account.uid:
        raise EmbeddedError(
            f"{folder} belongs to user id {owner}, but PostgreSQL would run as {account.name} ({account.uid}). "
            "Start as the user who started it first, or move that folder away to begin afresh."
        )


def forget_home(wanted: Path) -> None:
    """Delete everything PostgreSQL ever wrote for `wanted`, wherever it stands."""
    note = wanted.with_name(f"{wanted.name}.location")
    if note.exists():
        shutil.rmtree(Path(note.read_text().strip()), ignore_errors=True)
        note.unlink()
    shutil.rmtree(wanted, ignore_errors=True)
