"""Writing a verdict: start, save, revise."""

from datetime import datetime

from django.db import transaction

from claims.audit.models import Actor
from claims.audit.selectors import roles_of
from claims.lib.errors import Conflict
from claims.lib.words import clean
from claims.register.models import Claim, ClaimVersion
from claims.register.vocabulary import ClaimStatus
from claims.review.acts import ensure_entitled, ensure_seen, lock_verdict, record_act, write_version
from claims.review.gating import evidence_as_linked
from claims.review.models import Rating, Verdict, VerdictVersion
from claims.review.rules import Person, ensure_may_act
from claims.review.selectors import open_verdict_on, standing_verdict_on
from claims.review.vocabulary import VerdictAction, VerdictState


def start_verdict(
    *, claim_version: ClaimVersion, rating: Rating, rationale: str, actor: Actor, reason: str, now: datetime
) -> Verdict:
    """Draft a verdict on an accepted claim as it reads now; `Conflict` naming the open one where there is one."""
    rationale = clean(rationale, "The rationale")
    with transaction.atomic():
        claim = Claim.objects.select_for_update().get(pk=claim_version.claim_id)
        ensure_may_act(state=None, action=VerdictAction.START, person=Person(roles_of(actor)))
        if claim.status != ClaimStatus.ACCEPTED:
            raise Conflict(
                f"This claim is {claim.get_status_display()}; only an accepted claim gets a verdict.",
                code="claim_not_accepted",
            )
        if claim.current_id != claim_version.pk:
            raise Conflict("The claim was edited while you were reading. Load it again.", code="stale")
        open_one = open_verdict_on(claim_version)
        if open_one is not None:
            raise Conflict(
                f"This claim has a verdict already, which is {open_one.get_state_display()}. Work on that one, or have "
                "it withdrawn first.",
                code="verdict_open",
                verdict=open_one.pk,
            )
        public_one = standing_verdict_on(claim_version)
        if public_one is not None:
            raise Conflict(
                "This claim has a published verdict. If it is wrong, correct or retract that one; two verdicts on one "
                "claim would stand side by side.",
                code="verdict_published",
                verdict=public_one.pk,
            )
        verdict = Verdict.objects.create(claim_version=claim_version, created_at=now)
        version = write_version(verdict, rating=rating, rationale=rationale, actor=actor, now=now)
        record_act(
            verdict, version, VerdictAction.START, VerdictState.DRAFT, actor=actor, comment="", reason=reason, now=now
        )
    return verdict


def save_draft(
    *,
    verdict: Verdict,
    rating: Rating,
    rationale: str,
    seen_sha256: str,
    actor: Actor,
    reason: str,
    now: datetime,
) -> VerdictVersion:
    """Write the next version of a draft, or of a verdict that was returned, on the evidence that is linked now.

    A draft saved without any change stays the version it is.
    """
    rationale = clean(rationale, "The rationale")
    with transaction.atomic():
        claim, verdict, current = lock_verdict(verdict)
        action = VerdictAction.REVISE if verdict.state == VerdictState.RETURNED else VerdictAction.SAVE
        row = ensure_entitled(verdict, action, actor)
        ensure_seen(current, seen_sha256)
        is_same = (current.rating_id, current.rationale) == (rating.pk, rationale)
        if action == VerdictAction.SAVE and is_same and current.evidence == evidence_as_linked(claim):
            return current
        version = write_version(verdict, rating=rating, rationale=rationale, actor=actor, now=now)
        record_act(verdict, version, action, row.target, actor=actor, comment="", reason=reason, now=now)
    return version
