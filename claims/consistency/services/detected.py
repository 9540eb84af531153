"""What checkers found of a subject, with the names under which it is stored."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from claims.consistency.checkers import Checker
from claims.consistency.checkers.found import Found
from claims.lib.hashing import digest_of, sha256_hex
from claims.register.models import Subject


@dataclass(frozen=True, slots=True)
class Detected:
    """One thing that a checker found. `key` names it whatever the figures are now."""

    subject: Subject
    checker: Checker
    found: Found
    key: str
    inputs_sha256: str

    @property
    def version_ids(self) -> list[int]:
        """The claim versions it names, each once, in the order of the sentence."""
        return list(dict.fromkeys(claim.version_id for claim in self.found.claims))


class Finds(NamedTuple):
    """All that was detected of one subject; `only` names the checkers that ran, None where all did."""

    subject: Subject
    detected: Sequence[Detected]
    only: Collection[str] | None = None


def detected(subject: Subject, checker: Checker, found: Found) -> Detected:
    name = {"checker": checker.name, "kind": str(found.kind), "subject": subject.pk, "about": list(found.about)}
    return Detected(subject, checker, found, digest_of(name), sha256_hex(found.inputs()))
