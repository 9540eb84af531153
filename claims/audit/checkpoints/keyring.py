"""Where the log's private key is: in the environment, or in a file that is made at the first start."""

import os
from collections.abc import Sequence
from pathlib import Path

from django.conf import settings

from claims.audit.signing.keys import PublicKey, SigningKey
from claims.lib.errors import Conflict, InvalidInput
from claims.lib.private_files import held, write_private


class NoKey(Conflict):
    """The key that signs this log is not here."""

    code = "no_log_key"


def key_from_environment() -> SigningKey | None:
    text = os.environ.get("LEDGER_LOG_KEY", "")
    return _parsed(text, "LEDGER_LOG_KEY") if text else None


def next_file() -> Path:
    """Where the next key waits while a rotation is under way."""
    return key_file().with_name(f"{key_file().name}.next")


def key_file() -> Path:
    return Path(settings.AUDIT_LOG_KEY_FILE)


def first_key() -> SigningKey:
    """The key of a log that was never signed: the one that is there, or a new one (mode 0600)."""
    given = key_from_environment()
    if given is not None:
        return given
    with held(key_file().with_name(f"{key_file().name}.lock")):
        if not key_file().exists():
            try:
                key = SigningKey.make(settings.AUDIT_LOG_ORIGIN)
            except ValueError as error:
                raise InvalidInput(f"LEDGER_LOG_ORIGIN: {error}.") from error
            write_private(key_file(), key.secret_text() + "\n")
        return _parsed(key_file().read_text(encoding="utf-8"), str(key_file()))


def signing_key(announced: Sequence[PublicKey]) -> SigningKey:
    """The key that the log names as its present one; `NoKey` where it is not here."""
    given = key_from_environment()
    held_here = [given] if given else [read_key(path) for path in (key_file(), next_file()) if path.exists()]
    for key in held_here:
        if key.public == announced[-1]:
            return key
    found = " and ".join(str(key.public) for key in held_here) or "no key at all"
    raise NoKey(
        f"This log is signed by {announced[-1]}, and here is {found}. Put its key into {key_file()} or LEDGER_LOG_KEY; "
        "docs/audit-log.md says what to do when it is lost.",
        expected=str(announced[-1]),
    )


def read_key(path: Path) -> SigningKey:
    return _parsed(path.read_text(encoding="utf-8"), str(path))


def _parsed(text: str, where: str) -> SigningKey:
    try:
        return SigningKey.parse(text)
    except ValueError as error:
        raise InvalidInput(f"{where}: {error}.") from error
