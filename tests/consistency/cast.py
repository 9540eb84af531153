"""Claims out of plain values: who says what of whom, for tests of the pure parts."""

from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime
from decimal import Decimal
from itertools import count

from claims.consistency.comparable import Case, ComparableClaim, ComparableFigure, Party
from claims.documents.vocabulary import DatePrecision
from claims.lib.edtf import span
from claims.register.vocabulary import ClaimKind, Measure, Polarity, SubjectKind, SubjectScope, Voice

MINISTRY = Party(1, "Ministry of Health", "institution")
SPOKESWOMAN = Party(2, "Ada Brook", "spokesperson", MINISTRY)
POLICE = Party(3, "Police", "institution")
OMBUDSMAN = Party(4, "Ombudsman", "institution")
CHARITY = Party(5, "Helping Hands", "ngo")
GAZETTE = Party(6, "The Gazette", "outlet")
COURIER = Party(7, "The Courier", "outlet")
RADIO = Party(8, "City Radio", "outlet")

EVENT = date(2021, 3, 5)
THAT_DAY, NEXT_DAY, A_YEAR_LATER = "2021-03-05", "2021-03-06", "2022-03-05"

_numbers = count(1)


def moment(text: str | None) -> tuple[datetime | None, str]:
    """A day or a minute, as documents have it."""
    if text is None:
        return None, DatePrecision.DAY
    at = datetime.fromisoformat(text)
    return at.replace(tzinfo=UTC), DatePrecision.MINUTE if "T" in text else DatePrecision.DAY


def figure(
    lower: int | None,
    upper: int | None = None,
    *,
    measure: str = Measure.KILLED,
    population: str = "people",
    approximate: bool = False,
    verbatim: str = "",
    unit: str = "",
    part_of: int | None = None,
    is_open: bool = False,
) -> ComparableFigure:
    """`figure(16)` is [16, 16]; `figure(5, is_open=True)` is [5, -]; `figure(None, 8)` is [-, 8]."""
    if upper is None and not is_open:
        upper = lower
    return ComparableFigure(
        measure=measure,
        population=population,
        lower=None if lower is None else Decimal(lower),
        upper=None if upper is None else Decimal(upper),
        approximate=approximate,
        verbatim=verbatim,
        unit=unit,
        part_of=part_of,
    )


def claim(
    origin: Party,
    said: ComparableFigure | None = None,
    *,
    by: Party | None = None,
    through: Sequence[Party] = (),
    published: str | None = THAT_DAY,
    document: int | None = None,
    kind: str = ClaimKind.FIGURE,
    polarity: str = Polarity.ASSERTS,
    scope: str = SubjectScope.SINGLE,
    date: str = "",
    exact: str = "",
    prefix: str = "",
    suffix: str = "",
    is_headline: bool = False,
    subject: int = 1,
) -> ComparableClaim:
    """What `origin` says; `by` is the document's source where another reports it, `through` the voices between."""
    number = next(_numbers)
    published_at, precision = moment(published)
    days = span(date) if date else None
    return ComparableClaim(
        version_id=number,
        claim_id=number,
        subject_id=subject,
        kind=kind,
        polarity=polarity,
        voice=Voice.OWN if by is None else Voice.QUOTED,
        scope=scope,
        exact=exact,
        prefix=prefix,
        suffix=suffix,
        is_headline=is_headline,
        figure=said,
        origin=origin,
        chain=() if by is None else (*through, origin),
        document_id=number if document is None else document,
        document_source=by or origin,
        published_at=published_at,
        published_day=None if published_at is None else published_at.date(),
        published_precision=precision,
        first_date=days.first if days else None,
        last_date=days.last if days else None,
    )


def case(
    *claims: ComparableClaim,
    kind: str = SubjectKind.INCIDENT,
    parts: Sequence[ComparableClaim] = (),
    parents: Mapping[int, int] | None = None,
) -> Case:
    """A case about one day, `EVENT`; without `parents` every subject of `parts` stands right below."""
    below = {part.subject_id: 1 for part in parts} if parents is None else parents
    return Case(
        subject_id=1,
        subject_kind=kind,
        first_date=EVENT,
        last_date=EVENT,
        claims=claims,
        parts=tuple(parts),
        parents=below,
    )
