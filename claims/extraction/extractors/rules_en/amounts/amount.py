"""A quantity in the making."""

from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Amount:
    """Tokens [first, end); `high` differs from `low` in a range. `scaled` tells that a word of scale was written.

    `loose` tells that the number may be half of a score ("2-1") and counts only as an end of a range with a unit.
    """

    first: int
    number: int
    end: int
    low: Decimal
    high: Decimal
    unit: str | None
    noun: bool = False
    scaled: bool = False
    loose: bool = False
    bound: str = "="
