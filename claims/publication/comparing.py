"""What other sources said about the same thing, as far as it is on record at publication."""

from claims.publication.content import ComparisonContent
from claims.register.models import ClaimVersion


def comparison_of(version: ClaimVersion) -> ComparisonContent | None:
    """None where the claim has no figure or nothing is on record to compare it with."""
    return None
