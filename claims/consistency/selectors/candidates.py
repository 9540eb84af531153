"""Which claims wait for a subject, and which subjects they could be about."""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from typing import Any

from django.contrib.postgres.search import TrigramSimilarity
from django.db.backends.postgresql.psycopg_any import DateRange

from claims.consistency.matching.event_types import event_type_of
from claims.consistency.matching.facts import ClaimFacts, SubjectFacts
from claims.consistency.matching.score import NEWS_DAYS
from claims.documents.models import Snapshot
from claims.register.models import SUBJECT_DAYS, Claim, Subject, SubjectLink
from claims.register.vocabulary import ClaimStatus, LinkState, SubjectKind

# For the days of one claim; a big city has a few events a day, the world some hundreds.
MOST_CANDIDATES = 100


def claims_of_snapshot(snapshot: Snapshot) -> list[ClaimFacts]:
    """Every claim of the snapshot that was neither rejected nor withdrawn, in the order of its words."""
    text_type = event_type_of(snapshot.text)
    published = snapshot.document.published_date
    claims = (
        Claim.objects.filter(snapshot=snapshot, current__isnull=False)
        .exclude(status__in=(ClaimStatus.REJECTED, ClaimStatus.WITHDRAWN))
        .select_related("current__figure")
        .order_by("current__start", "pk")
    )
    return [_facts(claim, text_type, published) for claim in claims]


def _facts(claim: Claim, text_type: str, published_day: date | None) -> ClaimFacts:
    version = claim.current
    assert version is not None
    figure = getattr(version, "figure", None)
    return ClaimFacts(
        claim_id=claim.pk,
        kind=version.kind,
        measure="" if figure is None else figure.measure,
        scope=version.subject_scope,
        first_date=version.first_date,
        last_date=version.last_date,
        place=version.place,
        event_type=text_type,
        published_day=published_day,
    )


def linked_already(claim_ids: Iterable[int]) -> set[int]:
    """Claims with a link that is proposed or confirmed."""
    links = SubjectLink.objects.filter(claim__in=list(claim_ids)).exclude(state=LinkState.REJECTED)
    return set(links.values_list("claim_id", flat=True))


def rejected_subjects(claim_ids: Iterable[int]) -> dict[int, set[int]]:
    """Claim -> the subjects that people said it is not about."""
    rejected: dict[int, set[int]] = {}
    links = SubjectLink.objects.filter(claim__in=list(claim_ids), state=LinkState.REJECTED)
    for claim_id, subject_id in links.values_list("claim_id", "subject_id"):
        rejected.setdefault(claim_id, set()).add(subject_id)
    return rejected


def candidate_subjects(claims: Sequence[ClaimFacts], also: Iterable[int] = ()) -> list[SubjectFacts]:
    """Subjects whose days touch those of one of the claims, without days where a claim has none; and those of `also`.

    Of very many, those at places most like the claim's.
    """
    found = Subject.objects.in_bulk(list(also))
    for first, last, published, place in {(c.first_date, c.last_date, c.published_day, c.place) for c in claims}:
        if first is not None and last is not None:
            found |= _most_like(place, first_date__isnull=False, days__overlap=DateRange(first, last, "[]"))
            continue
        found |= _most_like(place, first_date__isnull=True, last_date__isnull=True)
        if published is not None:
            found |= _most_like(place, last_date__range=(published - timedelta(days=NEWS_DAYS), published))
    return [facts_of(found[pk]) for pk in sorted(found)]


def _most_like(place: str, **wanted: Any) -> dict[int, Subject]:
    subjects = Subject.objects.annotate(days=SUBJECT_DAYS).filter(**wanted).exclude(kind=SubjectKind.INDICATOR)
    near = subjects.order_by(TrigramSimilarity("place", place).desc(), "-is_confirmed", "pk")
    return {subject.pk: subject for subject in near[:MOST_CANDIDATES]}


def facts_of(subject: Subject) -> SubjectFacts:
    return SubjectFacts(
        id=subject.pk,
        name=subject.name,
        kind=subject.kind,
        event_type=subject.event_type,
        first_date=subject.first_date,
        last_date=subject.last_date,
        place=subject.place,
        is_confirmed=subject.is_confirmed,
    )
