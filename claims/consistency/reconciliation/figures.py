"""Which figures of one count a rule may use, and why the others stay out."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any, NamedTuple, Protocol

from claims.consistency.comparable import Case, ComparableClaim, place_on_record
from claims.consistency.remembered import remembered
from claims.consistency.rules.comparison import size_of, why_not_comparable
from claims.consistency.rules.reprints import changed_in_print
from claims.consistency.rules.sequence import in_order
from claims.consistency.vocabulary import RuleName
from claims.lib.canonical import canonical_list, canonical_object, canonical_value


class LeftOut(NamedTuple):
    """A claim that did not count, and why, in words."""

    claim: ComparableClaim
    why: str


class Count(NamedTuple):
    """What a reconciliation is about: one measure of one population."""

    measure: str
    population: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Reconciled:
    """What a rule makes of the figures. `low <= best <= high`; None where that end stays open."""

    low: Decimal | None
    best: Decimal | None
    high: Decimal | None
    used: tuple[ComparableClaim, ...]
    left_out: tuple[LeftOut, ...]

    def inputs(self) -> bytes:
        """Everything it depends on, in one form whatever the order."""
        used = sorted(self.used, key=place_on_record)
        out = sorted(self.left_out, key=lambda left: left.claim.recorded)
        return canonical_object(
            {
                "used": canonical_list(claim.inputs() for claim in used),
                "left_out": canonical_list(
                    canonical_object({"claim": claim.inputs(), "why": canonical_value(why)}) for claim, why in out
                ),
            }
        )


@dataclass(frozen=True, slots=True)
class Tellings:
    """Every claim of one count about one subject."""

    claims: Sequence[ComparableClaim]
    memory: dict[str, Any] = field(init=False, repr=False, compare=False, default_factory=dict)


class Rule(Protocol):
    """A named way to low, best and high; a new version is a new judgement."""

    name: RuleName
    version: str

    def reconcile(self, tellings: Tellings, case: Case) -> Reconciled | None:
        """None where no figure can be used."""
        ...


@remembered
def one_telling_each(tellings: Tellings) -> tuple[list[ComparableClaim], list[LeftOut]]:
    """Comparable claims with each figure of each origin once, oldest first; the rest with the reason."""
    kept: dict[object, ComparableClaim] = {}
    left_out: list[LeftOut] = []
    changed = changed_in_print(tellings.claims)
    for claim in in_order(tellings.claims):
        if (why := why_not_comparable(claim)) is not None:
            left_out.append(LeftOut(claim, why))
            continue
        if claim.claim_id in changed:
            left_out.append(LeftOut(claim, f"prints a report of {claim.speaker.name}, which gives another figure"))
            continue
        first = kept.setdefault((claim.speaker.id, size_of(claim)), claim)
        if first is not claim:
            left_out.append(LeftOut(claim, f"repeats {first.speaker.name} as told by {first.document_source.name}"))
    return list(kept.values()), left_out


def without_open_ends(claims: Sequence[ComparableClaim]) -> tuple[list[ComparableClaim], list[LeftOut]]:
    """Figures with two ends, and those without as left out; where none has two ends, all of them."""
    closed = [c for c in claims if c.figure and c.figure.lower is not None and c.figure.upper is not None]
    if not closed:
        return list(claims), []
    closed_versions = {claim.version_id for claim in closed}
    return closed, [
        LeftOut(claim, "has no upper bound" if claim.figure and claim.figure.upper is None else "has no lower bound")
        for claim in claims
        if claim.version_id not in closed_versions
    ]


def between(
    used: Sequence[ComparableClaim], voters: Sequence[ComparableClaim], left_out: Sequence[LeftOut]
) -> Reconciled:
    """Lowest and highest end of `used`; best is the figure of the median among `voters`, one for each origin.

    Of two middle ones the lower counts: it is the one that more origins reach. Where every figure is open at one end,
    the known ends are the bounds (the highest "at least", the lowest "at most") and there is no best.
    """
    figures = [claim.figure for claim in used if claim.figure is not None]
    lowers = [figure.lower for figure in figures if figure.lower is not None]
    uppers = [figure.upper for figure in figures if figure.upper is not None]
    if len(lowers) < len(figures) or len(uppers) < len(figures):
        low, high = max(lowers, default=None), min(uppers, default=None)
        if low is not None and high is not None and low > high:
            low, high = high, low
        return Reconciled(low=low, best=None, high=high, used=tuple(used), left_out=tuple(left_out))
    votes = sorted(vote.figure.lower for vote in voters if vote.figure and vote.figure.lower is not None)
    best = votes[(len(votes) - 1) // 2]
    return Reconciled(low=min(lowers), best=best, high=max(uppers), used=tuple(used), left_out=tuple(left_out))
