"""Making work due, leasing it, and saying how it ended. Every clock here is the database's."""

import uuid
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, NamedTuple

from django.db import models, transaction
from django.db.models import F, Func, Q, Value
from django.db.models.functions import Now

from claims.audit.models import Actor
from claims.audit.rules import ensure_role
from claims.audit.selectors import roles_of
from claims.audit.services import append
from claims.jobs.models import Job
from claims.jobs.rules import MAY_RETRY, POSTPONED_SECONDS, pause_after
from claims.jobs.vocabulary import DEFAULT_QUEUE, JobState
from claims.jobs.wakeup import nudge, publish
from claims.lib.errors import Conflict, LedgerError

_JOB_STREAMS = uuid.UUID("6a1f3a52-6b0e-4c0f-9a6e-0d5a3f6c9b11")
_LONGEST_ERROR = 2000


class LeaseLost(LedgerError):
    """The lease ran out and somebody else has the work now; what was done is thrown away."""

    code = "lease_lost"
    http_status = 409


class _Seconds(Func):
    """A number of seconds as a PostgreSQL interval."""

    template = "make_interval(secs => %(expressions)s)"
    output_field = models.DurationField()


@dataclass(frozen=True, slots=True)
class Lease:
    """The right to do one job until its lease runs out. `attempts` counts this attempt too."""

    job_id: int
    kind: str
    payload: Mapping[str, Any]
    attempts: int
    token: uuid.UUID


class Swept(NamedTuple):
    """What one sweep did: wake-up calls sent, jobs given up."""

    woken: int
    given_up: int


def enqueue_job(
    *, kind: str, key: str, payload: Mapping[str, Any], limit_seconds: int = 60, queue: str = DEFAULT_QUEUE
) -> Job:
    """Make work due, in the transaction that makes it due, and wake a worker once that transaction is committed.

    The same `key` twice is one job. A broker that is down costs promptness only: the sweep finds the row.
    """
    job, is_new = Job.objects.get_or_create(
        key=key,
        defaults={"kind": kind, "payload": dict(payload), "limit_seconds": limit_seconds, "queue": queue},
    )
    if is_new:
        transaction.on_commit(lambda: nudge(job.pk), robust=True)
    return job


def _may_be_leased() -> Q:
    waiting = Q(state__in=[JobState.QUEUED, JobState.FAILED], next_at__lte=Now())
    abandoned = Q(state=JobState.LEASED, lease_until__lt=Now())
    return (waiting | abandoned) & Q(attempts__lt=F("max_attempts"))


def lease_job(job_id: int) -> Lease | None:
    """Claim one job by a conditional update; None when it is done, not due, or somebody else's.

    The update is committed before any work starts: an attempt that kills its process is counted all the same.
    """
    token = uuid.uuid4()
    with transaction.atomic(durable=True):
        leased = Job.objects.filter(_may_be_leased(), pk=job_id).update(
            state=JobState.LEASED,
            lease_token=token,
            lease_until=Now() + _Seconds(F("limit_seconds")),
            attempts=F("attempts") + 1,
        )
        if not leased:
            return None
        job = Job.objects.get(pk=job_id)
    return Lease(job.pk, job.kind, job.payload, job.attempts, token)


def hold_lease(lease: Lease) -> None:
    """Lock the job's row for the rest of the transaction; `LeaseLost` when it is no longer ours."""
    held = Job.objects.select_for_update().filter(pk=lease.job_id, state=JobState.LEASED, lease_token=lease.token)
    if held.first() is None:
        raise LeaseLost("This work took longer than its lease and was given to another worker; its result is dropped.")


def finish_job(lease: Lease) -> None:
    """Mark the job done, in the transaction of its effect, after `hold_lease`."""
    Job.objects.filter(pk=lease.job_id, lease_token=lease.token).update(
        state=JobState.DONE, lease_token=None, lease_until=None, last_error="", finished_at=Now()
    )


def fail_job(lease: Lease, error: str, *, is_final: bool) -> None:
    """Record why an attempt failed; a final one, or the last attempt, gives the job up until a person retries it."""
    with transaction.atomic():
        job = Job.objects.select_for_update().filter(pk=lease.job_id, lease_token=lease.token).first()
        if job is None:
            return
        is_dead = is_final or job.attempts >= job.max_attempts
        Job.objects.filter(pk=job.pk).update(
            state=JobState.DEAD if is_dead else JobState.FAILED,
            lease_token=None,
            lease_until=None,
            # PostgreSQL stores no NUL in text; a failure must never fail to be recorded.
            last_error=error.replace("\x00", "\N{REPLACEMENT CHARACTER}")[:_LONGEST_ERROR],
            next_at=Now() + pause_after(job.attempts),
            finished_at=Now() if is_dead else None,
        )


def postpone_job(lease: Lease, why: str) -> None:
    """Give work back that could not be begun, because somebody else is at the same thing: no attempt is counted."""
    Job.objects.filter(pk=lease.job_id, lease_token=lease.token).update(
        state=JobState.QUEUED,
        lease_token=None,
        lease_until=None,
        attempts=F("attempts") - 1,
        last_error=why,
        next_at=Now() + _Seconds(Value(POSTPONED_SECONDS)),
    )


def retry_job(*, job: Job, actor: Actor, reason: str, now: datetime) -> Job:
    """A person asks for work that was given up, or waits for its next try, to be done now."""
    ensure_role(roles_of(actor), MAY_RETRY, "have this work done again")
    with transaction.atomic():
        job = Job.objects.select_for_update().get(pk=job.pk)
        if job.state not in (JobState.DEAD, JobState.FAILED):
            raise Conflict(f"This work is {job.get_state_display()}; only work that failed can be tried again.")
        append(
            stream=uuid.uuid5(_JOB_STREAMS, job.key),
            kind="job.retried",
            body={"job": job.key, "error": job.last_error},
            actor=actor,
            reason=reason,
            now=now,
        )
        Job.objects.filter(pk=job.pk).update(state=JobState.QUEUED, attempts=0, next_at=Now(), finished_at=None)
        transaction.on_commit(lambda: nudge(job.pk), robust=True)
    job.refresh_from_db()
    return job


def sweep_jobs(*, quiet_seconds: int = 25, limit: int = 200) -> Swept:
    """Wake workers for everything that is due and was not woken lately; give up what has no attempts left.

    Two sweeps at once are harmless: a job is leased once. Raises what the broker raises.
    """
    given_up = Job.objects.filter(state=JobState.LEASED, lease_until__lt=Now(), attempts__gte=F("max_attempts")).update(
        state=JobState.DEAD,
        lease_token=None,
        lease_until=None,
        finished_at=Now(),
        last_error="Every attempt ended without a word: the worker died or ran out of time while doing it.",
    )
    quiet = Q(published_at__isnull=True) | Q(published_at__lt=Now() - _Seconds(Value(quiet_seconds)))
    due = list(Job.objects.filter(_may_be_leased(), quiet).order_by("next_at").values_list("pk", flat=True)[:limit])
    for job_id in due:
        publish(job_id)
    return Swept(woken=len(due), given_up=given_up)
