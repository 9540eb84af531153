"""Reading what is published."""

from django.db.models import QuerySet

from claims.publication.models import PublishedClaimReview
from claims.register.models import Claim


def published_reviews() -> QuerySet[PublishedClaimReview]:
    """Newest first, ready for a list."""
    return PublishedClaimReview.objects.order_by("-created_at", "-pk")


def review_at(slug: str) -> PublishedClaimReview | None:
    """The review with this public address, if there is one."""
    return PublishedClaimReview.objects.filter(slug=slug).first()


def published_of_claim(claim: Claim) -> QuerySet[PublishedClaimReview]:
    """Every published review of any wording of the claim, newest first."""
    return published_reviews().filter(verdict_version__verdict__claim_version__claim=claim)
