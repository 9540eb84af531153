"""Groups of people that share nobody and add up to more than everybody: six women and five men among ten killed.

Within one document and voice. Fewer prove nothing: not everybody need be in one of the groups told.
"""

from collections.abc import Iterable, Sequence

from claims.consistency.checkers.found import Found, Outcome, held
from claims.consistency.checkers.things import about
from claims.consistency.comparable import Case, ComparableClaim
from claims.consistency.rules.bounds import is_vague, reading
from claims.consistency.rules.comparison import DENIED_FIGURE, SHARE, thing_of, why_not_comparable
from claims.consistency.rules.populations import CIVILIANS, FAMILIES, PEOPLE, counted_population, group_of
from claims.consistency.rules.sums import sum_of
from claims.consistency.rules.wording import figure_words, listed, number, party_words
from claims.consistency.vocabulary import Answer, FindingKind


class GroupsMismatch:
    name = "groups_mismatch"
    version = "1"
    is_comparison = True

    def check(self, case: Case) -> Sequence[Outcome]:
        told: dict[tuple[object, ...], list[ComparableClaim]] = {}
        for claim in case.claims:
            figure = claim.figure
            if figure is None or is_vague(figure) or why_not_comparable(claim) in (DENIED_FIGURE, SHARE):
                continue
            voice = (claim.document_id, claim.speaker.id, claim.scope, figure.measure, figure.unit)
            told.setdefault(voice, []).append(claim)
        return [
            outcome
            for claims in told.values()
            if len(claims) > 2
            for family in FAMILIES
            for outcome in _outcomes(claims, family)
        ]


def _outcomes(claims: Sequence[ComparableClaim], family: frozenset[str]) -> Iterable[Outcome]:
    groups: dict[str, ComparableClaim] = {}
    for claim in claims:
        assert claim.figure is not None
        group = group_of(claim.figure.population)
        if group in family and _least(claim) > _least(groups.get(group)):
            groups[group] = claim
    whole = max((claim for claim in claims if _is_of_all(claim, family)), key=_least, default=None)
    if whole is None or whole.figure is None or len(groups) < 2:
        return
    added, most = sum_of(groups.values()), reading(whole.figure).upper
    if most is None or added.least <= most:
        yield held("the groups fit into the whole")
        return
    yield Outcome(
        answer=Answer.INCONSISTENT,
        reason="the groups exceed the whole",
        found=Found(
            kind=FindingKind.SUM_MISMATCH,
            about=(*about(thing_of(whole)), "groups", *sorted(groups), whole.claim_id),
            claims=(whole, *added.parts),
            sentence=(
                f"{party_words(whole.origin)}: {figure_words(whole.figure)}, but "
                f"{listed(figure_words(part.figure) for part in added.parts if part.figure)} are {number(added.least)}."
            ),
            severity=0.6,
        ),
    )


def _least(claim: ComparableClaim | None) -> float:
    if claim is None or claim.figure is None:
        return -1
    return float(claim.figure.lower or 0)


def _is_of_all(claim: ComparableClaim, family: frozenset[str]) -> bool:
    """Everybody; where civilians are one of the groups, they are not."""
    if claim.figure is None or claim.figure.part_of is not None:
        return False
    is_group = CIVILIANS in family and group_of(claim.figure.population) == CIVILIANS
    return counted_population(claim.figure.population) == PEOPLE and not is_group
