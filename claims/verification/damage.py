"""What a verification finds, and how it tells how far it is."""

from collections.abc import Callable
from dataclasses import dataclass

# What is being looked at, how much of it is done, and how much there is.
Progress = Callable[[str, int, int], None]

# A log that was rewritten is damaged at every place; more of them tell nothing more.
MOST_TOLD = 100


@dataclass(frozen=True, slots=True)
class Damage:
    """One thing that is not as it has to be. `log_index` is where in the log; None where it has no place there."""

    what: str
    log_index: int | None = None
    expected: str = ""
    found: str = ""

    def sentence(self) -> str:
        place = "" if self.log_index is None else f"index {self.log_index}: "
        told = f" Expected {self.expected}, found {self.found}." if self.expected or self.found else ""
        return f"{place}{self.what}{told}"


def in_order(damages: list[Damage]) -> list[Damage]:
    """The first bad index first; what has no place in the log last."""
    return sorted(damages, key=lambda damage: (damage.log_index is None, damage.log_index or 0))


def silent(what: str, done: int, total: int) -> None:
    """For whoever does not ask how far it is."""
