"""What others say about one count of one subject: the plot, its table, and who stands behind it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from claims.consistency.models import Reconciliation
from claims.consistency.reconciliation.figures import Count
from claims.consistency.selectors import FigureRow
from claims.consistency.vocabulary import ReconciliationState, RuleName
from claims.desk.presenters import words
from claims.desk.presenters.plot import NARROW, WIDE, Plot, Report, draw
from claims.register.vocabulary import Measure

COLORS = 6
# More is a list to page through, no picture; a war has thousands.
MOST_LINES = 60


@dataclass(frozen=True, slots=True)
class Line:
    """One row of the table; `color` follows the origin, 1 to 6."""

    row: FigureRow
    color: int
    is_this: bool


@dataclass(frozen=True, slots=True)
class Comparison:
    """`untold_count` is how many reports have no line: echoes are left out first, then the oldest."""

    count: Count
    title: str
    lines: list[Line]
    plots: list[Plot]
    report_count: int
    origin_count: int
    untold_count: int


def count_words(count: Count) -> str:
    """ "people killed", "money"."""
    return f"{count.population} {Measure(count.measure).label}".strip()


def colors_of(rows: Sequence[FigureRow]) -> dict[int, int]:
    """Origin -> color, in the order of appearance."""
    origins = dict.fromkeys(row.counted_as.id for row in rows)
    return {origin: index % COLORS + 1 for index, origin in enumerate(origins)}


def compare(
    count: Count,
    rows: Sequence[FigureRow],
    reconciliations: Sequence[Reconciliation],
    *,
    this: int | None = None,
    colors: dict[int, int] | None = None,
) -> Comparison:
    """`rows` are those of this count, oldest first; `this` is the version the reader came from."""
    colors = colors or colors_of(rows)
    shown = _echoes_under_originals(_shown(rows, this))
    lines = [Line(row, colors[row.counted_as.id], row.version.pk == this) for row in shown]
    shaded = band(reconciliations)
    counted = next((r for r in reconciliations if r.state == ReconciliationState.PROPOSED), shaded)
    low, high = (shaded.low, shaded.high) if shaded else (None, None)
    reports = [_report(line) for line in lines]
    return Comparison(
        count=count,
        title=count_words(count),
        lines=lines,
        plots=[plot for shape in (WIDE, NARROW) if (plot := draw(reports, low=low, high=high, shape=shape))],
        report_count=counted.report_count if counted else len({row.report_id for row in rows}),
        origin_count=counted.origin_count if counted else len({row.counted_as.independent_as.id for row in rows}),
        untold_count=len(rows) - len(lines),
    )


def band(reconciliations: Sequence[Reconciliation]) -> Reconciliation | None:
    """What is shaded: what people adopted, else the newest of each origin."""
    adopted = [row for row in reconciliations if row.state == ReconciliationState.ADOPTED]
    latest = [row for row in reconciliations if row.rule == RuleName.LATEST_PER_ORIGIN]
    return next(iter([*adopted, *latest, *reconciliations]), None)


def _shown(rows: Sequence[FigureRow], this: int | None) -> Sequence[FigureRow]:
    """All where there is room for them; else the newest of those that are no echo, and `this`."""
    if len(rows) <= MOST_LINES:
        return rows
    own = [row for row in rows if row.version.pk == this]
    originals = [row for row in rows if not row.is_echo and row.version.pk != this][-(MOST_LINES - len(own)) :]
    kept = {row.version.pk for row in (*originals, *own)}
    # An echo whose original has no line stands by itself.
    return [
        row if row.echo_of is None or row.echo_of in kept else replace(row, echo_of=None)
        for row in rows
        if row.version.pk in kept
    ]


def _echoes_under_originals(rows: Sequence[FigureRow]) -> list[FigureRow]:
    echoes: dict[int, list[FigureRow]] = {}
    for row in rows:
        if row.echo_of is not None:
            echoes.setdefault(row.echo_of, []).append(row)
    shown: list[FigureRow] = []

    def add(row: FigureRow) -> None:
        shown.append(row)
        for echo in echoes.get(row.version.pk, []):
            add(echo)

    for row in rows:
        if row.echo_of is None:
            add(row)
    return shown


def _report(line: Line) -> Report:
    row = line.row
    when = words.moment(row.published_at, row.published_precision)
    through = "" if row.document_source.id == row.origin.id else f"{row.document_source.name}, "
    return Report(
        color=line.color,
        label=row.origin_words,
        note=f"{through}{when}",
        words=row.words,
        lower=row.lower,
        upper=row.upper,
        is_echo=row.is_echo,
        is_this=line.is_this,
    )
