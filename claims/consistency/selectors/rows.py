"""What others say: the figures of one subject for plots and tables."""

from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import NamedTuple

from claims.consistency.checkers.echo import relays_of
from claims.consistency.comparable import Case, ComparableClaim, Party
from claims.consistency.independence import Independence, count_independence
from claims.consistency.reconciliation.figures import Count
from claims.consistency.rules.comparison import size_of, thing_of, why_not_comparable
from claims.consistency.rules.populations import counted_population
from claims.consistency.rules.sequence import in_order
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


class Telling(NamedTuple):
    """A claim with the first one that gave the same figure of one thing and one origin; None for that itself."""

    claim: ComparableClaim
    echo_of: ComparableClaim | None


class Figures(NamedTuple):
    """Every figure on record about one subject, oldest first; what a page shows of each is looked up by `rows_of`."""

    tellings: Sequence[Telling]
    independence: Independence


def figures_of_subject(subject: Subject) -> Figures:
    case = load_case(subject)
    return Figures(tellings_of(case), count_independence(case.claims))


def comparable_figures(
    subject: Subject, *, measure: str | None = None, population: str | None = None
) -> list[FigureRow]:
    """Every figure on record about `subject`, oldest first; of one count where `measure` and `population` name it."""
    return rows_of(tellings_of(load_case(subject), measure, population))


def tellings_of(case: Case, measure: str | None = None, population: str | None = None) -> list[Telling]:
    wanted = None if population is None else counted_population(population)
    ordered = in_order(
        claim
        for claim in case.claims
        if claim.figure is not None
        and claim.polarity == Polarity.ASSERTS
        and (measure is None or claim.figure.measure == measure)
        and (wanted is None or counted_population(claim.figure.population) == wanted)
    )
    first: dict[Hashable, ComparableClaim] = {}
    told = [(claim, first.setdefault(_word(claim), claim)) for claim in ordered]
    return [Telling(claim, None if earliest is claim else earliest) for claim, earliest in told]


def rows_of(tellings: Sequence[Telling]) -> list[FigureRow]:
    """One statement, and as much memory as there are rows."""
    ids = [telling.claim.version_id for telling in tellings]
    versions = ClaimVersion.objects.select_related("claim", "figure").in_bulk(ids)
    return [_row(claim, versions[claim.version_id], echo_of) for claim, echo_of in tellings]


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
