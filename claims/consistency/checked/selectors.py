"""Earlier verdicts on what a claim or a text says, and claims that a verdict may concern."""

from dataclasses import replace

import numpy as np
from django.contrib.postgres.search import TrigramSimilarity

from claims.consistency.checked.matching import Match, match_text
from claims.consistency.checked.models import CheckedClaim, CheckedVector
from claims.consistency.checked.passages import passages_of
from claims.consistency.meaning.encoder import Vector
from claims.consistency.meaning.loading import encoder
from claims.consistency.meaning.selectors import nearest_claims
from claims.lib.edtf import span
from claims.lib.words import clean
from claims.register.models import Claim, ClaimVersion
from claims.register.vocabulary import ClaimStatus

# In code points; what the words at the end of more would add is little.
LONGEST_TEXT = 20_000
_SHOWN = 10
_CLAIMS_NEAR = 50


def earlier_verdicts(claim: Claim, *, limit: int = 10) -> list[Match]:
    """Verdicts on what the claim says as it reads now, best first; its own are not among them.

    None for a claim that was rejected or withdrawn.
    """
    version = claim.current
    if version is None or claim.status in (ClaimStatus.REJECTED, ClaimStatus.WITHDRAWN):
        return []
    found = match_text(
        version.statement,
        claimant=version.origin.name,
        date=version.date,
        version=version,
        limit=limit + 1,
    )
    return [match for match in found if not _is_about(match.checked, claim)][:limit]


def _is_about(checked: CheckedClaim, claim: Claim) -> bool:
    return checked.version is not None and checked.version.claim_id == claim.pk


def look_up(text: str, *, claimant: str = "", date: str = "") -> list[Match]:
    """Verdicts on what somebody pasted, or on a sentence of it, best first, at most ten.

    `InvalidInput` for a date or text that cannot be read.
    """
    text, claimant = clean(text, "The text"), clean(claimant, "The name")
    if date:
        span(date)
    best: dict[int, Match] = {}
    for passage in passages_of(text[:LONGEST_TEXT]):
        for match in match_text(passage, claimant=claimant, date=date):
            known = best.get(match.checked.pk)
            if known is None or (match.is_hit, match.score) > (known.is_hit, known.score):
                best[match.checked.pk] = replace(match, passage="" if passage == text else passage)
    return sorted(best.values(), key=lambda match: (-match.score, match.checked.pk))[:_SHOWN]


def claims_near(checked: CheckedClaim) -> list[int]:
    """Accepted claims that may say the same, nearest first: by meaning, or by letters where no model is set up."""
    model = encoder()
    if model is not None:
        row = CheckedVector.objects.filter(checked=checked, is_title=False, model=model.model_id).first()
        vector: Vector | str = checked.text if row is None else np.array(row.vector, dtype=np.float32)
        return [near.claim_id for near in nearest_claims(vector, limit=_CLAIMS_NEAR)]
    versions = ClaimVersion.objects.filter(
        current_of__status=ClaimStatus.ACCEPTED, statement__trigram_similar=checked.text
    )
    by_letters = versions.annotate(alike=TrigramSimilarity("statement", checked.text)).order_by("-alike", "pk")
    return list(by_letters.values_list("claim_id", flat=True)[:_CLAIMS_NEAR])


def verdicts_on_record() -> int:
    """How many standing verdicts a text can be matched to."""
    return CheckedClaim.objects.filter(is_standing=True).count()
