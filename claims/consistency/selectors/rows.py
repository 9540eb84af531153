"""What others say: the figures of one subject for plots, tables and the matrix of sources and figures."""

from collections.abc import Hashable
from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal

from claims.consistency.checkers.echo import relays_of
from claims.consistency.comparable import Case, ComparableClaim, Party
from claims.consistency.independence import Independence, count_independence
from claims.consistency.reconciliation.figures import Count
from claims.consistency.rules.comparison import size_of, thing_of, why_not_comparable
from claims.consistency.rules.ordering import in_order
from claims.consistency.rules.populations import counted_population
from claims.consistency.rules.wording import party_words, quantity
from claims.consistency.selectors.cases import load_case
from claims.register.models import ClaimVersion, Subject
from claims.register.vocabulary import Polarity


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureRow:
    """One figure as the desk shows it, oldest first.

    `origin` is the voice as recorded, `counted_as` the source it counts as; `relays` are the voices between document
    and origin; `report_id` is the document whose text this one prints, or itself. `is_echo`: an earlier row has the
    same figure of the same origin (`echo_of`, its version). `why_not` says why the figure is never compared; None where
    it is.
    """

    version: ClaimVersion
    lower: Decimal | None
    upper: Decimal | None
    approximate: bool
    words: str
    measure: str
    population: str
    origin: Party
    counted_as: Party
    origin_words: str
    document_id: int
    report_id: int
    document_source: Party
    relays: tuple[Party, ...]
    published_at: datetime | None
    published_precision: str
    is_echo: bool
    echo_of: int | None
    why_not: str | None

    @property
    def count(self) -> Count:
        return Count(self.measure, counted_population(self.population))


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


def comparable_figures(
    subject: Subject, *, measure: str | None = None, population: str | None = None
) -> list[FigureRow]:
    """Every figure on record about `subject`, oldest first; of one count where `measure` and `population` name it."""
    return _figures(load_case(subject), measure, population)


def _figures(case: Case, measure: str | None = None, population: str | None = None) -> list[FigureRow]:
    wanted = None if population is None else counted_population(population)
    ordered = in_order(
        claim
        for claim in case.claims
        if claim.figure is not None
        and claim.polarity == Polarity.ASSERTS
        and (measure is None or claim.figure.measure == measure)
        and (wanted is None or counted_population(claim.figure.population) == wanted)
    )
    versions = ClaimVersion.objects.select_related("claim", "figure").in_bulk([c.version_id for c in ordered])
    first: dict[Hashable, ComparableClaim] = {}
    rows: list[FigureRow] = []
    for claim in ordered:
        told = first.setdefault(_word(claim), claim)
        rows.append(_row(claim, versions[claim.version_id], None if told is claim else told))
    return rows


def _word(claim: ComparableClaim) -> Hashable:
    """Equal for claims that give the same figure of one thing and one origin."""
    return claim.speaker.id, thing_of(claim), size_of(claim)


def _row(claim: ComparableClaim, version: ClaimVersion, echo_of: ComparableClaim | None) -> FigureRow:
    figure = claim.figure
    assert figure is not None
    return FigureRow(
        version=version,
        lower=figure.lower,
        upper=figure.upper,
        approximate=figure.approximate,
        words=quantity(figure),
        measure=figure.measure,
        population=figure.population,
        origin=claim.origin,
        counted_as=claim.speaker,
        origin_words=party_words(claim.origin),
        document_id=claim.document_id,
        report_id=claim.report_id or claim.document_id,
        document_source=claim.document_source,
        relays=tuple(relays_of(claim)),
        published_at=claim.published_at,
        published_precision=claim.published_precision,
        is_echo=echo_of is not None,
        echo_of=None if echo_of is None else echo_of.version_id,
        why_not=why_not_comparable(claim),
    )


def figures_by_subject(subject: Subject) -> Matrix:
    """The matrix: one row for each origin in each document, one column for each count, both in order of appearance."""
    rows: dict[tuple[int, int], MatrixRow] = {}
    columns: dict[Count, None] = {}
    case = load_case(subject)
    figures = _figures(case)
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


def independence_of(subject: Subject) -> Independence:
    """How many reports speak of `subject`, and how many independent origins stand behind them."""
    return count_independence(load_case(subject).claims)
