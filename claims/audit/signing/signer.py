"""The signer: never signs a log that is shorter than, or differs from, what it signed before."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from claims.audit.signing.keys import PublicKey, SigningKey
from claims.audit.signing.notes import Checkpoint, NoteRefused, open_checkpoint, sign_checkpoint
from claims.audit.tree.verifying import is_consistent
from claims.lib.errors import Conflict
from claims.lib.private_files import held, write_private

_WHAT_TO_DO = "Nothing was signed. What to do stands in docs/audit-log.md under “When the signer refuses”."


class SignerRefused(Conflict):
    """Signing this would contradict what was signed already."""

    code = "signer_refused"


@dataclass(frozen=True, slots=True)
class Signer:
    """`memory` is a file that holds the note signed last; it must not come back with a backup of the database.

    `known` are the keys that may have signed it, `keys` those that sign now.
    """

    keys: Sequence[SigningKey]
    known: Sequence[PublicKey]
    memory: Path

    def sign(
        self, *, size: int, root: bytes, proof: Callable[[int, int], list[bytes]], published: int
    ) -> tuple[Checkpoint, str]:
        """The checkpoint and its signed note. `proof` gives a consistency proof between two sizes; `published` is how
        many entries the database says were published, so that a lost memory is noticed. `SignerRefused` otherwise."""
        with held(self.memory.with_name(f"{self.memory.name}.lock")):
            last = self.last()
            if last is None:
                if published:
                    raise SignerRefused(
                        f"The signer remembers nothing, though a checkpoint of {published} entries was published. "
                        f"Put the newest published checkpoint into {self.memory}. {_WHAT_TO_DO}"
                    )
            else:
                _ensure_continues(last, size, root, proof)
            checkpoint = Checkpoint(self.keys[0].name, size, root)
            note = sign_checkpoint(checkpoint, self.keys)
            # Remembered before it is shown: a signature that was lost does no harm, one that was forgotten does.
            write_private(self.memory, note)
        return checkpoint, note

    def last(self) -> Checkpoint | None:
        """What was signed last; None before the first time."""
        try:
            return open_checkpoint(self.memory.read_text(encoding="utf-8"), self.known)
        except FileNotFoundError:
            return None
        except NoteRefused as error:
            raise SignerRefused(f"{self.memory} is not what the signer wrote: {error}. {_WHAT_TO_DO}") from error


def _ensure_continues(last: Checkpoint, size: int, root: bytes, proof: Callable[[int, int], list[bytes]]) -> None:
    if size < last.size:
        raise SignerRefused(
            f"The log has {size} entries, and {last.size} are signed already: {last.size - size} are missing at its "
            f"end, as after an old backup was restored. {_WHAT_TO_DO}",
            expected=last.size,
            found=size,
        )
    try:
        path = proof(last.size, size)
    except LookupError as error:
        raise SignerRefused(f"The stored tree has holes: {error}. {_WHAT_TO_DO}") from error
    if not is_consistent(last.size, last.root, size, root, path):
        raise SignerRefused(
            f"The first {last.size} entries of the log are not the ones that were signed: their root was "
            f"{last.root.hex()}. {_WHAT_TO_DO}",
            expected=last.root.hex(),
        )
