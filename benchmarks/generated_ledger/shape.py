"""How large a generated ledger is, and how often each thing happens in it."""

import random
from dataclasses import dataclass, field
from datetime import UTC, datetime

# Everything is recorded at this moment, so that one seed makes one ledger.
RECORDED_AT = datetime(2026, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True, kw_only=True)
class Rates:
    """Shares from 0 to 1 of what the name says: of counts, documents, figures or subjects."""

    # Of the counts of an incident with two origins or more.
    divergent_counts: float = 0.15
    overcounts: float = 0.06
    # Of documents.
    misquotes: float = 0.012
    contradictions: float = 0.01
    stale: float = 0.008
    parts_too_large: float = 0.01
    wrong_dates: float = 0.006
    undated: float = 0.005
    by_day_alone: float = 0.25
    reprints: float = 0.01
    two_voices: float = 0.12
    # Of figures.
    bounded: float = 0.28
    # Of subjects.
    denials: float = 0.06
    totals: float = 0.03
    # Of summaries of a total.
    wrong_sums: float = 0.1
    wrong_counts: float = 0.1


@dataclass(frozen=True, slots=True, kw_only=True)
class Shape:
    """A ledger of `claims` claims; one seed makes the same ledger everywhere.

    Sizes of subjects follow Zipf's law: the one of rank r has claims in proportion to 1 / r ** `exponent`, and one
    claim at least. With exponent 1, a million claims and 100,000 subjects, the largest has about 80,000 and half of
    the subjects have one or two.
    """

    claims: int = 1_000_000
    claims_per_subject: int = 10
    exponent: float = 1.0
    seed: int = 1
    rates: Rates = field(default_factory=Rates)

    def sizes(self) -> list[int]:
        """Claims of each subject, in an order that has nothing to do with their size; they add up to `claims`."""
        count = max(1, self.claims // self.claims_per_subject)
        weights = [rank**-self.exponent for rank in range(1, count + 1)]
        unit = self.claims / sum(weights)
        sizes = [max(1, int(weight * unit)) for weight in weights]
        missing = self.claims - sum(sizes)
        position = 0
        while missing:
            step = 1 if missing > 0 else -1 if sizes[position] > 1 else 0
            sizes[position] += step
            missing -= step
            position = (position + 1) % count
        random.Random(f"{self.seed} sizes").shuffle(sizes)
        return sizes
