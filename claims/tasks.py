"""Every Celery task, and which service does which kind of work.

A task is given an id, nothing else: the work stands in the job's row.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

import structlog
from celery import shared_task
from django.conf import settings
from django.db import DatabaseError, transaction
from django.utils import timezone
from psycopg.errors import LockNotAvailable

from claims.audit.checkpoints.selectors import is_checkpoint_due
from claims.audit.checkpoints.services import publish_checkpoint
from claims.audit.models import AuditEntry
from claims.audit.sealing.services import LARGEST_BATCH, seal_pending
from claims.audit.services import machine_actor
from claims.consistency.checked.models import CheckedClaim, CheckedVector
from claims.consistency.checked.services import find_repetitions, look_up_claim, read_checked_claims
from claims.consistency.meaning.selectors import block_of
from claims.consistency.meaning.services import Embedded, embed_claims, read_meaning
from claims.consistency.rechecks.selectors import running_recheck
from claims.consistency.rechecks.services import check_part, close_part, keep_going
from claims.consistency.services import check_subject, match_snapshot
from claims.conversations.services import mark_mailed, tell_of_assignment, tell_of_decision, tell_of_findings
from claims.digests.services import (
    Sent,
    make_digests_due,
    make_notices_due,
    record_digest,
    send_digest,
    send_notice,
)
from claims.documents.models import Snapshot
from claims.documents.services import Near, look_for_near_copies, record_near_copies
from claims.extraction.services import SnapshotReading, propose_claims, read_snapshot
from claims.jobs.services import (
    LeaseLost,
    fail_job,
    finish_job,
    hold_lease,
    lease_job,
    postpone_job,
    sweep_jobs,
)
from claims.lib.errors import Conflict, LedgerError, Unavailable
from claims.register.services.due import enqueue_checks_of_documents
from claims.verification.services import record_verification, run_verification
from claims.verification.whole import Report

log = structlog.get_logger()

MATCHER, CHECKER, COPY_FINDER = "subject matcher", "consistency checker", "finder of near copies"
LOG_SIGNER, LOG_VERIFIER = "log signer", "log verifier"


@dataclass(frozen=True, slots=True)
class Handler:
    """How one kind of work is done: `work` outside any transaction (slow), `save` inside one, under the lease."""

    work: Callable[[Mapping[str, Any]], Any]
    save: Callable[[Mapping[str, Any], Any], None]


def _read(payload: Mapping[str, Any]) -> SnapshotReading:
    return read_snapshot(payload["snapshot"])


def _propose(payload: Mapping[str, Any], reading: SnapshotReading) -> None:
    propose_claims(
        snapshot=Snapshot.objects.get(pk=payload["snapshot"]),
        proposals=reading.proposals,
        extractor_name=reading.extractor_name,
        extractor_version=reading.extractor_version,
        usage=reading.usage,
        actor=machine_actor(f"extractor {reading.extractor_name} {reading.extractor_version}"),
        now=timezone.now(),
    )


def _nothing_beforehand(payload: Mapping[str, Any]) -> None:
    """For work that reads what it writes under one lock, so that all of it is saving."""


def _match(payload: Mapping[str, Any], _: None) -> None:
    match_snapshot(snapshot_id=payload["snapshot"], actor=machine_actor(MATCHER), now=timezone.now())


def _check(payload: Mapping[str, Any], _: None) -> None:
    check_subject(subject_id=payload["subject"], actor=machine_actor(CHECKER), now=timezone.now())


def _check_part(payload: Mapping[str, Any]) -> None:
    actor, now = machine_actor(CHECKER), timezone.now()
    check_part(part_id=payload["part"], round_number=payload["round"], actor=actor, now=now)


def _close_part(payload: Mapping[str, Any], _: None) -> None:
    actor, now = machine_actor(CHECKER), timezone.now()
    close_part(part_id=payload["part"], round_number=payload["round"], actor=actor, now=now)


def _read_meaning(payload: Mapping[str, Any]) -> Embedded:
    return read_meaning(block_of(payload["version"]))


def _embed(payload: Mapping[str, Any], embedded: Embedded) -> None:
    embed_claims(block_of(payload["version"]), embedded)


def _send_digest(payload: Mapping[str, Any]) -> Sent:
    return send_digest(subscription_id=payload["subscription"], day=payload["day"], now=timezone.now())


def _record_digest(payload: Mapping[str, Any], sent: Sent) -> None:
    now = timezone.now()
    record_digest(subscription_id=payload["subscription"], finding_ids=sent.findings, now=now)
    mark_mailed(notice_ids=sent.notices, now=now)


def _make_notices_due(payload: Mapping[str, Any], _: None) -> None:
    make_notices_due(event=payload["event"])


def _send_notice(payload: Mapping[str, Any]) -> list[int]:
    return send_notice(notice_id=payload["notice"])


def _record_notice(payload: Mapping[str, Any], sent: list[int]) -> None:
    mark_mailed(notice_ids=sent, now=timezone.now())


def _tell_of_assignment(payload: Mapping[str, Any], _: None) -> None:
    tell_of_assignment(act=payload["act"], now=timezone.now())


def _tell_of_decision(payload: Mapping[str, Any], _: None) -> None:
    tell_of_decision(decision_id=payload["decision"], state=payload["state"], now=timezone.now())


def _tell_of_findings(payload: Mapping[str, Any], _: None) -> None:
    tell_of_findings(finding_ids=payload["findings"], now=timezone.now())


def _look_for_near_copies(payload: Mapping[str, Any]) -> list[Near]:
    return look_for_near_copies(payload["document"])


def _record_near_copies(payload: Mapping[str, Any], found: list[Near]) -> None:
    actor = machine_actor(COPY_FINDER)
    record_near_copies(document_id=payload["document"], found=found, actor=actor, now=timezone.now())


def _check_documents(payload: Mapping[str, Any], _: None) -> None:
    enqueue_checks_of_documents(payload["documents"], AuditEntry.objects.get(pk=payload["entry"]))


def _look_up(payload: Mapping[str, Any], _: None) -> None:
    look_up_claim(claim_id=payload["claim"], actor=machine_actor(CHECKER), now=timezone.now())


def _read_checked(payload: Mapping[str, Any]) -> list[CheckedVector]:
    return read_checked_claims(list(CheckedClaim.objects.filter(pk=payload["checked"])))


def _find_repetitions(payload: Mapping[str, Any], vectors: list[CheckedVector]) -> None:
    actor, now = machine_actor(CHECKER), timezone.now()
    find_repetitions(checked_id=payload["checked"], vectors=vectors, actor=actor, now=now)


def _verify_log(payload: Mapping[str, Any]) -> Report:
    return run_verification(payload["verification"])


def _record_verification(payload: Mapping[str, Any], report: Report) -> None:
    actor, now = machine_actor(LOG_VERIFIER), timezone.now()
    record_verification(verification_id=payload["verification"], report=report, actor=actor, now=now)


HANDLERS: dict[str, Handler] = {
    "extract_snapshot": Handler(_read, _propose),
    "match_snapshot": Handler(_nothing_beforehand, _match),
    "check_subject": Handler(_nothing_beforehand, _check),
    "recheck_part": Handler(_check_part, _close_part),
    "tell_of_assignment": Handler(_nothing_beforehand, _tell_of_assignment),
    "tell_of_decision": Handler(_nothing_beforehand, _tell_of_decision),
    "tell_of_findings": Handler(_nothing_beforehand, _tell_of_findings),
    "mail_notices": Handler(_nothing_beforehand, _make_notices_due),
    "mail_notice": Handler(_send_notice, _record_notice),
    "send_digest": Handler(_send_digest, _record_digest),
    "embed_claims": Handler(_read_meaning, _embed),
    "find_near_copies": Handler(_look_for_near_copies, _record_near_copies),
    "check_documents": Handler(_nothing_beforehand, _check_documents),
    "look_up_claim": Handler(_nothing_beforehand, _look_up),
    "verify_log": Handler(_verify_log, _record_verification),
    "find_repetitions": Handler(_read_checked, _find_repetitions),
}


def _handler_of(kind: str) -> Handler:
    try:
        return HANDLERS[kind]
    except KeyError:
        # Not final: during an update a newer program may have made it due while an older one still works.
        raise Conflict(f"This version of the program does not know how to do work of the kind “{kind}”.") from None


def do_job(job_id: int) -> bool:
    """Lease one job, do it, and write effect and `done` together. True when it was done by this call."""
    lease = lease_job(job_id)
    if lease is None:
        return False
    try:
        handler = _handler_of(lease.kind)
        result = handler.work(lease.payload)
        with transaction.atomic():
            hold_lease(lease)
            handler.save(lease.payload, result)
            finish_job(lease)
    except LeaseLost as lost:
        log.warning("job_lease_lost", job=job_id, sentence=lost.sentence)
        return False
    except (Conflict, Unavailable) as passing:
        fail_job(lease, passing.sentence, is_final=False)
        log.warning("job_failed", job=job_id, kind=lease.kind, sentence=passing.sentence)
        return False
    except LedgerError as refusal:
        # A refusal is the same next time: a person has to look at it.
        fail_job(lease, refusal.sentence, is_final=True)
        log.warning("job_refused", job=job_id, kind=lease.kind, sentence=refusal.sentence)
        return False
    except DatabaseError as error:
        if isinstance(error.__cause__, LockNotAvailable):
            postpone_job(lease, "Somebody else is at the same record; this waits until they are done.")
            log.info("job_postponed", job=job_id, kind=lease.kind)
            return False
        # The first line alone: what follows quotes whole rows.
        fail_job(lease, str(error).partition("\n")[0], is_final=False)
        log.warning("job_failed", job=job_id, kind=lease.kind, exc_info=True)
        return False
    except Exception as error:
        fail_job(lease, f"{type(error).__name__}: {error}", is_final=False)
        log.exception("job_broke", job=job_id, kind=lease.kind)
        return False
    return True


@shared_task(name="claims.run_job")
def run_job(job_id: int) -> None:
    do_job(job_id)


@shared_task(name="claims.sweep_jobs")
def sweep() -> None:
    recheck = running_recheck()
    if recheck is not None:
        # Parts that were given up have left their places to nobody.
        keep_going(recheck_id=recheck.pk, actor=machine_actor(CHECKER), now=timezone.now())
    swept = sweep_jobs()
    if swept.given_up:
        log.error("jobs_given_up", count=swept.given_up)


@shared_task(name="claims.seal_audit_log")
def seal_audit_log() -> None:
    """Asked every second, and no job: the queue of entries is its own list of what is due."""
    try:
        while (sealed := seal_pending()) is not None and sealed.added == LARGEST_BATCH:
            pass
        now = timezone.now()
        if is_checkpoint_due(now):
            publish_checkpoint(actor=machine_actor(LOG_SIGNER), now=now)
    except LedgerError as refusal:
        # Nobody waits for an answer; this line is the alarm.
        log.error("audit_log_stands_still", code=refusal.code, sentence=refusal.sentence)


@shared_task(name="claims.make_digests_due")
def make_todays_digests_due() -> None:
    """Asked every hour: a beat that was down in the morning makes up for it, and the key of the job keeps it to one."""
    now = timezone.now()
    if now.hour >= settings.DIGEST_HOUR:
        make_digests_due(day=now.date().isoformat())
