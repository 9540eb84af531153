"""A part that one origin counts, larger than the whole that another gives: five children among four killed.

Figures of parts and wholes never meet as equals, so no divergence tells of it. An early whole below a later part is a
count going on.
"""

from collections.abc import Iterable, Iterator, Sequence

from claims.consistency.checkers.found import Found, Outcome, held
from claims.consistency.checkers.things import MOST_IN_PAIRS, MOST_NAMED, about, by_thing, equal_figures
from claims.consistency.comparable import Case, ComparableClaim
from claims.consistency.rules.bounds import gap, is_below, reading, share
from claims.consistency.rules.comparison import Thing, thing_of, why_not_comparable
from claims.consistency.rules.ordering import is_rise, latest_of_each_origin
from claims.consistency.rules.populations import is_within
from claims.consistency.rules.sequence import in_order
from claims.consistency.rules.wording import figure_words, gap_words, voices
from claims.consistency.vocabulary import Answer, FindingKind
from claims.lib.grouping import grouped
from claims.register.vocabulary import SubjectScope

Claims = Sequence[ComparableClaim]


class PartAcross:
    name = "part_across"
    version = "1"
    is_comparison = True

    def check(self, case: Case) -> Sequence[Outcome]:
        return [
            outcome
            for thing, parts, wholes in _meetings(case)
            for outcome in _outcomes(thing, latest_of_each_origin(parts), latest_of_each_origin(wholes), case)
        ]


def _meetings(case: Case) -> Iterator[tuple[Thing, Claims, Claims]]:
    """Smaller populations with larger ones, and smaller subjects with the total of the same population."""
    things = by_thing(case)
    for inner, parts in things.items():
        for outer, wholes in things.items():
            is_same_count = (inner.scope, inner.measure, inner.unit) == (outer.scope, outer.measure, outer.unit)
            if is_same_count and is_within(inner.population, outer.population):
                yield inner, parts, wholes
    counted = (claim for claim in case.parts if why_not_comparable(claim) is None)
    for (_, inner), parts in grouped(counted, lambda claim: (claim.subject_id, thing_of(claim))).items():
        if wholes := things.get(inner._replace(scope=SubjectScope.TOTAL), []):
            yield inner, parts, wholes


def _outcomes(thing: Thing, parts: Claims, wholes: Claims, case: Case) -> Iterable[Outcome]:
    found: list[tuple[ComparableClaim, ComparableClaim]] = []
    is_explained = False
    for part in _first_of_each(parts, largest=True):
        for whole in _first_of_each(wholes, largest=False):
            if not _may_meet(part, whole) or part.figure is None or whole.figure is None:
                continue
            if not is_below(reading(whole.figure), reading(part.figure)):
                continue
            if is_rise(whole, part, case):
                is_explained = True
            else:
                found.append((part, whole))
    if found:
        yield _found(thing, found)
    elif is_explained:
        yield held("an early whole, and a part counted later")
    elif any(_may_meet(part, whole) for part in parts[:MOST_IN_PAIRS] for whole in wholes[:MOST_IN_PAIRS]):
        yield held("the part fits into the whole")


def _first_of_each(claims: Claims, *, largest: bool) -> list[ComparableClaim]:
    """Claims of the figures that go furthest; of equal ones a few."""
    groups = sorted(equal_figures(claims), key=lambda group: _least(group[0]), reverse=largest)
    return [claim for group in groups[:MOST_IN_PAIRS] for claim in group[:MOST_IN_PAIRS]]


def _least(claim: ComparableClaim) -> float:
    return 0 if claim.figure is None else float(claim.figure.lower or claim.figure.upper or 0)


def _may_meet(part: ComparableClaim, whole: ComparableClaim) -> bool:
    return part.document_id != whole.document_id and part.speaker.id != whole.speaker.id


def _found(thing: Thing, pairs: Sequence[tuple[ComparableClaim, ComparableClaim]]) -> Outcome:
    part, whole = max(
        pairs, key=lambda pair: share(pair[0].figure, pair[1].figure) if pair[0].figure and pair[1].figure else 0
    )
    parts = in_order({p.claim_id: p for p, _ in pairs if _equal(p, part)}.values())
    wholes = in_order({w.claim_id: w for _, w in pairs if _equal(w, whole)}.values())
    assert part.figure is not None
    assert whole.figure is not None
    return Outcome(
        answer=Answer.INCONSISTENT,
        reason="the part is larger than the whole",
        found=Found(
            kind=FindingKind.PART_EXCEEDS_WHOLE,
            about=(*about(thing), part.subject_id, "across", parts[0].claim_id, wholes[0].claim_id),
            claims=(*parts[:MOST_NAMED], *wholes[:MOST_NAMED]),
            sentence=(
                f"{voices(parts)}: {figure_words(part.figure)}; {voices(wholes)}: {figure_words(whole.figure)} in all; "
                f"the part is larger than the whole, {gap_words(gap(part.figure, whole.figure))}."
            ),
            severity=round(0.5 + 0.3 * share(part.figure, whole.figure), 3),
        ),
    )


def _equal(left: ComparableClaim, right: ComparableClaim) -> bool:
    return left.figure is not None and right.figure is not None and equal_figures([left, right])[0] == [left, right]
