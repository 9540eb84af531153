"""Different origins, one thing, figures that cannot both hold, and no rise in time that explains it.

Each origin speaks with its latest figure: of the early count against other early counts, of the settled one against
settled ones, and with its last word wherever the two meet. Origins of equal figures stand together, so that ten outlets
against one make one finding; where there are many different figures, each is told against the one that most give.
"""

from collections.abc import Callable, Iterable, Sequence

from claims.consistency.checkers.found import Found, Outcome, held
from claims.consistency.checkers.things import MOST_IN_PAIRS, MOST_NAMED, about, equal_figures, last_words, meetings
from claims.consistency.comparable import Case, ComparableClaim
from claims.consistency.rules.bounds import gap, share
from claims.consistency.rules.comparison import Thing, compare_figures, size_of
from claims.consistency.rules.ordering import Phase, is_rise, may_rise, phase_of
from claims.consistency.rules.sequence import in_order
from claims.consistency.rules.severity import of_contradiction
from claims.consistency.rules.within_document import contradict_within_document
from claims.consistency.rules.wording import figure_words, gap_words, voices
from claims.consistency.vocabulary import Answer, FindingKind

Explaining = Callable[[ComparableClaim, ComparableClaim], bool]

_BASE = {(Phase.EARLY, Phase.EARLY): 0.2, (Phase.EARLY, Phase.SETTLED): 0.35, (Phase.SETTLED, Phase.SETTLED): 0.5}


class Divergent:
    name = "divergent"
    version = "3"
    is_comparison = True

    def check(self, case: Case) -> Sequence[Outcome]:
        outcomes: list[Outcome] = []
        for thing, (early, settled) in last_words(case).items():
            for left, right in _meetings(early, settled, case):
                outcomes.extend(_compare_groups(thing, left, right, case))
        return outcomes


def _meetings(
    early: Sequence[ComparableClaim], settled: Sequence[ComparableClaim], case: Case
) -> Iterable[tuple[list[ComparableClaim], list[ComparableClaim]]]:
    """Groups of equal figures that have to be compared."""
    for told in (early, settled):
        groups = equal_figures(told)
        yield from meetings(groups, [len(group) for group in groups])
    yield from _across_phases(_last_early(early, settled, case), equal_figures(settled))


def _last_early(
    early: Sequence[ComparableClaim], settled: Sequence[ComparableClaim], case: Case
) -> list[list[ComparableClaim]]:
    """Early figures whose origin said nothing later and that no other early count overtook."""
    later_spoke = {claim.speaker.id for claim in settled}
    groups = equal_figures(early)
    # Figures of a group are equal, so whether one may rise to another is asked once for all.
    above = {
        size_of(low[0]): [other for high in groups if may_rise(low[0], high[0]) for other in high] for low in groups
    }
    return equal_figures(
        claim
        for claim in early
        if claim.speaker.id not in later_spoke
        and not any(is_rise(claim, other, case) for other in above[size_of(claim)])
    )


def _across_phases(
    early: Sequence[list[ComparableClaim]], settled: Sequence[list[ComparableClaim]]
) -> Iterable[tuple[list[ComparableClaim], list[ComparableClaim]]]:
    """Every early figure with every settled one; of many with the settled one that most give."""
    if len(settled) > MOST_IN_PAIRS or len(early) > MOST_IN_PAIRS:
        settled = [max(settled, key=len)] if settled else []
    for left in early:
        for right in settled:
            yield left, right


def _compare_groups(
    thing: Thing, left: list[ComparableClaim], right: list[ComparableClaim], case: Case
) -> Iterable[Outcome]:
    """One outcome; none where every pair of the two groups belongs to one origin or to one document's contradiction."""
    pair = next(((mine, theirs) for mine in left for theirs in right if _may_meet(mine, theirs)), None)
    if pair is None:
        return
    # Figures of a group are equal, so one pair answers for all.
    answer = compare_figures(*pair)
    if answer.answer is Answer.CONSISTENT:
        yield held(answer.reason)
        return
    is_explained = _explaining(left[0], right[0], case)
    mine = in_order(claim for claim in left if _stands_against(claim, right, is_explained))
    if not mine:
        yield held("a rising toll")
        return
    theirs = in_order(
        claim for claim in right if _stands_against(claim, mine, lambda one, other: is_explained(other, one))
    )
    yield Outcome(answer=Answer.INCONSISTENT, reason=answer.reason, found=_found(thing, mine, theirs, case))


def _may_meet(mine: ComparableClaim, theirs: ComparableClaim) -> bool:
    return mine.speaker.id != theirs.speaker.id and not contradict_within_document(mine, theirs)


def _explaining(left: ComparableClaim, right: ComparableClaim, case: Case) -> Explaining:
    """Whether time explains a claim of the figure of `left` and one of the figure of `right`; often it never can."""
    if may_rise(left, right):
        return lambda mine, theirs: is_rise(mine, theirs, case)
    if may_rise(right, left):
        return lambda mine, theirs: is_rise(theirs, mine, case)
    return lambda mine, theirs: False


def _stands_against(claim: ComparableClaim, others: Sequence[ComparableClaim], is_explained: Explaining) -> bool:
    return any(_may_meet(claim, other) and not is_explained(claim, other) for other in others)


def _found(thing: Thing, left: list[ComparableClaim], right: list[ComparableClaim], case: Case) -> Found:
    low, high = left[0].figure, right[0].figure
    assert low is not None
    assert high is not None
    phases = sorted((phase_of(left[0], case), phase_of(right[0], case)))
    note = {
        (Phase.EARLY, Phase.EARLY): "; early counts of the same days",
        (Phase.EARLY, Phase.SETTLED): "; an early count against a later one, further apart than a rising toll explains"
        if is_early_lower(left, right, case)
        else "; the later figure is the lower one",
    }.get((phases[0], phases[1]), "")
    return Found(
        kind=FindingKind.DIVERGENT,
        about=(*about(thing), *sorted((min(c.claim_id for c in left), min(c.claim_id for c in right)))),
        claims=(*left[:MOST_NAMED], *right[:MOST_NAMED]),
        sentence=(
            f"{voices(left)}: {figure_words(low)}; {voices(right)}: {figure_words(high)}; "
            f"{gap_words(gap(low, high))}; different origins{note}."
        ),
        severity=of_contradiction(_BASE[phases[0], phases[1]], share(low, high), len(left), len(right)),
    )


def is_early_lower(left: list[ComparableClaim], right: list[ComparableClaim], case: Case) -> bool:
    """Whether the early one of an early and a settled figure is the lower."""
    early, settled = (left[0], right[0]) if phase_of(left[0], case) is Phase.EARLY else (right[0], left[0])
    assert early.figure is not None
    assert settled.figure is not None
    return early.figure.upper is not None and early.figure.upper < (settled.figure.lower or 0)
