"""Reading evidence."""

from collections.abc import Mapping

from django.db.models import QuerySet

from claims.evidence.models import EvidenceLink
from claims.evidence.vocabulary import Stance
from claims.register.models import Claim


def links_of_claim(claim: Claim) -> QuerySet[EvidenceLink]:
    """What is linked to the claim now, in the order it was linked, ready to be shown."""
    return (
        EvidenceLink.objects.filter(claim=claim, unlinked_at__isnull=True)
        .select_related("evidence__snapshot__document__source", "linked_by")
        .defer("evidence__snapshot__text")
        .order_by("pk")
    )


def evidence_by_stance(claim: Claim) -> Mapping[Stance, list[EvidenceLink]]:
    """The same, with every stance present: an empty list says that nobody found any."""
    found: dict[Stance, list[EvidenceLink]] = {stance: [] for stance in Stance}
    for link in links_of_claim(claim):
        found[Stance(link.stance)].append(link)
    return found


def unlinked_of_claim(claim: Claim) -> QuerySet[EvidenceLink]:
    """What was linked once and taken back, latest first, with who and why."""
    return (
        EvidenceLink.objects.filter(claim=claim, unlinked_at__isnull=False)
        .select_related("evidence__snapshot__document__source", "linked_by", "unlinked_by")
        .defer("evidence__snapshot__text")
        .order_by("-unlinked_at")
    )
