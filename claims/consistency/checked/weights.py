"""The learned weights, and what a weighed sum means as a probability."""

import math
import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from claims.consistency.checked.likeness import Likeness

_FILE = Path(__file__).parent / "weights.toml"
# Beyond this a probability is 0 or 1 to any reader, and the exponential function overflows.
_FAR = 60.0


@dataclass(frozen=True, slots=True)
class Weights:
    """`each` weighs a likeness; `slope` and `offset` turn the sum into the probability that the two say the same.

    From `threshold` on a match may be called a hit.
    """

    each: Likeness
    slope: float
    offset: float
    threshold: float

    def score(self, likeness: Likeness) -> float:
        """In (0, 1). Of several candidates for one text the highest is the best."""
        total = sum(weight * value for weight, value in zip(self.each, likeness, strict=True))
        return 1 / (1 + math.exp(-max(-_FAR, min(_FAR, self.slope * total + self.offset))))


@cache
def learned_weights(*, with_meaning: bool) -> Weights:
    """For vectors and words, or for words alone. benchmarks/train_checked.py wrote the file and says from what."""
    table = tomllib.loads(_FILE.read_text(encoding="utf-8"))["meaning" if with_meaning else "words"]
    return Weights(Likeness(**table["weights"]), table["slope"], table["offset"], table["threshold"])
