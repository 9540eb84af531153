"""Taking a published verdict back, or a retraction: one editor proposes, another confirms."""

from datetime import datetime

from claims.audit.models import Actor
from claims.review.models import Verdict
from claims.review.services.deciding import decide
from claims.review.vocabulary import VerdictAction


def propose_retraction(*, verdict: Verdict, reason: str, seen_sha256: str, actor: Actor, now: datetime) -> Verdict:
    """The public reads `reason` once a second editor confirms; until then nothing changes for it."""
    return decide(
        verdict,
        VerdictAction.RETRACT,
        seen_sha256=seen_sha256,
        actor=actor,
        comment=reason,
        reason=reason,
        now=now,
    )


def propose_reinstatement(*, verdict: Verdict, reason: str, seen_sha256: str, actor: Actor, now: datetime) -> Verdict:
    """The same for a retracted verdict that holds after all."""
    return decide(
        verdict,
        VerdictAction.REINSTATE,
        seen_sha256=seen_sha256,
        actor=actor,
        comment=reason,
        reason=reason,
        now=now,
    )


def decline_proposal(*, verdict: Verdict, reason: str, actor: Actor, now: datetime) -> Verdict:
    """Leave the verdict as it was before the proposal; whoever made it may take it back this way, too."""
    return decide(verdict, VerdictAction.DECLINE, seen_sha256=None, actor=actor, comment=reason, reason=reason, now=now)


def mark_confirmed(*, verdict: Verdict, seen_sha256: str, actor: Actor, reason: str, now: datetime) -> Verdict:
    """The review's side of a retraction or reinstatement; called by the publication service, in its transaction."""
    return decide(verdict, VerdictAction.CONFIRM, seen_sha256=seen_sha256, actor=actor, reason=reason, now=now)
