"""Claims that programs, or people outside the desk, put before the fact-checkers."""

from dataclasses import fields
from datetime import datetime

from django.db import transaction

from claims.audit.models import Actor
from claims.audit.rules import ensure_role
from claims.audit.selectors import roles_of
from claims.documents.models import Snapshot
from claims.jobs.services import enqueue_job
from claims.lib.errors import NotFound
from claims.lib.quotes import find_quote
from claims.register.drafts import ClaimContent, ClaimDraft
from claims.register.models import Claim
from claims.register.rules import WORKS_ON_CLAIMS
from claims.register.services import propose_claim

_MATCHING_SECONDS = 300


def submit_proposal(
    *, snapshot_id: int, quote: str, occurrence: int, content: ClaimContent, actor: Actor, now: datetime
) -> tuple[Claim, bool]:
    """Propose a claim anchored at the `occurrence`-th place of `quote`, and make its matching to subjects due.

    (The claim, whether it is new); what was proposed before in the same words is returned as it stands.
    """
    ensure_role(roles_of(actor), WORKS_ON_CLAIMS, "propose a claim")
    snapshot = Snapshot.objects.filter(pk=snapshot_id).first()
    if snapshot is None:
        raise NotFound(
            f"There is no snapshot {snapshot_id}. A document names its snapshots.",
            code="unknown_snapshot",
            found=snapshot_id,
        )
    place = find_quote(snapshot.text, quote, occurrence)
    said = {field.name: getattr(content, field.name) for field in fields(ClaimContent)}
    with transaction.atomic():
        claim, is_new = propose_claim(
            snapshot=snapshot,
            draft=ClaimDraft(**said, start=place.start, end=place.end),
            extractor="",
            part_of=None,
            actor=actor,
            now=now,
        )
        if is_new:
            enqueue_job(
                kind="match_snapshot",
                key=f"match_snapshot:{snapshot.pk}:claim:{claim.pk}",
                payload={"snapshot": snapshot.pk},
                limit_seconds=_MATCHING_SECONDS,
            )
    return claim, is_new
