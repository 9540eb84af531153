"""Reports in memory, asked as the register is asked: for a whole collection at once, without a database."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from functools import cached_property

from claims.consistency.matching.reports.likeness import likeness
from claims.consistency.matching.reports.profile import Profile
from claims.consistency.matching.reports.rarity import Rarity
from claims.consistency.matching.reports.search import COMPARED, asked_terms, is_near, promise
from claims.consistency.matching.reports.weighed import Weighed, weigh


class Collection:
    """`profiles` by position, which is how reports are named here."""

    def __init__(self, profiles: Iterable[Profile]) -> None:
        self.profiles = list(profiles)
        self._places: dict[str, list[int]] = defaultdict(list)
        for place, profile in enumerate(self.profiles):
            for term in (*profile.terms, *profile.names):
                self._places[term].append(place)
        self.rarity = Rarity(len(self.profiles), {term: len(places) for term, places in self._places.items()})

    @cached_property
    def weighed(self) -> list[Weighed]:
        return [weigh(profile, self.rarity) for profile in self.profiles]

    def candidates(self, place: int) -> list[int]:
        """The most promising others, best first."""
        profile = self.profiles[place]
        found: dict[int, list[float]] = defaultdict(list)
        for term, weight in asked_terms(profile, self.rarity):
            for other in self._places[term]:
                found[other].append(weight)
        found.pop(place, None)
        ranked = Counter(
            {
                other: promise(
                    weights,
                    term_count=len(self.profiles[other].terms),
                    is_near=is_near(profile, self.profiles[other]),
                )
                for other, weights in found.items()
            }
        )
        return sorted(ranked, key=lambda other: (-ranked[other], other))[:COMPARED]

    def likeness(self, one: int, other: int) -> float:
        return likeness(self.weighed[one], self.weighed[other])
