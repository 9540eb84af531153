"""People deciding on claims. A later decision supersedes an earlier one; both stay in the log."""

from datetime import datetime

from django.db import transaction

from claims.audit.models import Actor
from claims.audit.rules import ensure_role
from claims.audit.selectors import roles_of
from claims.audit.services import append
from claims.lib.words import clean
from claims.register.models import Claim
from claims.register.rules import WORKS_ON_CLAIMS, ClaimAct, ensure_reason, status_after
from claims.register.services.due import enqueue_check_of_claim, enqueue_meaning
from claims.register.services.recording import current_version, locked_claim
from claims.register.vocabulary import ClaimStatus


def accept_claim(*, claim: Claim, actor: Actor, reason: str, now: datetime) -> Claim:
    """Say that the text claims this. To accept what was rejected takes a reason. `Conflict` when it is accepted."""
    return _decide(claim, ClaimAct.ACCEPT, actor=actor, reason=reason, now=now)


def reject_claim(*, claim: Claim, actor: Actor, reason: str, now: datetime) -> Claim:
    """Say that this is no claim of the text, and why; it is not proposed again for this snapshot."""
    return _decide(claim, ClaimAct.REJECT, actor=actor, reason=reason, now=now)


def _decide(claim: Claim, act: ClaimAct, *, actor: Actor, reason: str, now: datetime) -> Claim:
    ensure_role(roles_of(actor), WORKS_ON_CLAIMS, "decide on a claim")
    reason = clean(reason, "The reason")
    with transaction.atomic():
        claim = locked_claim(claim)
        before = ClaimStatus(claim.status)
        after = status_after(before, act)
        if after == ClaimStatus.REJECTED:
            ensure_reason(reason, "this claim is rejected")
        elif before == ClaimStatus.REJECTED:
            ensure_reason(reason, "a rejected claim is accepted after all")
        entry = append(
            stream=claim.stream,
            kind=f"claim.{act}",
            body={"from": str(before), "to": str(after), "version": current_version(claim).number},
            actor=actor,
            reason=reason,
            now=now,
        )
        claim.status, claim.decided_by, claim.stream_seq = after, actor, entry.stream_seq
        claim.decision_reason = reason if after == ClaimStatus.REJECTED else ""
        claim.duplicate_of = None
        claim.save(update_fields=["status", "decided_by", "decision_reason", "duplicate_of", "stream_seq"])
        if ClaimStatus.ACCEPTED in (before, after):
            enqueue_check_of_claim(claim, entry)
            enqueue_meaning(claim, entry)
    return claim
