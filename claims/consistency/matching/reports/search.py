"""Which reports are worth comparing with one: those that share its rarest words, near ones in time first.

The rule stands here; selectors apply it in SQL, `Collection` in memory.
"""

from collections.abc import Iterable
from datetime import timedelta
from math import sqrt
from typing import NamedTuple

from claims.consistency.matching.reports.profile import Profile
from claims.consistency.matching.reports.rarity import Rarity

COMPARED = 40
# A word that stands in most reports finds none; asking stops where the rarest words have found enough.
_MOST_TERMS, _MOST_FOUND = 60, 1000
NEAR = timedelta(days=7)
NEAR_COUNTS = 2.0
# A long report shares words with everything; a very short one must not win by that.
SHORT_TERMS = 50


class Asked(NamedTuple):
    """A term to look for and what finding it counts."""

    term: str
    weight: float


def asked_terms(profile: Profile, rarity: Rarity) -> list[Asked]:
    """The rarest terms of the profile that stand in other reports, too."""
    known = ((rarity.counts.get(term, 0), term) for term in (*profile.terms, *profile.names))
    asked: list[Asked] = []
    found = 0
    for count, term in sorted((count, term) for count, term in known if count):
        found += count
        if len(asked) == _MOST_TERMS or (asked and found > _MOST_FOUND):
            break
        asked.append(Asked(term, rarity.weight(term) ** 2))
    return asked


def promise(weights: Iterable[float], *, term_count: int, is_near: bool) -> float:
    """By which a report is ranked before it is compared: `weights` of the asked terms it holds."""
    return sum(weights) / sqrt(SHORT_TERMS + term_count) * (NEAR_COUNTS if is_near else 1.0)


def is_near(one: Profile, other: Profile) -> bool:
    """Whether they came out in one week; what has no date is near to nothing."""
    return one.published is not None and other.published is not None and abs(one.published - other.published) <= NEAR
