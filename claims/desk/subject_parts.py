"""The matrix of origins and figures, and the plots over it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.db.models import QuerySet

from claims.consistency.independence import Independence
from claims.consistency.models import Finding, Reconciliation
from claims.consistency.rules.lifecycle import WAITING
from claims.consistency.selectors import FigureRow, MatrixRow, figures_by_subject
from claims.consistency.vocabulary import FindingKind
from claims.desk.comparison import Comparison, colors_of, compare, count_words
from claims.lib.grouping import grouped
from claims.register.models import Claim, Subject
from claims.register.vocabulary import ClaimStatus, LinkState

PLOTS_SHOWN = 4
MOST_LINES = 150
_CONTESTS = (FindingKind.DIVERGENT, FindingKind.SELF_CONTRADICTORY)


@dataclass(frozen=True, slots=True)
class Cell:
    title: str
    figures: list[FigureRow]


@dataclass(frozen=True, slots=True)
class Line:
    """What one origin says in one document; `is_folded` under the same origin's first line."""

    row: MatrixRow
    color: int
    is_folded: bool
    cells: list[Cell]


@dataclass(frozen=True, slots=True)
class Table:
    titles: list[str]
    lines: list[Line]
    independence: Independence
    figures: list[FigureRow]
    contested: frozenset[int]
    untold_count: int


def matrix(subject: Subject, findings: Iterable[Finding]) -> Table:
    """Origins in the order they appear, what repeats them folded under each; `contested` are versions that diverge.

    Where there is no room for every line, folded ones are left out first; `untold_count` says how many are missing.
    """
    found = figures_by_subject(subject)
    figures = list(found.figures)
    colors = colors_of(figures)
    by_origin = grouped(found.rows, lambda row: row.counted_as.id)
    lines = [
        Line(
            row,
            colors[origin],
            position > 0,
            [Cell(count_words(count), row.cells.get(count, [])) for count in found.columns],
        )
        for origin, rows in by_origin.items()
        for position, row in enumerate(sorted(rows, key=lambda row: row.is_echo))
    ]
    shown = lines if len(lines) <= MOST_LINES else [line for line in lines if not line.is_folded][:MOST_LINES]
    contested = {
        named.version_id
        for finding in findings
        if finding.kind in _CONTESTS and finding.state in WAITING
        for named in finding.finding_claims.all()
    }
    contested |= _same_told_again(figures, contested)
    return Table(
        [count_words(count) for count in found.columns],
        shown,
        found.independence,
        figures,
        frozenset(contested),
        len(lines) - len(shown),
    )


def _same_told_again(figures: Sequence[FigureRow], contested: set[int]) -> set[int]:
    """A finding names one claim for each origin; what says the same for that origin stands in the same light."""
    told = {(r.counted_as.id, r.count, r.lower, r.upper) for r in figures if r.version.pk in contested}
    return {r.version.pk for r in figures if (r.counted_as.id, r.count, r.lower, r.upper) in told}


def comparisons(figures: Sequence[FigureRow], rules: Sequence[Reconciliation]) -> list[Comparison]:
    """A plot for each count that two reports or more give, the most reported first."""
    colors = colors_of(figures)
    by_count = grouped(figures, lambda row: row.count)
    often = sorted((c for c in by_count if len(by_count[c]) > 1), key=lambda c: -len(by_count[c]))[:PLOTS_SHOWN]
    return [
        compare(
            count,
            by_count[count],
            [rule for rule in rules if (rule.measure, rule.population) == count],
            colors=colors,
        )
        for count in often
    ]


def linked_claims(subject: Subject) -> QuerySet[Claim]:
    """Every claim that somebody confirmed to be about this, whatever kind it is."""
    return (
        Claim.objects.filter(subject_links__subject=subject, subject_links__state=LinkState.CONFIRMED)
        .exclude(status__in=(ClaimStatus.REJECTED, ClaimStatus.WITHDRAWN))
        .select_related("current__origin", "snapshot__document__source")
        .defer("snapshot__text")
        .order_by("snapshot__document__published_at", "snapshot_id", "current__start")
    )
