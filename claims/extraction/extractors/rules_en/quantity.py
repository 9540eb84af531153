"""A number with its bounds, and what they mean."""

from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Quantity:
    """Tokens [first, end) with `number` the first token of the number itself.

    `nobody` says that the words name no one at all ("no casualties", "no one"); `further` that others came before.
    """

    first: int
    number: int
    end: int
    lower: Decimal | None
    upper: Decimal | None
    approximate: bool = False
    vague: bool = False
    nobody: bool = False
    further: bool = False
    article: bool = False

    def described(self) -> str:
        """The bounds as people write them: "[31, -]", "[40, 40] approximate", "vague"."""
        if self.vague:
            return "vague"
        low, high = ("-" if bound is None else f"{bound:f}" for bound in (self.lower, self.upper))
        return f"[{low}, {high}]" + (" approximate" if self.approximate else "")
