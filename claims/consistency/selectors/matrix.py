"""The matrix of sources and figures."""

from dataclasses import dataclass, field
from datetime import datetime

from claims.consistency.comparable import Party
from claims.consistency.independence import Independence, count_independence
from claims.consistency.reconciliation.figures import Count
from claims.consistency.selectors.cases import load_case
from claims.consistency.selectors.rows import FigureRow, rows_of, tellings_of
from claims.register.models import Subject


@dataclass(frozen=True, slots=True, kw_only=True)
class MatrixRow:
    """What one origin says through one document. `cells` holds the rows of each count."""

    origin: Party
    counted_as: Party
    origin_words: str
    document_id: int
    document_source: Party
    relays: tuple[Party, ...]
    published_at: datetime | None
    published_precision: str
    is_echo: bool
    cells: dict[Count, list[FigureRow]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Matrix:
    """Sources by figures of one subject, with how many reports and independent origins stand behind it.

    `figures` has everything that stands in the cells, oldest first.
    """

    columns: tuple[Count, ...]
    rows: tuple[MatrixRow, ...]
    independence: Independence
    figures: tuple[FigureRow, ...]


def figures_by_subject(subject: Subject) -> Matrix:
    """The matrix: one row for each origin in each document, one column for each count, both in order of appearance."""
    rows: dict[tuple[int, int], MatrixRow] = {}
    columns: dict[Count, None] = {}
    case = load_case(subject)
    figures = rows_of(tellings_of(case))
    for row in figures:
        columns.setdefault(row.count)
        line = rows.setdefault((row.origin.id, row.document_id), _matrix_row(row))
        line.cells.setdefault(row.count, []).append(row)
    return Matrix(
        columns=tuple(columns),
        rows=tuple(rows.values()),
        independence=count_independence(case.claims),
        figures=tuple(figures),
    )


def _matrix_row(row: FigureRow) -> MatrixRow:
    return MatrixRow(
        origin=row.origin,
        counted_as=row.counted_as,
        origin_words=row.origin_words,
        document_id=row.document_id,
        document_source=row.document_source,
        relays=row.relays,
        published_at=row.published_at,
        published_precision=row.published_precision,
        is_echo=row.is_echo,
    )
