"""What people do with a re-check: start, stop, resume it, and have failed parts tried again."""

from datetime import datetime
from typing import Any

from django.db import IntegrityError, OperationalError, transaction
from django.db.models import Sum
from psycopg.errors import LockNotAvailable

from claims.audit.models import Actor
from claims.audit.rules import ensure_role
from claims.audit.selectors import roles_of
from claims.audit.services import append
from claims.consistency.rechecks.models import Recheck
from claims.consistency.rechecks.rules import (
    CLAIMS_PER_PART,
    MAY_RECHECK,
    ensure_can_resume,
    ensure_can_stop,
    ensure_reason,
)
from claims.consistency.rechecks.selectors import claims_checked, failed_parts, running_recheck
from claims.consistency.rechecks.services.parts import keep_going
from claims.consistency.rechecks.splitting import split
from claims.consistency.vocabulary import RecheckScope, RecheckState
from claims.jobs.services import retry_job
from claims.lib.errors import Conflict
from claims.lib.words import clean


def start_recheck(
    *, scope: RecheckScope, actor: Actor, reason: str, now: datetime, claims_per_part: int = CLAIMS_PER_PART
) -> Recheck:
    """Have the record checked again: split it into parts and make the first few due.

    `Conflict` while another one runs. One that has nothing to look at is done at once.
    """
    reason = _allowed(actor, reason, "started")
    with transaction.atomic():
        recheck = Recheck(
            started_by=actor, reason=reason, scope=scope, state=RecheckState.RUNNING, created_at=now, round_at=now
        )
        _run(recheck)
        split(recheck, claims_per_part=claims_per_part)
        sums = recheck.parts.aggregate(subjects=Sum("subject_count"), claims=Sum("claim_count"))
        recheck.subject_count, recheck.claim_count = sums["subjects"] or 0, sums["claims"] or 0
        body = {"scope": str(scope), "subjects": recheck.subject_count, "claims": recheck.claim_count}
        _log(recheck, "recheck.started", body, actor=actor, reason=reason, now=now)
        keep_going(recheck_id=recheck.pk, actor=actor, now=now)
    recheck.refresh_from_db()
    return recheck


def stop_recheck(*, recheck: Recheck, actor: Actor, reason: str, now: datetime) -> Recheck:
    """Have it stop: workers finish the subjects at hand, and what was due ends without doing anything."""
    reason = _allowed(actor, reason, "stopped")
    with transaction.atomic():
        recheck = Recheck.objects.select_for_update().get(pk=recheck.pk)
        ensure_can_stop(recheck.state)
        recheck.state = RecheckState.STOPPED
        body = {"round": recheck.round}
        _log(recheck, "recheck.stopped", body, actor=actor, reason=reason, now=now)
    return recheck


def resume_recheck(*, recheck: Recheck, actor: Actor, reason: str, now: datetime) -> Recheck:
    """Have it go on where it was: exactly the parts that are not done become due, each from its own place on.

    `Conflict` while another one runs.
    """
    reason = _allowed(actor, reason, "resumed")
    with transaction.atomic():
        recheck = Recheck.objects.select_for_update().get(pk=recheck.pk)
        ensure_can_resume(recheck.state)
        # Or what was given up in the earlier round would be called so for ever: it ends without doing anything.
        _retry(recheck, actor=actor, reason=reason, now=now)
        recheck.state, recheck.round, recheck.round_at = RecheckState.RUNNING, recheck.round + 1, now
        recheck.claims_before = claims_checked(recheck)
        _run(recheck)
        body = {"round": recheck.round}
        _log(recheck, "recheck.resumed", body, actor=actor, reason=reason, now=now)
        keep_going(recheck_id=recheck.pk, actor=actor, now=now)
    recheck.refresh_from_db()
    return recheck


def retry_failed_parts(*, recheck: Recheck, actor: Actor, reason: str, now: datetime) -> int:
    """Have every part that was given up tried again; how many there were."""
    reason = _allowed(actor, reason, "tried again")
    with transaction.atomic():
        return _retry(recheck, actor=actor, reason=reason, now=now)


def _retry(recheck: Recheck, *, actor: Actor, reason: str, now: datetime) -> int:
    jobs = [part.job for part in failed_parts(recheck).order_by("pk") if part.job is not None]
    for job in jobs:
        retry_job(job=job, actor=actor, reason=reason, now=now)
    return len(jobs)


def _allowed(actor: Actor, reason: str, act: str) -> str:
    ensure_role(roles_of(actor), MAY_RECHECK, f"have a re-check {act}")
    reason = clean(reason, "The reason")
    ensure_reason(reason, act)
    return reason


def _run(recheck: Recheck) -> None:
    """Save it as the one that runs; the database lets no second one through, however close they are."""
    try:
        with transaction.atomic():
            recheck.save()
    except OperationalError as error:
        if not isinstance(error.__cause__, LockNotAvailable):
            raise
        raise Conflict(
            "Somebody else is starting a re-check at this moment. Load the page again to see it.",
            code="recheck_running",
        ) from error
    except IntegrityError as error:
        other = running_recheck()
        if other is None:
            raise
        raise Conflict(
            f"Re-check {other.pk} is running since {other.created_at:%Y-%m-%d %H:%M} UTC, and two at once would do "
            "everything twice. Wait until it is done, or stop it first.",
            code="recheck_running",
        ) from error


def _log(recheck: Recheck, kind: str, body: dict[str, Any], *, actor: Actor, reason: str, now: datetime) -> None:
    entry = append(stream=recheck.stream, kind=kind, body=body, actor=actor, reason=reason, now=now)
    recheck.stream_seq = entry.stream_seq
    recheck.save()
