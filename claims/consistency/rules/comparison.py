"""Whether two claims may be compared at all, and whether both can hold. The guard of scope stands here."""

from decimal import Decimal
from typing import NamedTuple

from claims.consistency.comparable import ComparableClaim
from claims.consistency.remembered import remembered
from claims.consistency.rules.bounds import can_both_hold, is_vague, reading
from claims.consistency.rules.populations import PEOPLE, counted_population, is_within
from claims.consistency.rules.shares import poses_as_count
from claims.consistency.vocabulary import Answer
from claims.register.vocabulary import Modality, Polarity

NO_FIGURE = "no figure"
DENIED_FIGURE = "a denied or predicted figure"
VAGUE = "vague words without bounds"
PART = "a part of another figure"
SHARE = "a percentage recorded as a count"


class Comparison(NamedTuple):
    """One of three answers with its reason in words."""

    answer: Answer
    reason: str


_BOTH = Comparison(Answer.CONSISTENT, "both can hold")
_NOT_BOTH = Comparison(Answer.INCONSISTENT, "they cannot both hold")


class Thing(NamedTuple):
    """What a figure counts: only figures of one thing meet. `population` is the name it is compared under."""

    scope: str
    measure: str
    population: str
    unit: str


class Size(NamedTuple):
    """What makes two figures of one thing equal."""

    lower: Decimal | None
    upper: Decimal | None
    approximate: bool


@remembered
def thing_of(claim: ComparableClaim) -> Thing:
    """What the figure of `claim` counts; the claim must have one."""
    if claim.figure is None:
        raise ValueError(f"claim {claim.claim_id} has no figure")
    return Thing(claim.scope, claim.figure.measure, counted_population(claim.figure.population), claim.figure.unit)


@remembered
def size_of(claim: ComparableClaim) -> Size:
    """The size of its figure; the claim must have one."""
    if claim.figure is None:
        raise ValueError(f"claim {claim.claim_id} has no figure")
    return Size(claim.figure.lower, claim.figure.upper, claim.figure.approximate)


@remembered
def why_not_comparable(claim: ComparableClaim) -> str | None:
    """What keeps a claim out of every comparison of figures; None where nothing does."""
    figure = claim.figure
    if figure is None:
        return NO_FIGURE
    if claim.polarity != Polarity.ASSERTS or claim.modality == Modality.PREDICTED:
        return DENIED_FIGURE
    if is_vague(figure):
        return VAGUE
    if poses_as_count(claim):
        return SHARE
    if figure.part_of is not None and counted_population(figure.population) == PEOPLE:
        # "12 of the 34 wounded": people like the whole, yet another count.
        return PART
    return None


def compare(left: ComparableClaim, right: ComparableClaim) -> Comparison:
    """Consistent, inconsistent or not comparable: killed never meets injured, one incident never meets the total."""
    for claim in (left, right):
        if (reason := why_not_comparable(claim)) is not None:
            return Comparison(Answer.NOT_COMPARABLE, reason)
    mine, theirs = thing_of(left), thing_of(right)
    if left.subject_id != right.subject_id:
        return Comparison(Answer.NOT_COMPARABLE, "different subjects")
    if mine.scope != theirs.scope:
        return Comparison(Answer.NOT_COMPARABLE, "one incident against a total")
    if mine.measure != theirs.measure:
        return Comparison(Answer.NOT_COMPARABLE, f"{mine.measure} against {theirs.measure}")
    if mine.unit != theirs.unit:
        return Comparison(Answer.NOT_COMPARABLE, "different units")
    if mine.population != theirs.population:
        if is_within(mine.population, theirs.population) or is_within(theirs.population, mine.population):
            return Comparison(Answer.NOT_COMPARABLE, "a part against its whole")
        return Comparison(Answer.NOT_COMPARABLE, f"{mine.population} against {theirs.population}")
    return compare_figures(left, right)


def compare_figures(left: ComparableClaim, right: ComparableClaim) -> Comparison:
    """As `compare`, of two claims that are known to be comparable and of one thing."""
    assert left.figure is not None
    assert right.figure is not None
    return _BOTH if can_both_hold(reading(left.figure), reading(right.figure)) else _NOT_BOTH
