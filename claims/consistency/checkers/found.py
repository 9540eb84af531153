"""What a checker is given, and what it gives back."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Protocol

from claims.consistency.comparable import Case, ComparableClaim, place_on_record
from claims.consistency.vocabulary import Answer, FindingKind
from claims.lib.canonical import canonical_list, canonical_object, canonical_value


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """One thing to tell people.

    `about` names it whatever the figures are now (ids of claims or origins, names of measures); `claims` stand in the
    order of the sentence; `severity` is in [0, 1].
    """

    kind: FindingKind
    about: tuple[str | int, ...]
    claims: tuple[ComparableClaim, ...]
    sentence: str
    severity: float

    def inputs(self) -> bytes:
        """What the finding depends on, in one form whatever the order of the sentence."""
        claims = canonical_list(claim.inputs() for claim in sorted(self.claims, key=place_on_record))
        return canonical_object({"kind": canonical_value(str(self.kind)), "claims": claims})


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """One comparison: the answer, why, and what to tell (None where there is nothing to tell)."""

    answer: Answer
    reason: str
    found: Found | None = None


class Checker(Protocol):
    """Reads one case; `name` and `version` are stored with every finding. A new version is a new judgement.

    `is_comparison` is false for a checker that explains or counts what others compare; coverage leaves it out.
    """

    name: str
    version: str
    is_comparison: bool

    def check(self, case: Case) -> Sequence[Outcome]:
        """Every comparison made. Never raises for any case."""
        ...


@lru_cache(maxsize=256)
def held(reason: str) -> Outcome:
    return Outcome(answer=Answer.CONSISTENT, reason=reason)


def found_in(outcomes: Iterable[Outcome]) -> list[Found]:
    return [outcome.found for outcome in outcomes if outcome.found is not None]
