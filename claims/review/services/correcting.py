"""Correcting what is published: a new version, while the public reads the one before."""

from datetime import datetime

from django.db import transaction

from claims.audit.models import Actor
from claims.lib.errors import Conflict
from claims.lib.words import clean
from claims.review.acts import ensure_entitled, ensure_seen, lock_verdict, record_act, write_version
from claims.review.models import Verdict
from claims.review.selectors import open_verdict_on, published_version
from claims.review.vocabulary import VerdictAction


def correct_verdict(
    *, verdict: Verdict, note: str, seen_sha256: str, actor: Actor, reason: str, now: datetime
) -> Verdict:
    """Start a new version of a published verdict; whoever does is an author of it from now on.

    `note` tells the public what was wrong, once the new version is published; `reason` stays in the audit log.
    """
    note, reason = clean(note, "The public note"), clean(reason, "The reason")
    with transaction.atomic():
        _, verdict, version = lock_verdict(verdict)
        row = ensure_entitled(verdict, VerdictAction.CORRECT, actor, comment=note)
        ensure_seen(version, seen_sha256)
        other = open_verdict_on(verdict.claim_version)
        if other is not None:
            raise Conflict(
                f"Another verdict on this claim is {other.get_state_display()}. Have it withdrawn first.",
                code="verdict_open",
                verdict=other.pk,
            )
        started = write_version(verdict, rating=version.rating, rationale=version.rationale, actor=actor, now=now)
        record_act(
            verdict, started, VerdictAction.CORRECT, row.target, actor=actor, comment=note, reason=reason, now=now
        )
    return verdict


def drop_correction(*, verdict: Verdict, reason: str, actor: Actor, now: datetime) -> Verdict:
    """Leave the verdict as the public reads it. What was written meanwhile stays in its history."""
    reason = clean(reason, "The reason")
    with transaction.atomic():
        _, verdict, version = lock_verdict(verdict)
        row = ensure_entitled(verdict, VerdictAction.DROP, actor, comment=reason)
        record_act(
            verdict,
            version,
            VerdictAction.DROP,
            row.target,
            actor=actor,
            comment=reason,
            reason=reason,
            counts=published_version(verdict),
            now=now,
        )
    return verdict
