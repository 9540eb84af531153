"""Why two reports are taken to tell of one event, or not: in words."""

from collections.abc import Iterator

from claims.consistency.matching.places import Nearness, nearness
from claims.consistency.matching.reports.features import stated
from claims.consistency.matching.reports.profile import Profile
from claims.consistency.rules.wording import day_words, listed
from claims.extraction.extractors.main_counts import Bounds

_NAMED, _SAID = 3, 4


def because(mine: Profile, other: Profile) -> str:
    """ "5 March 2021 in both; Riga in both; both name Anna Kalnina and Stabu Street; 2 killed in both"."""
    parts = [*_when(mine, other), *_where(mine, other), *_who(mine, other), *_counts(mine, other)]
    return "; ".join(parts) or "little in common"


def _when(mine: Profile, other: Profile) -> Iterator[str]:
    if mine.day is not None and other.day is not None:
        same = mine.day == other.day
        yield f"{day_words(mine.day)} in both" if same else f"{day_words(mine.day)} here, {day_words(other.day)} there"


def _where(mine: Profile, other: Profile) -> Iterator[str]:
    near = nearness(mine.place, other.place)
    if near is Nearness.SAME:
        yield f"{mine.place} in both"
    elif near is not Nearness.UNKNOWN:
        yield f"{mine.place} here, {other.place} there"


def _who(mine: Profile, other: Profile) -> Iterator[str]:
    names = [written for key, written in mine.names.items() if key in other.names]
    if names:
        yield f"both name {listed(names[:_NAMED])}" + (f" and {len(names) - _NAMED} more" * (len(names) > _NAMED))
    ages = sorted(mine.ages & other.ages)
    if ages:
        yield f"{'age' if len(ages) == 1 else 'ages'} {listed(map(str, ages[:_SAID]))} in both"
    times = [f"{minutes // 60 or 12}:{minutes % 60:02}" for minutes in sorted(mine.times & other.times)]
    if times:
        yield f"{listed(times[:_SAID])} in both"


def _counts(mine: Profile, other: Profile) -> Iterator[str]:
    yield from _count("killed", mine.killed, other.killed)
    yield from _count("injured", mine.injured, other.injured)


def _count(what: str, left: Bounds | None, right: Bounds | None) -> Iterator[str]:
    one, two = stated(left), stated(right)
    if one is not None and two is not None:
        yield f"{one:g} {what} in both" if one == two else f"{one:g} {what} here, {two:g} there"
