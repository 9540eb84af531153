"""Two reports attribute different figures of one thing to one origin at one time: one of them misquotes it.

One time is one day of which no order is known, for a settled figure also the next day; or one statement, recognized by
its words whenever it was printed. A count that went on between the two reports is a revision, not a misquotation; but
what stands between two reports of one figure is no count that went on.
"""

from collections.abc import Iterable, Sequence

from claims.consistency.checkers.found import Found, Outcome, held
from claims.consistency.checkers.things import MOST_NAMED, about, equal_figures, in_order_by_origin, meetings
from claims.consistency.comparable import Case, ComparableClaim
from claims.consistency.rules.bounds import gap, share
from claims.consistency.rules.comparison import Thing
from claims.consistency.rules.ordering import Phase, phase_of
from claims.consistency.rules.quoting import ONE_TIME, Tolls, can_be_misquoted, statement_of, tolls_by_document
from claims.consistency.rules.sequence import in_order
from claims.consistency.rules.severity import of_contradiction
from claims.consistency.rules.told_times import Figures, there_and_back, told_times
from claims.consistency.rules.wording import day_words, figure_words, gap_words
from claims.consistency.vocabulary import Answer, FindingKind
from claims.lib.grouping import grouped

# Of reports that agree so many are looked at; the first ones speak for the others.
_MOST_ASKED = 8
# On the first days the origin may have spoken twice, so that such a finding is a question more than a contradiction.
_OPEN, _SURE = 0.3, 0.45


class Misquoted:
    name = "misquoted"
    version = "1"
    is_comparison = True

    def check(self, case: Case) -> Sequence[Outcome]:
        tolls = tolls_by_document(case)
        outcomes: list[Outcome] = []
        for thing, origins in in_order_by_origin(case).items():
            for ordered in origins:
                # One report misquotes nobody by itself.
                if len(ordered) > 1:
                    outcomes.extend(_outcomes(thing, ordered, case, tolls))
        return outcomes


def _outcomes(thing: Thing, ordered: Sequence[ComparableClaim], case: Case, tolls: Tolls) -> Iterable[Outcome]:
    figures = told_times(ordered)
    done: set[int] = set()
    for around in there_and_back(ordered):
        if around[1].claim_id not in done:
            done.add(around[1].claim_id)
            yield _found(thing, around, _SURE, "One report misquotes it, or printed an old figure.")
    for group, is_early in (*_one_report(ordered), *_one_statement(ordered), *_one_time(ordered, case)):
        if len({claim.document_id for claim in group}) < 2 or done.issuperset(c.claim_id for c in group):
            continue
        pairs = _contradicting(group, case, tolls, figures)
        named = in_order({claim.claim_id: claim for pair in pairs for claim in pair}.values())
        if not named:
            yield held("one origin, one figure at one time")
        elif done.isdisjoint(claim.claim_id for claim in named):
            done.update(claim.claim_id for claim in named)
            base = _OPEN if is_early else _SURE
            yield _found(thing, named, base, "One report misquotes it, or it spoke twice.")


def _one_report(told: Iterable[ComparableClaim]) -> list[tuple[list[ComparableClaim], bool]]:
    """Documents that print the text of one; never early, as what they print was said once."""
    groups = grouped((claim for claim in told if claim.report_id is not None), lambda claim: claim.report_id)
    return [(group, False) for group in groups.values()]


def _one_statement(told: Iterable[ComparableClaim]) -> list[tuple[list[ComparableClaim], bool]]:
    """Reports of one statement; never early either."""
    return [(group, False) for statement, group in grouped(told, statement_of).items() if statement]


def _one_time(ordered: Iterable[ComparableClaim], case: Case) -> list[tuple[list[ComparableClaim], bool]]:
    """Reports of one day and the next, and whether the count may still have gone on then."""
    groups: list[list[ComparableClaim]] = []
    for claim in (claim for claim in ordered if claim.published_day is not None):
        first = groups[-1][0].published_day if groups else None
        if first is not None and claim.published_day is not None and claim.published_day - first <= ONE_TIME:
            groups[-1].append(claim)
        else:
            groups.append([claim])
    return [(group, any(phase_of(claim, case) is Phase.EARLY for claim in group)) for group in groups]


def _contradicting(
    group: Sequence[ComparableClaim], case: Case, tolls: Tolls, told: Figures
) -> list[tuple[ComparableClaim, ComparableClaim]]:
    figures = equal_figures(group)
    return [
        pair
        for left, right in meetings(figures, [len(figure) for figure in figures])
        if (pair := _first_pair(left[:_MOST_ASKED], right[:_MOST_ASKED], case, tolls, told)) is not None
    ]


def _first_pair(
    left: Sequence[ComparableClaim], right: Sequence[ComparableClaim], case: Case, tolls: Tolls, told: Figures
) -> tuple[ComparableClaim, ComparableClaim] | None:
    pairs = ((mine, theirs) for mine in left for theirs in right)
    return next((pair for pair in pairs if can_be_misquoted(*pair, case, tolls, told)), None)


def _found(thing: Thing, named: Sequence[ComparableClaim], base: float, note: str) -> Outcome:
    named = named[:MOST_NAMED]
    by_size = sorted(named, key=lambda claim: (claim.figure and (claim.figure.lower or claim.figure.upper)) or 0)
    low, high = by_size[0].figure, by_size[-1].figure
    assert low is not None
    assert high is not None
    origin = named[0].speaker
    told = "; ".join(
        f"{figure_words(claim.figure)} ({claim.document_source.name}, {day_words(claim.published_day)})"
        for claim in named
        if claim.figure is not None
    )
    return Outcome(
        answer=Answer.INCONSISTENT,
        reason="one origin, one time, two figures",
        found=Found(
            kind=FindingKind.MISQUOTED,
            about=(*about(thing), origin.id, min(claim.claim_id for claim in named)),
            claims=tuple(named),
            sentence=(
                f"{origin.name} is given different figures for one thing: {told}; {gap_words(gap(low, high))}. {note}"
            ),
            severity=of_contradiction(base, share(low, high), 1, 1),
        ),
    )
