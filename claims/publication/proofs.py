"""That the log knows a published review."""

from claims.audit.checkpoints.proof_files import proof_file
from claims.audit.checkpoints.selectors import inclusion_of
from claims.audit.models import AuditEntry
from claims.audit.sealing.models import AuditLeaf
from claims.audit.sealing.selectors import newest_checkpoint
from claims.publication.models import PublishedClaimReview


def is_provable(review: PublishedClaimReview) -> bool:
    """Whether a published checkpoint covers the review."""
    newest = newest_checkpoint()
    place = AuditLeaf.objects.filter(entry__stream=review.stream, entry__stream_seq=review.stream_seq)
    return newest is not None and place.filter(log_index__lt=newest.size).exists()


def proof_of_review(review: PublishedClaimReview) -> str | None:
    """The text of the proof file; None while no checkpoint covers the review."""
    found = inclusion_of(AuditEntry.objects.get(stream=review.stream, stream_seq=review.stream_seq))
    return None if found is None else proof_file(found)
