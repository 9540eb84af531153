"""What was put right in public, as a row of the list that everybody can read."""

from datetime import datetime

from claims.audit.models import Actor
from claims.audit.services import append
from claims.publication.models import Correction, PublishedClaimReview
from claims.publication.vocabulary import CorrectionKind


def record_correction(
    kind: CorrectionKind,
    review: PublishedClaimReview,
    note: str,
    *,
    corrected: PublishedClaimReview | None = None,
    actor: Actor,
    now: datetime,
) -> Correction:
    """Inside the transaction of the act that it tells of."""
    row = Correction(kind=kind, review=review, corrected=corrected, note=note, decided_by=actor, created_at=now)
    entry = append(
        stream=row.stream,
        kind=f"review.{_DONE[kind]}",
        body={"slug": review.slug, "edition": review.edition, "sha256": review.sha256, "note": note},
        actor=actor,
        reason="",
        now=now,
    )
    row.stream_seq = entry.stream_seq
    row.save(force_insert=True)
    return row


_DONE = {
    CorrectionKind.CORRECTION: "corrected",
    CorrectionKind.RETRACTION: "retracted",
    CorrectionKind.REINSTATEMENT: "reinstated",
}
