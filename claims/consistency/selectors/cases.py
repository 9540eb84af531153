"""From rows to the plain values that checkers read.

Plain columns instead of model objects: a subject may have tens of thousands of claims, and all of them are checked
again with every new one.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import Count, F, OuterRef, QuerySet

from claims.consistency.comparable import Case, ComparableClaim, ComparableFigure, Party, place_on_record
from claims.consistency.independence import as_counted
from claims.consistency.selectors.nesting import parents_below
from claims.consistency.selectors.parties import parties
from claims.register.models import Attribution, Subject, SubjectLink
from claims.register.vocabulary import ClaimStatus, LinkState, SubjectKind

# Field of `ComparableClaim` -> column; `end`, `first_line_end`, sources and figure are turned into values of their own.
_COLUMNS = {
    "subject_id": "subject_id",
    "claim_id": "claim_id",
    **{
        field: f"claim__current__{field}"
        for field in (
            "kind",
            "polarity",
            "modality",
            "voice",
            "statement",
            "exact",
            "prefix",
            "suffix",
            "first_date",
            "last_date",
        )
    },
    "version_id": "claim__current_id",
    "scope": "claim__current__subject_scope",
    "document_id": "claim__snapshot__document_id",
    # Whose text the document prints.
    "report_id": "claim__snapshot__document__copy__prints_id",
    "published_at": "claim__snapshot__document__published_at",
    "published_day": "claim__snapshot__document__published_date",
    "published_precision": "claim__snapshot__document__published_precision",
}
_FIGURE = ("measure", "population", "lower", "upper", "approximate", "unit", "verbatim", "part_of")
_PLAIN = tuple(_COLUMNS)
# Of a war with more claims about its incidents only what documents say that also speak of the war as a whole: its check
# would read the ledger otherwise, with every claim about any incident.
MOST_PARTS = 20_000


def _accepted(subject_ids: Iterable[int]) -> QuerySet[SubjectLink]:
    """What checks see: accepted claims whose link to one of the subjects is confirmed."""
    return SubjectLink.objects.filter(
        subject__in=list(subject_ids),
        state=LinkState.CONFIRMED,
        claim__status=ClaimStatus.ACCEPTED,
        claim__current__isnull=False,
    )


def _comparable(links: QuerySet[SubjectLink]) -> list[ComparableClaim]:
    """In the order in which documents were added, then claims. One statement says which claims and about what."""
    chain = Attribution.objects.filter(version=OuterRef("claim__current")).order_by("position").values("source_id")
    rows = list(
        links.annotate(chain=ArraySubquery(chain), origin=F("claim__current__origin_id"))
        .order_by("claim__snapshot__document_id", "claim_id")
        .values_list(
            *_COLUMNS.values(),
            "origin",
            "chain",
            "claim__snapshot__document__source_id",
            "claim__snapshot__document__copy__group__origin_id",
            "claim__current__end",
            "claim__snapshot__first_line_end",
            *(f"claim__current__figure__{name}" for name in _FIGURE),
        )
    )
    at = len(_PLAIN)
    known = parties({source for row in rows for source in (row[at], *row[at + 1], *row[at + 2 : at + 4])} - {None})
    return [_claim(row, at, known) for row in rows]


def _claim(row: tuple[Any, ...], at: int, known: dict[int, Party]) -> ComparableClaim:
    origin, chain, document_source, report_origin, end, first_line_end, measure, *figure = row[at:]
    return ComparableClaim(
        **dict(zip(_PLAIN, row[:at], strict=True)),
        origin=known[origin],
        chain=tuple(known[source] for source in chain),
        document_source=known[document_source],
        report_origin=known.get(report_origin),
        is_headline=end < first_line_end,
        figure=None
        if measure is None
        else ComparableFigure(measure=measure, **dict(zip(_FIGURE[1:], figure, strict=True))),
    )


def claims_about(subject_id: int, version_ids: Iterable[int]) -> list[ComparableClaim]:
    """Those of the versions that are current and linked to the subject, by machine or people, whatever their status."""
    return _comparable(SubjectLink.objects.filter(subject=subject_id, claim__current__in=list(version_ids)))


def load_case(subject: Subject) -> Case:
    """The subject with its claims, each with the origin it counts as."""
    return load_cases([subject])[0]


def load_cases(subjects: Sequence[Subject]) -> list[Case]:
    """The case of each subject, in order; the same few statements however many subjects there are."""
    nested = parents_below(subject.pk for subject in subjects if subject.kind != SubjectKind.INCIDENT)
    few, many = _by_number(nested)
    wanted = {*(subject.pk for subject in subjects), *(part for whole in few for part in nested[whole])}
    told: dict[int, list[ComparableClaim]] = {}
    for claim in _comparable(_accepted(wanted)):
        told.setdefault(claim.subject_id, []).append(claim)
    return [_case(subject, told, nested.get(subject.pk, {}), many.get(subject.pk, 0)) for subject in subjects]


def _by_number(nested: Mapping[int, Mapping[int, int]]) -> tuple[set[int], dict[int, int]]:
    """Wholes of few enough claims about parts to be read, and those of more with the number of them."""
    parts = {part for below in nested.values() for part in below}
    if not parts:
        return set(), {}
    counted = _accepted(parts).order_by().values_list("subject").annotate(number=Count("pk"))
    number = dict(counted.values_list("subject", "number"))
    sums = {whole: sum(number.get(part, 0) for part in below) for whole, below in nested.items()}
    many = {whole: total for whole, total in sums.items() if total > MOST_PARTS}
    return sums.keys() - many, many


def _case(
    subject: Subject, told: Mapping[int, list[ComparableClaim]], parents: Mapping[int, int], claims_below: int
) -> Case:
    """`claims_below` is the number of claims about parts where those are too many to be read, 0 elsewhere."""
    if claims_below:
        own = _accepted([subject.pk]).values("claim__snapshot__document")
        parts = _comparable(_accepted(parents).filter(claim__snapshot__document__in=own))
    else:
        parts = sorted((claim for part in parents for claim in told.get(part, ())), key=place_on_record)
    return Case(
        subject_id=subject.pk,
        subject_kind=subject.kind,
        first_date=subject.first_date,
        last_date=subject.last_date,
        claims=as_counted(told.get(subject.pk, [])),
        parts=as_counted(parts),
        parts_unread=max(0, claims_below - len(parts)),
        parents=parents,
    )
