"""What a new figure would meet: who agrees, who contradicts it, and what its own origin said before. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from claims.consistency.comparable import Case, ComparableClaim, ComparableFigure
from claims.consistency.rules.bounds import can_both_hold, gap, reading, same_bounds
from claims.consistency.rules.ordering import Phase, is_rise, phase_of
from claims.consistency.rules.wording import figure_words, gap_words, party_words

RISING = "a rising toll"


class Told(NamedTuple):
    """Origins that last gave one figure in one phase: how many, the first and the last of them to say so."""

    figure: ComparableFigure
    phase: int
    origins: int
    first: int
    last: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """Origins of one figure on one side. `sentence` is for people; `claim` is that of the first of them, by id.

    `explained` says why it is no contradiction all the same; None where nothing does.
    """

    sentence: str
    origins: int
    claim: int
    explained: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Meeting:
    """`why_not` says why the claim meets nothing, None where it could. `origins` is how many were compared.

    `untold` counts origins that contradict the claim by figures too many to be told one by one; `own` is what its own
    origin said before.
    """

    why_not: str | None = None
    origins: int = 0
    agreeing: int = 0
    contradicting: tuple[Side, ...] = ()
    untold: int = 0
    own: str | None = None


def agrees(figure: ComparableFigure, told: Told) -> bool:
    return can_both_hold(reading(figure), reading(told.figure))


def side(
    claim: ComparableClaim,
    told: Told,
    first: ComparableClaim,
    last: ComparableClaim,
    overtaking: ComparableClaim | None,
    case: Case,
) -> Side:
    """A group that contradicts `claim`, in words; `first` and `last` are the claims that `told` names.

    `overtaking` is the highest early count: whom it overtook had not had the last word of those days.
    """
    assert claim.figure is not None
    assert first.figure is not None
    others = told.origins - 1
    who = party_words(first.origin)
    if others:
        who = f"{who} and {others} {'other' if others == 1 else 'others'}"
    is_settled = phase_of(claim, case) is Phase.SETTLED
    # Time has to explain the earliest and the latest of them, or somebody in between is contradicted.
    is_explained = all(
        is_rise(claim, each, case)
        or is_rise(each, claim, case)
        or (overtaking is not None and is_settled and is_rise(each, overtaking, case))
        for each in (first, last)
    )
    return Side(
        sentence=(
            f"{who}: {figure_words(first.figure)}; this claim: {figure_words(claim.figure)}; "
            f"{gap_words(gap(claim.figure, first.figure))}."
        ),
        origins=told.origins,
        claim=first.claim_id,
        explained=RISING if is_explained else None,
    )


def own_words(claim: ComparableClaim, before: Sequence[ComparableFigure]) -> str | None:
    """What the claim's origin last said of the same thing, against what it says now; None where it said nothing."""
    figure = claim.figure
    if figure is None or not before:
        return None
    name = claim.speaker.name
    if any(same_bounds(figure, each) for each in before):
        return f"{name} has said so before: {figure_words(figure)}. It counts once."
    said = " and ".join(dict.fromkeys(figure_words(each) for each in before))
    if all(can_both_hold(reading(figure), reading(each)) for each in before):
        return f"{name} said {said} before; both can hold."
    return f"{name} said {said} before and says {figure_words(figure)} now."
