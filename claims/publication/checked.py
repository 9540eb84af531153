"""A published review as a fact check that later claims are matched to."""

from claims.consistency.checked.fact_check import FactCheck
from claims.publication.models import PublishedClaimReview
from claims.publication.rules import path_of
from claims.review.models import Verdict


def key_of(verdict: Verdict) -> str:
    """Names the verdict, so that what corrects a review takes its place."""
    return f"verdict {verdict.stream}"


def fact_check_of(review: PublishedClaimReview, verdict: Verdict) -> FactCheck:
    """The address is the path on our own site."""
    content = review.content
    return FactCheck(
        key=key_of(verdict),
        text=content["claim"]["statement"],
        # Its own words stand where others have the headline of their review: often they say what was said best.
        title=content["claim"]["exact"],
        claimant=content["claimant"]["name"],
        date=content["claim"]["date"] or content["document"]["published"],
        rating=content["rating"]["label"],
        url=path_of(review.slug),
    )
