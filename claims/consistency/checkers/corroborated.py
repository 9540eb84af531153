"""Independent origins whose figures can all hold: one finding for each agreement, naming the origins.

A figure open at one end agrees with nearly everything, so two of those count as agreement only where they are equal.
"""

from collections.abc import Iterable, Sequence

from claims.consistency.checkers.found import Found, Outcome
from claims.consistency.checkers.things import MOST_NAMED, about, equal_figures, told_by_several
from claims.consistency.comparable import Case, ComparableClaim
from claims.consistency.rules.bounds import Bounds, can_both_hold, reading
from claims.consistency.rules.comparison import Thing, size_of
from claims.consistency.rules.ordering import latest_of_each_origin
from claims.consistency.rules.wording import figure_words, voices
from claims.consistency.vocabulary import Answer, FindingKind


class Corroborated:
    name = "corroborated"
    version = "2"
    is_comparison = False

    def check(self, case: Case) -> Sequence[Outcome]:
        outcomes: list[Outcome] = []
        for thing, claims in told_by_several(case).items():
            figures = equal_figures(_one_per_owner(latest_of_each_origin(claims)))
            while sum(map(len, group := _largest_agreement(figures))) > 1:
                found = _found(thing, [claim for told in group for claim in told])
                outcomes.append(Outcome(answer=Answer.CONSISTENT, reason="independent origins agree", found=found))
                figures = [told for told in figures if told not in group]
        return outcomes


def _one_per_owner(claims: Sequence[ComparableClaim]) -> list[ComparableClaim]:
    """Two papers of one owner that give the same figure agree with nobody but themselves."""
    first: dict[object, ComparableClaim] = {}
    for claim in claims:
        first.setdefault((claim.speaker.independent_as.id, size_of(claim)), claim)
    return list(first.values())


def _largest_agreement(figures: Sequence[list[ComparableClaim]]) -> list[list[ComparableClaim]]:
    """Of equally large ones that with the claim recorded first."""
    groups = [firm for group in _agreeing(figures) if (firm := [told for told in group if _is_firm(told)])]
    return max(groups, key=lambda group: (sum(map(len, group)), _first_recorded(group)), default=[])


def _first_recorded(group: Sequence[list[ComparableClaim]]) -> tuple[int, int]:
    document, claim = min(claim.recorded for told in group for claim in told)
    return -document, -claim


def _agreeing(figures: Sequence[list[ComparableClaim]]) -> Iterable[list[list[ComparableClaim]]]:
    """The largest groups that share a value: for intervals each such group shares some member's end."""
    readings = [reading(told[0].figure) if told[0].figure else Bounds(None, None) for told in figures]
    for point in sorted({end for bounds in readings for end in bounds if end is not None}):
        here = Bounds(point, point)
        yield [told for told, bounds in zip(figures, readings, strict=True) if can_both_hold(here, bounds)]


def _is_firm(told: Sequence[ComparableClaim]) -> bool:
    """Whether agreeing with this figure says something: it has two ends, or several origins give it alike."""
    return len(told) > 1 or (told[0].figure is not None and reading(told[0].figure).is_closed)


def _found(thing: Thing, group: Sequence[ComparableClaim]) -> Found:
    words = list(dict.fromkeys(figure_words(claim.figure) for claim in group if claim.figure is not None))
    what = words[0] if len(words) == 1 else f"figures that can all hold ({', '.join(words)})"
    return Found(
        kind=FindingKind.CORROBORATED,
        about=(*about(thing), min(group, key=lambda claim: claim.recorded).claim_id),
        claims=tuple(group[:MOST_NAMED]),
        sentence=f"{len(group)} independent origins give {what}: {voices(group)}.",
        severity=0.05,
    )
