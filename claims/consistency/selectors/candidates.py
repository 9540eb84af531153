"""Which claims wait for a subject, and which subjects they could be about."""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from django.db.models import Q

from claims.consistency.matching.event_types import event_type_of
from claims.consistency.matching.facts import ClaimFacts, SubjectFacts
from claims.consistency.matching.score import NEWS_DAYS
from claims.documents.models import Snapshot
from claims.register.models import Claim, Subject, SubjectLink
from claims.register.vocabulary import ClaimStatus, LinkState, SubjectKind


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


def candidate_subjects(claims: Sequence[ClaimFacts]) -> list[SubjectFacts]:
    """Subjects whose days touch those of one of the claims; those without days where a claim has none."""
    wanted = Q(pk__in=[])
    for days in {(c.first_date, c.last_date, c.published_day) for c in claims}:
        first, last, published = days
        if first is not None and last is not None:
            wanted |= Q(first_date__lte=last, last_date__gte=first)
            continue
        wanted |= Q(first_date__isnull=True, last_date__isnull=True)
        if published is not None:
            wanted |= Q(last_date__lte=published, last_date__gte=published - timedelta(days=NEWS_DAYS))
    subjects = Subject.objects.filter(wanted).exclude(kind=SubjectKind.INDICATOR).order_by("pk")
    return [facts_of(subject) for subject in subjects]


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
