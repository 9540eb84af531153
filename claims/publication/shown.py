"""What the public is shown of a review now: as it was published, or that it was retracted since."""

from typing import Any

from claims.publication.json_ld import retracted
from claims.publication.models import PublishedClaimReview
from claims.publication.selectors import is_retracted, last_retraction


def json_ld_now(review: PublishedClaimReview) -> dict[str, Any]:
    """The data for machines; of a retracted review without a rating, and with the reason."""
    published: dict[str, Any] = review.json_ld
    row = last_retraction(review.slug) if is_retracted(review) else None
    return published if row is None else retracted(published, note=row.note, on=row.created_at.date())
