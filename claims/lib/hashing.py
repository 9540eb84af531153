"""SHA-256, in the two forms the record uses."""

import hashlib
from collections.abc import Mapping
from typing import Any

from claims.lib.canonical import canonical_bytes


def sha256_hex(data: bytes) -> str:
    """64 lower-case hexadecimal digits."""
    return hashlib.sha256(data).hexdigest()


def digest_of(record: Mapping[str, Any]) -> str:
    """SHA-256 of the canonical bytes of `record`: equal records, equal digests, on every machine."""
    return sha256_hex(canonical_bytes(record))
