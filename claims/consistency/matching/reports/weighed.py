"""A profile with its words weighed, ready to be compared many times."""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import islice
from math import fsum, sqrt

from claims.consistency.matching.reports.profile import Profile
from claims.consistency.matching.reports.rarity import Rarity

# The title and the first sentences say most about the event.
_OPENING = 60
# As in BM25: how soon a repeated word stops adding, and how much less the words of a long report count.
_SATURATION, _LENGTH = 1.5, 0.75
_USUAL_LENGTH = 350


@dataclass(frozen=True, slots=True)
class Weights:
    """Term -> weight, and the length of that vector."""

    by_term: Mapping[str, float]
    norm: float

    def cosine(self, other: "Weights") -> float:
        """In [0, 1]; 0 where one is empty."""
        if not self.norm or not other.norm:
            return 0.0
        fewer, more = sorted((self.by_term, other.by_term), key=len)
        # Added up exactly, so that the order of words and of arguments changes nothing.
        shared = fsum(weight * more[term] for term, weight in fewer.items() if term in more)
        return min(1.0, shared / (self.norm * other.norm))


@dataclass(frozen=True, slots=True)
class Weighed:
    profile: Profile
    terms: Weights
    opening: Weights
    names: Weights


def weigh(profile: Profile, rarity: Rarity) -> Weighed:
    length = sum(profile.terms.values()) / _USUAL_LENGTH
    damping = _SATURATION * (1 - _LENGTH + _LENGTH * length)
    weights = {term: rarity.weight(term) for term in profile.terms}
    return Weighed(
        profile=profile,
        terms=_weights({term: weights[term] * count / (count + damping) for term, count in profile.terms.items()}),
        opening=_weights({term: weights[term] for term in islice(profile.terms, _OPENING)}),
        names=_weights({name: rarity.weight(name) for name in profile.names}),
    )


def _weights(by_term: Mapping[str, float]) -> Weights:
    return Weights(by_term, sqrt(fsum(weight * weight for weight in by_term.values())))
