"""A number with its bounds, and what they mean."""

from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Quantity:
    """Tokens [first, end). `article` says that the number is no more than "a"; the other flags what the words mean.

    `nobody` says that they name no one at all ("no casualties", "no one"); `further` that others came before.
    """

    first: int
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
