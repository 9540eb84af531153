"""Ed25519 keys in the text forms of the Go checksum database, which C2SP signed notes go by."""

import base64
import hashlib
from dataclasses import dataclass

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

_ED25519 = b"\x01"
_PRIVATE = "PRIVATE+KEY+"


def _key_id(name: str, public: bytes) -> bytes:
    return hashlib.sha256(name.encode() + b"\n" + _ED25519 + public).digest()[:4]


def _parts(text: str, what: str) -> tuple[str, bytes, bytes]:
    """Name, key id and 32 bytes out of "name+id+base64"."""
    try:
        name, key_id, encoded = text.strip().split("+", 2)
        raw = base64.b64decode(encoded, validate=True)
        if not is_name(name) or len(raw) != 33 or raw[:1] != _ED25519:
            raise ValueError(text)
        return name, bytes.fromhex(key_id), raw[1:]
    except ValueError as error:
        # Without the text: it may be a secret.
        raise ValueError(f"this is not {what} of the form name+id+base64") from error


def is_name(name: str) -> bool:
    """Whether a note can be signed in this name: no space, no plus, no control character, and not nothing."""
    return bool(name) and "+" not in name and name.isprintable() and not any(char.isspace() for char in name)


@dataclass(frozen=True, slots=True)
class PublicKey:
    """What signatures are checked with. `name` is the origin of the log."""

    name: str
    raw: bytes

    @classmethod
    def parse(cls, text: str) -> "PublicKey":
        """`ValueError` for anything but "name+id+base64" with the right id."""
        name, key_id, raw = _parts(text, "a public key")
        if key_id != _key_id(name, raw):
            raise ValueError("the id in this public key is not the one of its name and bytes")
        return cls(name, raw)

    @property
    def key_id(self) -> bytes:
        return _key_id(self.name, self.raw)

    def __str__(self) -> str:
        return f"{self.name}+{self.key_id.hex()}+{base64.b64encode(_ED25519 + self.raw).decode()}"

    def is_signed(self, text: bytes, signature: bytes) -> bool:
        try:
            Ed25519PublicKey.from_public_bytes(self.raw).verify(signature, text)
        except InvalidSignature:
            return False
        return True


@dataclass(frozen=True, slots=True)
class SigningKey:
    """What the log signs with; its text form is the secret, so nothing prints it by accident."""

    name: str
    _private: Ed25519PrivateKey

    @classmethod
    def make(cls, name: str) -> "SigningKey":
        if not is_name(name):
            raise ValueError(f"{name!r} cannot be the name of a key: no spaces, no plus, not empty")
        return cls(name, Ed25519PrivateKey.generate())

    @classmethod
    def parse(cls, text: str) -> "SigningKey":
        """`ValueError` for anything but the text of `secret_text`."""
        text = text.strip()
        if not text.startswith(_PRIVATE):
            raise ValueError("this is not a private key: it would begin with PRIVATE+KEY+")
        name, key_id, raw = _parts(text.removeprefix(_PRIVATE), "a private key")
        key = cls(name, Ed25519PrivateKey.from_private_bytes(raw))
        if key_id != key.public.key_id:
            raise ValueError("the id in this private key is not the one of its name and bytes")
        return key

    @property
    def public(self) -> PublicKey:
        return PublicKey(self.name, self._private.public_key().public_bytes_raw())

    def secret_text(self) -> str:
        raw = base64.b64encode(_ED25519 + self._private.private_bytes_raw()).decode()
        return f"{_PRIVATE}{self.name}+{self.public.key_id.hex()}+{raw}"

    def sign(self, text: bytes) -> bytes:
        return self._private.sign(text)

    def __repr__(self) -> str:
        return f"SigningKey({self.public})"
