"""What one reading costs and loses, counted while it happens."""

from collections import Counter
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from claims.extraction.extractors.language_model.config import ModelConfig

_MILLION = Decimal(1_000_000)


@dataclass(slots=True)
class Meter:
    """Belongs to one reading and counts for it alone.

    `unmetered` are answers that did not say how many tokens they took. `dropped` are claims, by why; `left_out` are
    single values of claims that were kept without them, by which.
    """

    requests: int = 0
    retries: int = 0
    prompt_tokens: int = 0
    completion_tokens: int = 0
    unmetered: int = 0
    cut_off: int = 0
    dropped: Counter[str] = field(default_factory=Counter)
    left_out: Counter[str] = field(default_factory=Counter)

    def usage(self, config: ModelConfig) -> dict[str, Any]:
        """Everything counted, as it is kept: integers, and money as text because it is no binary fraction."""
        return {
            "requests": self.requests,
            "retries": self.retries,
            "prompt_tokens": self.prompt_tokens,
            "completion_tokens": self.completion_tokens,
            "unmetered": self.unmetered,
            "cut_off": self.cut_off,
            "cost": self._cost(config),
            "dropped": dict(sorted((+self.dropped).items())),
            "left_out": dict(sorted((+self.left_out).items())),
        }

    def _cost(self, config: ModelConfig) -> str | None:
        """None where a price is not known; what was not metered is not in it."""
        if config.input_price is None or config.output_price is None:
            return None
        money = self.prompt_tokens * config.input_price + self.completion_tokens * config.output_price
        return f"{money / _MILLION:.6f}"
