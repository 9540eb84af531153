"""What of an act is public: 57 bytes, over which the leaf hash goes."""

import hashlib

from claims.audit.vocabulary import Role
from claims.lib.errors import NotAllowed

SALT_LENGTH = 32
_LEAF_VERSION = b"\x01"


def leaf_data(*, stream: bytes, stream_seq: int, salt: bytes, body: bytes) -> bytes:
    """The 57 public bytes: version, stream (16), stream_seq (8, big endian), SHA-256(salt || body)."""
    return leaf_data_of(stream=stream, stream_seq=stream_seq, commitment=hashlib.sha256(salt + body).digest())


def leaf_data_of(*, stream: bytes, stream_seq: int, commitment: bytes) -> bytes:
    """As `leaf_data`, where the digest is known and the body is not."""
    return _LEAF_VERSION + stream + stream_seq.to_bytes(8, "big") + commitment


def ensure_role(roles: frozenset[Role], needed: frozenset[Role], act: str) -> None:
    """`NotAllowed` unless the actor has one of the `needed` roles; `act` completes "You cannot …"."""
    if not roles & needed:
        names = " or ".join(sorted(role.label for role in needed))
        raise NotAllowed(
            f"You cannot {act}: that takes the role {names}. Ask an administrator to add you to the group."
        )
