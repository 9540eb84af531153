"""Deciding on a verdict: submit, approve, return, keep, withdraw."""

from datetime import datetime

from django.db import transaction

from claims.audit.models import Actor
from claims.lib.words import clean
from claims.review.acts import ensure_entitled, ensure_seen, lock_verdict, record_act
from claims.review.gate import ensure_gate_open
from claims.review.gating import gate_of
from claims.review.models import Verdict
from claims.review.vocabulary import VerdictAction


def submit_verdict(*, verdict: Verdict, seen_sha256: str, actor: Actor, reason: str = "", now: datetime) -> Verdict:
    """Hand the draft to the editors, as it was seen."""
    return decide(verdict, VerdictAction.SUBMIT, seen_sha256=seen_sha256, actor=actor, reason=reason, now=now)


def approve_verdict(*, verdict: Verdict, seen_sha256: str, actor: Actor, reason: str = "", now: datetime) -> Verdict:
    """Agree to exactly the version seen; refused for everybody who wrote any version up to it."""
    return decide(verdict, VerdictAction.APPROVE, seen_sha256=seen_sha256, actor=actor, reason=reason, now=now)


def return_to_author(*, verdict: Verdict, comment: str, seen_sha256: str, actor: Actor, now: datetime) -> Verdict:
    """Send it back with a comment; refused for everybody who wrote any version up to it."""
    return decide(
        verdict, VerdictAction.RETURN, seen_sha256=seen_sha256, actor=actor, comment=comment, reason=comment, now=now
    )


def withdraw_verdict(*, verdict: Verdict, reason: str, actor: Actor, now: datetime) -> Verdict:
    """Give it up before publication, whatever it says by now."""
    return decide(
        verdict, VerdictAction.WITHDRAW, seen_sha256=None, actor=actor, comment=reason, reason=reason, now=now
    )


def keep_verdict(*, verdict: Verdict, comment: str, seen_sha256: str, actor: Actor, now: datetime) -> Verdict:
    """Say that what came to light since an editor last looked changes nothing."""
    return decide(
        verdict,
        VerdictAction.KEEP,
        seen_sha256=seen_sha256,
        actor=actor,
        comment=comment,
        reason=comment,
        now=now,
    )


def mark_published(*, verdict: Verdict, seen_sha256: str, actor: Actor, reason: str, now: datetime) -> Verdict:
    """The review's side of publication; called by the publication service, in its transaction."""
    return decide(verdict, VerdictAction.PUBLISH, seen_sha256=seen_sha256, actor=actor, reason=reason, now=now)


def decide(
    verdict: Verdict,
    action: VerdictAction,
    *,
    seen_sha256: str | None,
    actor: Actor,
    comment: str = "",
    reason: str,
    now: datetime,
) -> Verdict:
    """Lock, ask the table and the gate, write. `seen_sha256`: None where any version may be decided on."""
    comment, reason = clean(comment, "The comment"), clean(reason, "The reason")
    with transaction.atomic():
        _, verdict, version = lock_verdict(verdict)
        row = ensure_entitled(verdict, action, actor, comment=comment)
        if seen_sha256 is not None:
            ensure_seen(version, seen_sha256)
        ensure_gate_open(gate_of(verdict), action)
        record_act(verdict, version, action, row.target, actor=actor, comment=comment, reason=reason, now=now)
    return verdict
