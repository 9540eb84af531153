"""Making the checks of subjects and the reading of meaning due whenever what they see changed."""

from collections.abc import Iterable

from claims.audit.models import AuditEntry
from claims.jobs.services import enqueue_job
from claims.register.models import Claim, SubjectLink
from claims.register.selectors import subject_and_enclosing
from claims.register.vocabulary import ClaimStatus, LinkState


def enqueue_check(subject_id: int, entry: AuditEntry) -> None:
    """Check this subject, and those it is part of, because of `entry`: one entry, one check of each."""
    for each in subject_and_enclosing(subject_id):
        enqueue_job(
            kind="check_subject",
            key=f"check_subject:{each}:{entry.pk}",
            payload={"subject": each},
            limit_seconds=300,
        )


def enqueue_meaning(claim: Claim, entry: AuditEntry) -> None:
    """Read what the current version means, or forget it, and look for earlier verdicts on it, because of `entry`."""
    enqueue_job(kind="look_up_claim", key=f"look_up_claim:{claim.pk}:{entry.pk}", payload={"claim": claim.pk})
    enqueue_job(kind="embed_claims", key=f"embed_claims:{claim.pk}:{entry.pk}", payload={"version": claim.current_id})


def enqueue_check_of_claim(claim: Claim, entry: AuditEntry) -> None:
    """Check the subject that a person confirmed for this claim, if there is one."""
    confirmed = SubjectLink.objects.filter(claim=claim, state=LinkState.CONFIRMED).values_list("subject_id", flat=True)
    for subject_id in confirmed:
        enqueue_check(subject_id, entry)


def enqueue_checks_of_documents(document_ids: Iterable[int], entry: AuditEntry) -> None:
    """Check every subject that a person confirmed for an accepted claim of these documents."""
    links = SubjectLink.objects.filter(
        state=LinkState.CONFIRMED,
        claim__status=ClaimStatus.ACCEPTED,
        claim__snapshot__document__in=list(document_ids),
    )
    for subject_id in sorted(set(links.values_list("subject_id", flat=True))):
        enqueue_check(subject_id, entry)
