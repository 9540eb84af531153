"""Having the log verified in the background: asked for, told how far it is, and its result kept and logged."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime

from django.db import connection, transaction

from claims.audit.models import Actor
from claims.audit.rules import ensure_role
from claims.audit.selectors import roles_of
from claims.audit.services import append
from claims.jobs.services import enqueue_job
from claims.lib.errors import Conflict
from claims.verification.damage import Progress
from claims.verification.models import LogVerification
from claims.verification.rules import MAY_VERIFY
from claims.verification.selectors import running_verification
from claims.verification.vocabulary import VerificationState
from claims.verification.whole import Report, verify_log

_LIMIT_SECONDS = 600
_QUEUE = "recheck"


def ask_for_verification(*, actor: Actor, reason: str, now: datetime) -> LogVerification:
    """Have a worker verify the whole log. `Conflict` while one does."""
    ensure_role(roles_of(actor), MAY_VERIFY, "have the log verified")
    with transaction.atomic():
        if running_verification() is not None:
            raise Conflict("A verification is running already; wait for what it says.", code="verification_running")
        asked = LogVerification(asked_by=actor, created_at=now)
        entry = append(stream=asked.stream, kind="verification.asked_for", body={}, actor=actor, reason=reason, now=now)
        asked.stream_seq = entry.stream_seq
        asked.save(force_insert=True)
        asked.job = enqueue_job(
            kind="verify_log",
            key=f"verify_log:{asked.pk}",
            payload={"verification": asked.pk},
            limit_seconds=_LIMIT_SECONDS,
            queue=_QUEUE,
        )
        asked.save(update_fields=["job"])
    return asked


def run_verification(verification_id: int) -> Report:
    """Verify, and say now and then how far it is; outside any transaction."""
    with _told(verification_id) as tell:
        return verify_log(tell=tell)


def record_verification(*, verification_id: int, report: Report, actor: Actor, now: datetime) -> None:
    """Keep the result, under the lease of the job that found it."""
    asked = LogVerification.objects.select_for_update().get(pk=verification_id)
    state = VerificationState.DAMAGED if report.damages else VerificationState.WHOLE
    entry = append(
        stream=asked.stream,
        kind="verification.done",
        body={"state": str(state), "entries": report.entries, "sealed": report.sealed, "findings": len(report.damages)},
        actor=actor,
        reason="",
        now=now,
    )
    asked.state, asked.sentence, asked.finished_at, asked.stream_seq = state, report.sentence, now, entry.stream_seq
    asked.findings = [damage.sentence() for damage in report.damages]
    asked.save()


@contextmanager
def _told(verification_id: int) -> Iterator[Progress]:
    """Progress through a connection of its own: the verification's own transaction reads one moment to its end."""
    other = connection.copy()

    def tell(stage: str, done: int, total: int) -> None:
        with other.cursor() as cursor:
            cursor.execute(
                "UPDATE claims_logverification SET stage = %s, done = %s, total = %s WHERE id = %s",
                [stage, done, total, verification_id],
            )

    try:
        yield tell
    finally:
        other.close()
