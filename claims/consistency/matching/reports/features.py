"""In which respects two reports agree or differ: numbers for the learned score, each with its name."""

from collections.abc import Iterator
from datetime import date
from math import fsum, log1p

from claims.consistency.matching.event_types import can_be_one
from claims.consistency.matching.places import Nearness, nearness
from claims.consistency.matching.reports.profile import Profile
from claims.consistency.matching.reports.weighed import Weighed
from claims.extraction.extractors.main_counts import Bounds

# Beyond a year more days say nothing more.
_MOST_DAYS = 365
_MOST_APART = 5.0
# Where the weight of a feature may change: a first shared name says more than a fifth.
_KNOTS = {
    "words": (0.1, 0.2, 0.35),
    "within": (0.15, 0.3, 0.5),
    "opening": (0.1, 0.2, 0.4),
    "names_shared": (1.0, 2.0, 3.0),
}


def features(left: Weighed, right: Weighed) -> dict[str, float]:
    """Symmetric in its arguments. What a report does not say speaks neither for nor against."""
    one, other = left.profile, right.profile
    found = {
        **_words(left, right),
        **_shared("ages", one.ages, other.ages),
        **_shared("times", one.times, other.times),
        **_published(one.published, other.published),
        **_days(one, other),
        **_places(one, other),
        **_counts("killed", one.killed, other.killed),
        **_counts("injured", one.injured, other.injured),
        "other_kind": float(not can_be_one(one.event_type, other.event_type)),
    }
    return found | dict(_bent(found))


def _bent(found: dict[str, float]) -> Iterator[tuple[str, float]]:
    for name, knots in _KNOTS.items():
        for number, knot in enumerate(knots, 1):
            yield f"{name}_over_{number}", max(0.0, found[name] - knot)


def _words(left: Weighed, right: Weighed) -> dict[str, float]:
    words = left.terms.cosine(right.terms)
    shorter, longer = sorted((left.terms.norm, right.terms.norm))
    shared = log1p(fsum(w for name, w in left.names.by_term.items() if name in right.names.by_term))
    return {
        "words": words,
        # A short report is the same event where a long one holds all its words.
        "within": words * longer / shorter if shorter else 0.0,
        "opening": left.opening.cosine(right.opening),
        "names": left.names.cosine(right.names),
        "names_shared": shared,
        "names_differ": float(bool(left.names.by_term and right.names.by_term) and not shared),
    }


def _shared(what: str, left: frozenset[int], right: frozenset[int]) -> dict[str, float]:
    shared, fewer = len(left & right), min(len(left), len(right))
    return {
        f"{what}_shared": shared / fewer if fewer else 0.0,
        f"{what}_several": float(min(shared, 3)),
        f"{what}_differ": float(fewer > 0 and not shared),
    }


def _published(left: date | None, right: date | None) -> dict[str, float]:
    apart = _apart(left, right)
    return {
        "published_unknown": float(apart is None),
        "published_apart": 0.0 if apart is None else log1p(apart),
        "published_next_day": float(apart is not None and apart <= 1),
        "published_same_week": float(apart is not None and apart <= 7),
    }


def _days(one: Profile, other: Profile) -> dict[str, float]:
    apart = _apart(one.day, other.day)
    return {
        "day_unknown": float(apart is None),
        "day_same": float(apart == 0),
        "day_next": float(apart == 1),
        "day_near": float(apart is not None and 1 < apart <= 3),
        "day_apart": 0.0 if apart is None else log1p(apart),
        "day_named": float(one.day in other.days) + float(other.day in one.days),
    }


def _apart(left: date | None, right: date | None) -> int | None:
    return None if left is None or right is None else min(abs((left - right).days), _MOST_DAYS)


def _places(one: Profile, other: Profile) -> dict[str, float]:
    near = nearness(one.place, other.place)
    is_named = one.place in other.places or other.place in one.places
    return {
        "place_same": float(near is Nearness.SAME),
        "place_within": float(near is Nearness.WITHIN),
        "place_other": float(near is Nearness.DIFFERENT),
        "place_named": float(near is Nearness.DIFFERENT and is_named),
    }


def _counts(what: str, left: Bounds | None, right: Bounds | None) -> dict[str, float]:
    one, other = stated(left), stated(right)
    both = one is not None and other is not None
    return {
        f"{what}_same": float(both and one == other),
        f"{what}_differ": float(both and one != other),
        f"{what}_apart": min(abs(one - other), _MOST_APART) if one is not None and other is not None else 0.0,
        f"{what}_once": float((one is None) != (other is None)),
    }


def stated(bounds: Bounds | None) -> float | None:
    """The figure as one number: its lower bound, else its upper one."""
    known = next((bound for bound in bounds if bound is not None), None) if bounds else None
    return None if known is None else float(known)
