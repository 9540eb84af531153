"""Independent origins whose figures can all hold: one finding for each agreement, naming the origins.

A figure open at one end agrees with nearly everything, so two of those count as agreement only where they are equal.
"""

from collections.abc import Iterable, Sequence

from claims.consistency.checkers.found import Found, Outcome
from claims.consistency.checkers.things import about, by_thing
from claims.consistency.comparable import Case, ComparableClaim
from claims.consistency.rules.bounds import Bounds, can_both_hold, reading, same_bounds
from claims.consistency.rules.comparison import Thing
from claims.consistency.rules.ordering import latest_of_each_origin
from claims.consistency.rules.wording import figure_words, voices
from claims.consistency.vocabulary import Answer, FindingKind


class Corroborated:
    name = "corroborated"
    version = "1"
    is_comparison = False

    def check(self, case: Case) -> Sequence[Outcome]:
        outcomes: list[Outcome] = []
        for thing, claims in by_thing(case).items():
            latest = latest_of_each_origin(claims)
            while len(group := _largest_agreement(latest)) > 1:
                found = _found(thing, group)
                outcomes.append(Outcome(answer=Answer.CONSISTENT, reason="independent origins agree", found=found))
                latest = [claim for claim in latest if claim not in group]
        return outcomes


def _largest_agreement(claims: Sequence[ComparableClaim]) -> list[ComparableClaim]:
    """Of equally large ones that with the claim recorded first."""
    groups = [firm for group in _agreeing(claims) if (firm := _firm(group))]
    return max(groups, key=lambda group: (len(group), _first_recorded(group)), default=[])


def _first_recorded(group: Sequence[ComparableClaim]) -> tuple[int, int]:
    document, claim = min(claim.recorded for claim in group)
    return -document, -claim


def _agreeing(claims: Sequence[ComparableClaim]) -> Iterable[list[ComparableClaim]]:
    """The largest groups that share a value: for intervals each such group shares some member's end."""
    for point in {end for claim in claims if claim.figure for end in reading(claim.figure) if end is not None}:
        here = Bounds(point, point)
        yield [claim for claim in claims if claim.figure and can_both_hold(here, reading(claim.figure))]


def _firm(group: Sequence[ComparableClaim]) -> list[ComparableClaim]:
    """Those of the group whose agreement says something."""
    return [
        claim
        for claim in group
        if claim.figure is not None
        and (
            reading(claim.figure).is_closed
            or any(
                other is not claim and other.figure is not None and same_bounds(other.figure, claim.figure)
                for other in group
            )
        )
    ]


def _found(thing: Thing, group: Sequence[ComparableClaim]) -> Found:
    words = list(dict.fromkeys(figure_words(claim.figure) for claim in group if claim.figure is not None))
    what = words[0] if len(words) == 1 else f"figures that can all hold ({', '.join(words)})"
    return Found(
        kind=FindingKind.CORROBORATED,
        about=(*about(thing), min(group, key=lambda claim: claim.recorded).claim_id),
        claims=tuple(group),
        sentence=f"{len(group)} independent origins give {what}: {voices(group)}.",
        severity=0.05,
    )
