"""Checkpoints as C2SP signed notes: the text, a blank line, a line per signature."""

import base64
import re
from collections.abc import Iterable
from dataclasses import dataclass

from claims.audit.signing.keys import PublicKey, SigningKey

_SIGNATURE = re.compile(r"\A— (\S+) (\S+)\Z")
_SIZE = re.compile(r"\A(?:0|[1-9][0-9]{0,18})\Z")


class NoteRefused(ValueError):
    """The text is no note, or none of the known keys signed it."""


@dataclass(frozen=True, slots=True)
class Checkpoint:
    """What is signed: that the log called `origin` has `size` entries under `root`."""

    origin: str
    size: int
    root: bytes

    def text(self) -> str:
        return f"{self.origin}\n{self.size}\n{base64.b64encode(self.root).decode()}\n"


def sign_checkpoint(checkpoint: Checkpoint, keys: Iterable[SigningKey]) -> str:
    """The note, signed by each of `keys` in their order."""
    text = checkpoint.text()
    lines = [f"— {key.name} {_encoded(key, text)}\n" for key in keys]
    return f"{text}\n{''.join(lines)}"


def _encoded(key: SigningKey, text: str) -> str:
    return base64.b64encode(key.public.key_id + key.sign(text.encode())).decode()


def open_checkpoint(note: str, keys: Iterable[PublicKey]) -> Checkpoint:
    """The checkpoint that at least one of `keys` signed; `NoteRefused` where none did, or one of them did not.

    Lines of keys that are not known are passed over, so that others may sign the same note.
    """
    text, blank, signatures = note.rpartition("\n\n")
    text += "\n"
    if not blank or not signatures.endswith("\n"):
        raise NoteRefused("this is no signed note: it ends in a blank line and lines of signatures")
    known = {(key.name, key.key_id): key for key in keys}
    is_signed = False
    for line in signatures[:-1].split("\n"):
        match = _SIGNATURE.match(line)
        if match is None:
            raise NoteRefused(f"{line!r} is no line of a signature")
        raw = _bytes_of(match[2])
        key = known.get((match[1], raw[:4]))
        if key is None:
            continue
        if not key.is_signed(text.encode(), raw[4:]):
            raise NoteRefused(f"the signature of {key} does not belong to this text")
        is_signed = True
    if not is_signed:
        raise NoteRefused(f"none of the {len(known)} known keys signed this")
    return parse_checkpoint(text)


def parse_checkpoint(text: str) -> Checkpoint:
    """The three lines, whoever signed them; further lines are for others and allowed."""
    lines = text.split("\n")
    if len(lines) < 4 or not lines[0] or not _SIZE.match(lines[1]):
        raise NoteRefused("this is no checkpoint: its lines are the origin, the size and the root")
    root = _bytes_of(lines[2])
    if len(root) != 32:
        raise NoteRefused(f"the root of a checkpoint has 32 bytes, and here are {len(root)}")
    return Checkpoint(lines[0], int(lines[1]), root)


def _bytes_of(text: str) -> bytes:
    try:
        return base64.b64decode(text, validate=True)
    except ValueError as error:
        raise NoteRefused(f"{text!r} is not base64") from error
