"""Reading what is published."""

from collections.abc import Sequence

from django.db.models import Exists, OuterRef, QuerySet

from claims.publication.models import Correction, PublishedClaimReview
from claims.publication.vocabulary import CorrectionKind
from claims.register.models import Claim
from claims.review.models import Verdict
from claims.review.vocabulary import VerdictState

TAKEN_BACK = (VerdictState.RETRACTED, VerdictState.REINSTATING)


def published_reviews() -> QuerySet[PublishedClaimReview]:
    """The last edition of each, newest first, ready for a list."""
    newer = PublishedClaimReview.objects.filter(slug=OuterRef("slug"), edition__gt=OuterRef("edition"))
    last = PublishedClaimReview.objects.filter(~Exists(newer)).select_related("verdict_version__verdict")
    return last.order_by("-created_at", "-pk")


def review_at(slug: str) -> PublishedClaimReview | None:
    """The last edition at this public address, if there is one."""
    return published_reviews().filter(slug=slug).first()


def is_retracted(review: PublishedClaimReview) -> bool:
    return review.verdict_version.verdict.state in TAKEN_BACK


def last_edition(verdict: Verdict) -> PublishedClaimReview | None:
    """What the public reads of the verdict, if anything."""
    return PublishedClaimReview.objects.filter(verdict_version__verdict=verdict).order_by("-edition").first()


def editions_at(slug: str) -> QuerySet[PublishedClaimReview]:
    """Every edition at this address, the last first."""
    return PublishedClaimReview.objects.filter(slug=slug).order_by("-edition")


def published_of_claim(claim: Claim) -> QuerySet[PublishedClaimReview]:
    """Every published review of any wording of the claim, newest first."""
    return published_reviews().filter(verdict_version__verdict__claim_version__claim=claim)


def corrections() -> QuerySet[Correction]:
    """What was put right in public, newest first, ready for a list."""
    return Correction.objects.select_related("review", "corrected").order_by("-created_at", "-pk")


def corrections_at(slug: str) -> Sequence[Correction]:
    """The same of one review."""
    return list(corrections().filter(review__slug=slug))


def last_retraction(slug: str) -> Correction | None:
    return corrections().filter(review__slug=slug, kind=CorrectionKind.RETRACTION).first()
