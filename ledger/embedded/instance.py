"""One foreground process per project folder: a lock the system releases even after `kill -9`."""

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


class RunningElsewhere(Exception):
    """Another process of this folder runs; the text names it."""


@contextmanager
def hold_instance(var: Path) -> Iterator[Path]:
    """Hold the lock inside the `with`; the yielded file is free for a line about where we are found."""
    var.mkdir(parents=True, exist_ok=True)
    path = var / "instance.lock"
    with path.open("a+") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            file.seek(0)
            raise RunningElsewhere(f"Claim Ledger already runs from this folder ({file.read().strip()}).") from error
        path.write_text(f"process {os.getpid()}")
        try:
            yield path
        finally:
            path.write_text("")
