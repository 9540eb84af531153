"""From rows to the plain values that checkers read."""

from collections.abc import Iterable

from django.db.models import F, Prefetch, QuerySet, Value
from django.db.models.functions import StrIndex

from claims.consistency.comparable import Case, ComparableClaim, ComparableFigure, Party
from claims.consistency.independence import as_counted
from claims.documents.models import Source
from claims.documents.vocabulary import SourceKind
from claims.register.models import Attribution, ClaimVersion, Figure, Subject
from claims.register.vocabulary import ClaimStatus, LinkState, SubjectKind

_SPEAKS_FOR_ANOTHER = (SourceKind.SPOKESPERSON, SourceKind.PERSON, SourceKind.SOCIAL_ACCOUNT)
_LONGEST_CLIMB = 3
# In code points; a longer first line is a paragraph.
_LONGEST_HEADLINE = 160
_PARENTS = "parent__parent__parent"


def party_of(source: Source, climb: int = _LONGEST_CLIMB) -> Party:
    """A source for counting: people and accounts with a parent speak for it."""
    is_voice_of_another = source.kind in _SPEAKS_FOR_ANOTHER and source.parent is not None and climb > 0
    body = party_of(source.parent, climb - 1) if is_voice_of_another and source.parent else None
    return Party(source.pk, source.name, source.kind, body)


def current_versions(subject_ids: Iterable[int]) -> QuerySet[ClaimVersion]:
    """What checks see: current versions of accepted claims whose link to one of the subjects is confirmed."""
    chain = Attribution.objects.select_related(f"source__{_PARENTS}").order_by("position")
    return (
        ClaimVersion.objects.filter(
            current_of__status=ClaimStatus.ACCEPTED,
            current_of__subject_links__state=LinkState.CONFIRMED,
            current_of__subject_links__subject__in=list(subject_ids),
        )
        .select_related("figure", f"origin__{_PARENTS}", f"claim__snapshot__document__source__{_PARENTS}")
        .defer("claim__snapshot__text")
        .annotate(first_line=StrIndex("claim__snapshot__text", Value("\n")))
        .prefetch_related(Prefetch("attributions", queryset=chain, to_attr="voices"))
        .order_by("claim__snapshot__document_id", "claim_id")
    )


def comparable(version: ClaimVersion, subject_id: int) -> ComparableClaim:
    """One version, loaded by `current_versions`, as plain values."""
    document = version.claim.snapshot.document
    figure: Figure | None = getattr(version, "figure", None)
    voices: list[Attribution] = getattr(version, "voices", [])
    return ComparableClaim(
        version_id=version.pk,
        claim_id=version.claim_id,
        subject_id=subject_id,
        kind=version.kind,
        polarity=version.polarity,
        modality=version.modality,
        voice=version.voice,
        scope=version.subject_scope,
        statement=version.statement,
        exact=version.exact,
        prefix=version.prefix,
        suffix=version.suffix,
        is_headline=version.end < getattr(version, "first_line", 0) <= _LONGEST_HEADLINE,
        figure=None if figure is None else _comparable_figure(figure),
        origin=party_of(version.origin),
        chain=tuple(party_of(voice.source) for voice in voices),
        document_id=document.pk,
        document_source=party_of(document.source),
        published_at=document.published_at,
        published_day=document.published_date,
        published_precision=document.published_precision,
        first_date=version.first_date,
        last_date=version.last_date,
    )


def _comparable_figure(figure: Figure) -> ComparableFigure:
    return ComparableFigure(
        measure=figure.measure,
        population=figure.population,
        lower=figure.lower,
        upper=figure.upper,
        approximate=figure.approximate,
        unit=figure.unit,
        verbatim=figure.verbatim,
        part_of=figure.part_of_id,
    )


def parts_of(subject: Subject) -> list[int]:
    """Ids of every subject that belongs to `subject`, however deep."""
    found: list[int] = []
    level = [subject.pk]
    while level:
        parts = Subject.objects.filter(part_of__in=level).exclude(pk__in=[*found, subject.pk])
        level = list(parts.values_list("pk", flat=True))
        found += level
    return found


def _claims_about(subject_ids: Iterable[int]) -> list[ComparableClaim]:
    # One statement says both which claims and about what: between two, somebody may confirm another link.
    versions = current_versions(subject_ids).annotate(about=F("current_of__subject_links__subject"))
    return [comparable(version, version.about) for version in versions]


def load_case(subject: Subject) -> Case:
    """The subject with its claims, each with the origin it counts as."""
    parts = [] if subject.kind == SubjectKind.INCIDENT else parts_of(subject)
    return Case(
        subject_id=subject.pk,
        subject_kind=subject.kind,
        first_date=subject.first_date,
        last_date=subject.last_date,
        claims=as_counted([comparable(version, subject.pk) for version in current_versions([subject.pk])]),
        parts=as_counted(_claims_about(parts)) if parts else (),
    )
