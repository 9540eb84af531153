"""Secrets that are made up once and kept in files only their owner reads."""

import contextlib
import os
import secrets
from pathlib import Path


def read_or_create_secret(path: Path, *, byte_count: int = 48) -> str:
    """The secret kept at `path`; made up there (mode 0600, folder 0700) when there is none.

    Two processes that start together get the same secret: whoever links the file first wins.
    """
    try:
        return _read(path)
    except FileNotFoundError:
        write_private(path, secrets.token_urlsafe(byte_count), replace=False)
        return _read(path)


def write_private(path: Path, text: str, *, replace: bool = True) -> None:
    """Write a file nobody else can read, whole or not at all; without `replace` an existing one stays as it is."""
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    draft = path.with_name(f".{path.name}.{os.getpid()}.{secrets.token_hex(4)}")
    descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        with os.fdopen(descriptor, "w") as file:
            file.write(text + "\n")
            file.flush()
            os.fsync(file.fileno())
        if replace:
            draft.replace(path)
        else:
            with contextlib.suppress(FileExistsError):
                os.link(draft, path)
    finally:
        draft.unlink(missing_ok=True)


def _read(path: Path) -> str:
    return path.read_text().strip()
