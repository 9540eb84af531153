"""A number with its bounds, and what they mean."""

from dataclasses import dataclass, replace
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Quantity:
    """Tokens [first, end). `article` says that the number is no more than "a"; the other flags what the words mean.

    `nobody` says that they name no one at all ("no casualties", "no one").
    """

    first: int
    end: int
    lower: Decimal | None
    upper: Decimal | None
    approximate: bool = False
    vague: bool = False
    nobody: bool = False
    article: bool = False

    def moved(self, effect: str) -> "Quantity":
        """With the bounds that words beside it give: ge at least, gt more than, le at most, lt less than, or about.

        Bounds that contradict each other ("at most more than 30") stay those of the words nearest to the number.
        """
        low, high = self.lower, self.upper
        if self.vague:
            return self
        if effect == "about":
            return replace(self, approximate=True)
        if effect in ("ge", "gt") and low is not None:
            return replace(self, lower=low + _step(low) if effect == "gt" else low, upper=None)
        if effect in ("le", "lt") and high is not None:
            return replace(self, lower=None, upper=high - _step(high) if effect == "lt" else high)
        return self

    def described(self) -> str:
        """The bounds as people write them: "[31, -]", "[40, 40] approximate", "vague"."""
        if self.vague:
            return "vague"
        low, high = ("-" if bound is None else f"{bound:f}" for bound in (self.lower, self.upper))
        return f"[{low}, {high}]" + (" approximate" if self.approximate else "")


def _step(bound: Decimal) -> int:
    """ "More than 30" begins at 31, as things are counted in ones; "more than 7.5" at 7.5 itself."""
    return 1 if bound == bound.to_integral_value() else 0
