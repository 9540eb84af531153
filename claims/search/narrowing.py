"""The records of each kind that a search may find, before any word is looked at."""

from datetime import date
from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet

from claims.audit.models import Actor
from claims.consistency.models import Finding, FindingClaim
from claims.consistency.vocabulary import FindingState
from claims.documents.models import Document, Source
from claims.publication.models import PublishedClaimReview
from claims.publication.selectors import published_reviews
from claims.register.models import Claim, Subject, SubjectLink
from claims.register.vocabulary import LinkState
from claims.review.cross_checks import hidden_from
from claims.review.models import Verdict
from claims.search.rules import Asked
from claims.search.vocabulary import SearchKind


def narrowed(kind: SearchKind, asked: Asked, reader: Actor) -> QuerySet[Any]:
    """Records of this kind that `reader` may find; the caller puts them in order."""
    match kind:
        case SearchKind.CLAIM:
            return _claims(asked)
        case SearchKind.DOCUMENT:
            return _documents(asked)
        case SearchKind.SUBJECT:
            return _subjects(asked)
        case SearchKind.SOURCE:
            return Source.objects.all()
        case SearchKind.VERDICT:
            return _verdicts(asked).exclude(pk__in=hidden_from(reader))
        case SearchKind.REVIEW:
            return _reviews(asked)


def _claims(asked: Asked) -> QuerySet[Claim]:
    rows = Claim.objects.filter(current__isnull=False)
    rows = _equal(
        rows,
        status=asked.status,
        current__figure__measure=asked.measure,
        snapshot__document__source=asked.source,
        snapshot__document__language=asked.language,
        current__origin=asked.origin,
    )
    if asked.subject:
        links = SubjectLink.objects.filter(claim=OuterRef("pk"), subject=asked.subject)
        rows = rows.filter(Exists(links.exclude(state=LinkState.REJECTED)))
    if asked.has_findings:
        named = FindingClaim.objects.filter(version=OuterRef("current"), finding__state=FindingState.OPEN)
        rows = rows.filter(Exists(named))
    return _assigned(_about(rows, asked, "current__first_date", "current__last_date"), asked)


def _documents(asked: Asked) -> QuerySet[Document]:
    rows = _equal(Document.objects.all(), source=asked.source, language=asked.language)
    return _assigned(_between(rows, asked, "published_date"), asked)


def _subjects(asked: Asked) -> QuerySet[Subject]:
    rows = _about(Subject.objects.all(), asked, "first_date", "last_date")
    if asked.has_findings:
        rows = rows.filter(Exists(Finding.objects.filter(subject=OuterRef("pk"), state=FindingState.OPEN)))
    return rows


def _verdicts(asked: Asked) -> QuerySet[Verdict]:
    rows = Verdict.objects.filter(current__isnull=False)
    rows = _equal(rows, state=asked.status, current__rating__slug=asked.rating)
    if asked.subject:
        links = SubjectLink.objects.filter(claim=OuterRef("claim_version__claim"), subject=asked.subject)
        rows = rows.filter(Exists(links.exclude(state=LinkState.REJECTED)))
    return _assigned(_between(rows, asked, "created_at__date"), asked)


def _reviews(asked: Asked) -> QuerySet[PublishedClaimReview]:
    rows = _equal(published_reviews(), verdict_version__rating__slug=asked.rating)
    return _between(rows, asked, "created_at__date")


def _equal(rows: QuerySet[Any], **values: Any) -> QuerySet[Any]:
    return rows.filter(**{name: value for name, value in values.items() if value})


def _between(rows: QuerySet[Any], asked: Asked, day: str) -> QuerySet[Any]:
    bounds: dict[str, date | None] = {f"{day}__gte": asked.since, f"{day}__lte": asked.until}
    return _equal(rows, **bounds)


def _about(rows: QuerySet[Any], asked: Asked, first: str, last: str) -> QuerySet[Any]:
    """What overlaps the days; an open end reaches as far as it likes, and what has no day is not found by days."""
    if asked.since:
        is_open = Q(**{f"{last}__isnull": True, f"{first}__isnull": False})
        rows = rows.filter(Q(**{f"{last}__gte": asked.since}) | is_open)
    if asked.until:
        is_open = Q(**{f"{first}__isnull": True, f"{last}__isnull": False})
        rows = rows.filter(Q(**{f"{first}__lte": asked.until}) | is_open)
    return rows


def _assigned(rows: QuerySet[Any], asked: Asked) -> QuerySet[Any]:
    if asked.person:
        rows = rows.filter(assignment__person=asked.person)
    if asked.is_free:
        rows = rows.filter(assignment__person__isnull=True)
    return rows
