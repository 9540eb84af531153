"""Percentages of a whole: "40 per cent of the 200 wounded"."""

import re
from decimal import Decimal

from claims.consistency.comparable import ComparableClaim, ComparableFigure
from claims.consistency.rules.bounds import Bounds, reading
from claims.register.vocabulary import Measure

HUNDRED = Decimal(100)
SHARE_UNITS = frozenset({"percentage", "percent", "per cent", "%"})
_PERCENT = re.compile(r"\s{0,3}[)-]?\s{0,3}(?:%|per ?cent\b|pct\b|por ciento\b)", re.IGNORECASE)


def is_share(figure: ComparableFigure) -> bool:
    """Whether the figure is recorded as a percentage of some whole."""
    return figure.measure == Measure.PERCENTAGE or figure.unit.lower() in SHARE_UNITS


def poses_as_count(claim: ComparableClaim) -> bool:
    """Whether the words say "40 per cent" and the record says 40: a count of nothing."""
    figure = claim.figure
    if figure is None or is_share(figure) or not figure.verbatim:
        return False
    words = f"{claim.exact}{claim.suffix}"
    at = words.find(figure.verbatim)
    return at >= 0 and _PERCENT.match(words, at + len(figure.verbatim)) is not None


def counted(share: ComparableFigure, whole: ComparableFigure) -> Bounds:
    """How many of `whole` a share allows: a percentage is rounded to the digits it is given with."""
    part, all_of_them = reading(share), reading(whole)
    least = None if part.lower is None else max(Decimal(0), part.lower - _half_digit(part.lower))
    most = None if part.upper is None else part.upper + _half_digit(part.upper)
    return Bounds(
        None if least is None or all_of_them.lower is None else least * all_of_them.lower / HUNDRED,
        None if most is None or all_of_them.upper is None else most * all_of_them.upper / HUNDRED,
    )


def _half_digit(percentage: Decimal) -> Decimal:
    """Half of the last digit that is given: 0.5 for 40, 0.05 for 40.1."""
    exponent = percentage.normalize().as_tuple().exponent
    digits = max(0, -exponent) if isinstance(exponent, int) else 0
    return Decimal(5).scaleb(-digits - 1)
