"""Whether what the evidence says lies where the claim says it does."""

from decimal import Decimal
from enum import Enum

from claims.consistency.rules.bounds import APPROXIMATE_SHARE
from claims.consistency.wordings.items import Item, Kind, Side

# A number with so many zeros at its end is taken for a rounded one, by so much of it at most.
_ROUND_ZEROS = 4
_MOST_ROUNDED = Decimal("0.025")


class Holding(Enum):
    HOLDS = "holds"
    FAILS = "fails"
    OPEN = "open"


def holds(claim: Item, evidence: Item) -> Holding:
    """Whether the claim holds if the evidence is right; open where the evidence allows both.

    Of a bound in the evidence its number is taken, and the side it leans to: whoever says "over 10 million" would have
    said "over 11 million" if that were so.
    """
    if claim.way * evidence.way < 0:
        return Holding.FAILS
    said = _of_values(claim, evidence)
    if claim.is_denied is evidence.is_denied:
        return said
    return Holding.FAILS if said is Holding.HOLDS else Holding.OPEN


def _of_values(claim: Item, evidence: Item) -> Holding:
    side = claim.side
    if side.is_upward:
        return _beyond(claim, evidence, 1)
    return _beyond(claim, evidence, -1) if side.is_downward else _equal(claim, evidence)


def _beyond(claim: Item, evidence: Item, way: int) -> Holding:
    """Above the claim's number where `way` is 1, below it where -1: turned round, below is above."""
    ends = sorted((way * evidence.low, way * evidence.high))
    threshold = sorted((way * claim.low, way * claim.high))[1 if claim.side in (Side.ABOVE, Side.BELOW) else 0]
    leans = evidence.side.is_upward if way > 0 else evidence.side.is_downward
    reached = claim.side in (Side.AT_LEAST, Side.AT_MOST) or leans
    if ends[0] > threshold or (ends[0] == threshold and reached):
        return Holding.HOLDS
    return Holding.OPEN if ends[1] > threshold else Holding.FAILS


def _equal(claim: Item, evidence: Item) -> Holding:
    if claim.kind is Kind.DATE:
        if claim.low <= evidence.low and evidence.high <= claim.high:
            return Holding.HOLDS
        return Holding.OPEN if evidence.low <= claim.low and claim.high <= evidence.high else Holding.FAILS
    slack = _slack(claim, evidence)
    if claim.low - slack <= evidence.high and evidence.low <= claim.high + slack:
        return Holding.HOLDS
    is_open = evidence.side.is_upward if claim.low > evidence.high else evidence.side.is_downward
    return Holding.OPEN if is_open else Holding.FAILS


def _slack(claim: Item, evidence: Item) -> Decimal:
    """How far apart two numbers may be that are said to be equal: a tenth for "about", else what rounding explains."""
    if Side.ABOUT in (claim.side, evidence.side):
        return max(abs(claim.high), abs(evidence.high)) * APPROXIMATE_SHARE
    return max(_rounding(claim), _rounding(evidence))


def _rounding(item: Item) -> Decimal:
    """Half of the last place written where a number is visibly rounded: 50,000 for "4.2 million", 0 for "1,234"."""
    exponent = item.low.normalize().as_tuple().exponent
    is_round = isinstance(exponent, int) and exponent >= _ROUND_ZEROS and item.low == item.high
    if not is_round or item.kind not in (Kind.COUNT, Kind.MONEY, Kind.BARE):
        return Decimal(0)
    return min(Decimal(5).scaleb(int(exponent) - 1), abs(item.low) * _MOST_ROUNDED)
