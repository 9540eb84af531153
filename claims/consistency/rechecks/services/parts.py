"""The work of a re-check: one part after the other, some subjects after others, one transaction for each batch."""

import time
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime

from django.conf import settings
from django.db import transaction

from claims.audit.models import Actor
from claims.audit.services import append
from claims.consistency.rechecks.batches import SubjectLeft, in_batches
from claims.consistency.rechecks.models import Recheck, RecheckPart
from claims.consistency.rechecks.rules import SLICE_SECONDS, lease_seconds
from claims.consistency.rechecks.selectors import is_anything_left, subjects_left
from claims.consistency.services import check_subjects
from claims.consistency.vocabulary import RecheckScope, RecheckState
from claims.jobs.selectors import is_other_work_waiting
from claims.jobs.services import enqueue_job
from claims.jobs.vocabulary import PATIENT_QUEUE, JobState

QUEUE = PATIENT_QUEUE
_UNFINISHED = (JobState.QUEUED, JobState.LEASED, JobState.FAILED)
_LOOK_AROUND_SECONDS = 1.0


def check_part(*, part_id: int, round_number: int, actor: Actor, now: datetime) -> None:
    """Check what is left of a part, until it is done, stopped, or has had its time while others wait.

    Each batch of subjects is checked, the part's place moved and its counts raised in one transaction. Two workers at
    one part (the first was thought dead) take turns: whoever holds the row finds there how far the other came.
    """
    part = RecheckPart.objects.select_related("recheck").get(pk=part_id)
    if not _is_due(part, round_number):
        return
    for batch in _in_good_time(in_batches(subjects_left(part))):
        with transaction.atomic():
            part = RecheckPart.objects.select_for_update(of=("self",)).select_related("recheck").get(pk=part_id)
            if not _is_due(part, round_number):
                return
            left = [each for each in batch if each.subject_id > part.checked_through]
            if left:
                _check(part, left, actor, now)


def _is_due(part: RecheckPart, round_number: int) -> bool:
    """Whether this round of the re-check goes on and the part is not done."""
    recheck = part.recheck
    return recheck.state == RecheckState.RUNNING and recheck.round == round_number and part.done_at is None


def _in_good_time(batches: Iterable[list[SubjectLeft]]) -> Iterator[list[SubjectLeft]]:
    """One batch at least; then as many as the slice has time for, and fewer when other work waits."""
    began = looked = time.monotonic()
    for batch in batches:
        yield batch
        clock = time.monotonic()
        if clock - began > SLICE_SECONDS:
            return
        if clock - looked > _LOOK_AROUND_SECONDS:
            looked = clock
            if is_other_work_waiting(QUEUE):
                return


def _check(part: RecheckPart, batch: Sequence[SubjectLeft], actor: Actor, now: datetime) -> None:
    is_anew = part.recheck.scope == RecheckScope.EVERYTHING
    checked = check_subjects(subject_ids=[left.subject_id for left in batch], actor=actor, now=now, anew=is_anew)
    part.checked_through = batch[-1].subject_id
    part.claims_checked += sum(left.claims for left in batch)
    part.new_count += checked.new
    part.changed_count += checked.changed
    part.resolved_count += checked.resolved
    part.reconciliation_count += checked.reconciliations
    part.save()


def close_part(*, part_id: int, round_number: int, actor: Actor, now: datetime) -> None:
    """What follows after some work at a part, under the lease of its job: done, or its rest made due; then the next.

    Locks the part before the re-check, as everything here does.
    """
    with transaction.atomic():
        part = RecheckPart.objects.select_for_update(of=("self",)).select_related("recheck").get(pk=part_id)
        if _is_due(part, round_number):
            if is_anything_left(part):
                _make_due(part, round_number)
            else:
                part.done_at = now
                part.save()
        keep_going(recheck_id=part.recheck_id, actor=actor, now=now)


def _make_due(part: RecheckPart, round_number: int) -> None:
    part.round = round_number
    part.job = enqueue_job(
        kind="recheck_part",
        key=f"recheck_part:{part.pk}:{round_number}:{part.checked_through}",
        payload={"part": part.pk, "round": round_number},
        limit_seconds=lease_seconds(part.claims_read),
        queue=QUEUE,
    )
    part.save()


def keep_going(*, recheck_id: int, actor: Actor, now: datetime) -> None:
    """Have a few parts of a running re-check due and no more; the last one done finishes it.

    A part whose job was given up holds no place. A part that somebody works at is passed over: who closes it, or the
    sweep, comes here again.
    """
    with transaction.atomic():
        recheck = Recheck.objects.select_for_update().get(pk=recheck_id)
        if recheck.state != RecheckState.RUNNING:
            return
        undone = recheck.parts.filter(done_at=None)
        if not undone.exists():
            _finish(recheck, actor, now)
            return
        here = undone.filter(round=recheck.round, job__state__in=_UNFINISHED).count()
        free = max(0, settings.RECHECK_PARTS_AT_ONCE - here)
        # The largest first: none of them is left for one worker at the end.
        waiting = undone.filter(round__lt=recheck.round).order_by("-claims_read", "number")
        for part in waiting.select_for_update(skip_locked=True)[:free]:
            _make_due(part, recheck.round)


def _finish(recheck: Recheck, actor: Actor, now: datetime) -> None:
    recheck.state, recheck.finished_at = RecheckState.DONE, now
    recheck.stream_seq = append(
        stream=recheck.stream,
        kind="recheck.finished",
        body={"parts": recheck.parts.count(), "round": recheck.round},
        actor=actor,
        reason="",
        now=now,
    ).stream_seq
    recheck.save()
