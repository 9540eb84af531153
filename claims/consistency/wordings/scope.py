"""What keeps numbers of one kind apart: another sample, another day, another place."""

from collections.abc import Sequence
from dataclasses import dataclass

from claims.consistency.wordings.holding import Holding
from claims.consistency.wordings.items import Item, Kind
from claims.consistency.wordings.places import Place, differ
from claims.consistency.wordings.reading import Wording

# "Averaged over 17 critics", "based on 41 reviews": the number says of what the other numbers are.
_BASIS = frozenset("based averaged averaging sampled surveyed polled".split())
_BASIS_REACH = 2
# "As of 23 March", "by May": the day on which a count that goes on was taken.
_COUNTED_ON = frozenset({"as", "by"})
_COUNTED_REACH = 2


@dataclass(frozen=True, slots=True)
class Held:
    """An item of the claim with its counterpart and whether that lets it hold; None and None without one."""

    mine: Item
    theirs: Item | None
    holding: Holding | None
    places: tuple[Place | None, Place | None] = (None, None)

    @property
    def fails(self) -> bool:
        return self.holding is Holding.FAILS

    @property
    def is_elsewhere(self) -> bool:
        return differ(*self.places)

    @property
    def is_day(self) -> bool:
        return self.mine.kind is Kind.DATE


def other_scope(claim: Wording, evidence: Wording, held: Sequence[Held]) -> Held | None:
    """The item that shows claim and evidence to speak of different things; None where nothing does."""
    for one in held:
        if one.fails and not one.mine.side.is_bound and (_is_basis(claim, one.mine) or _is_as_of(one, held)):
            return one
    return _other_moment(held) or _later_count(evidence, held)


def _is_basis(claim: Wording, item: Item) -> bool:
    around = claim.tokens[max(0, item.first - _BASIS_REACH) : item.first + _BASIS_REACH]
    return item.kind is Kind.COUNT and any(token.low in _BASIS for token in around)


def _is_as_of(one: Held, held: Sequence[Held]) -> bool:
    """ "In March 2019 it had more than nine": the day of a number that itself could be compared."""
    return one.is_day and any(not other.is_day and other.holding is not None for other in held)


def _other_moment(held: Sequence[Held]) -> Held | None:
    """ "Before May 181 games were played" against 182 in June: the count goes on, and neither contradicts the other."""
    if any(one.mine.side.is_bound and not one.is_day for one in held):
        return None
    is_other_count = any(
        one.fails and not one.is_day and one.theirs and one.theirs.kind is one.mine.kind for one in held
    )
    days = [one for one in held if one.fails and one.is_day and one.mine.side.is_bound]
    return days[0] if days and is_other_count else None


def _later_count(evidence: Wording, held: Sequence[Held]) -> Held | None:
    """ "By 21 March more than 300" against "as of 23 March 340": it holds, on a day that tells nothing of then."""
    counts = [one for one in held if not one.is_day and one.holding is not None]
    if not counts or not all(one.mine.side.is_upward and one.holding is Holding.HOLDS for one in counts):
        return None
    return next((one for one in held if one.fails and one.is_day and _is_counted_on(evidence, one.theirs)), None)


def _is_counted_on(evidence: Wording, day: Item | None) -> bool:
    if day is None:
        return False
    before = evidence.tokens[max(0, day.first - _COUNTED_REACH) : day.first + 1]
    return any(token.low in _COUNTED_ON for token in before)
