"""Taking back what was decided last about a claim. Nothing is erased: taking it back is an act of its own."""

import uuid
from datetime import datetime
from typing import Any

from django.db import transaction

from claims.audit.models import Actor, AuditEntry
from claims.audit.rules import ensure_role
from claims.audit.selectors import roles_of
from claims.audit.services import append
from claims.lib.errors import Conflict
from claims.lib.words import clean
from claims.register.models import Claim, ClaimVersion, Subject
from claims.register.rules import LINKED, WORKS_ON_CLAIMS, standing_after
from claims.register.selectors import draft_of
from claims.register.services.due import enqueue_check_of_claim, enqueue_meaning
from claims.register.services.links import undo_link_decision
from claims.register.services.recording import current_version, locked_claim, part_of_whole
from claims.register.services.versions import word, write
from claims.register.undoable import deeds, is_published, last_undoable, worked_on_since
from claims.register.vocabulary import ClaimStatus


def undo_decision(*, claim: Claim, expected_seq: int, actor: Actor, reason: str, now: datetime) -> Claim:
    """Take back the last thing people did to a claim: accepted, rejected, merged, split, revised, recorded, or linked.

    `expected_seq` is its number in the claim's history. `Conflict` when something was done since, also to the second
    half of a split; when it was taken back already; and when a review of the claim is published.
    """
    ensure_role(roles_of(actor), WORKS_ON_CLAIMS, "take back a decision on a claim")
    reason = clean(reason, "The reason")
    with transaction.atomic():
        claim = locked_claim(claim)
        last = last_undoable(deeds(claim.stream))
        if last is None or last[0].stream_seq != expected_seq:
            raise Conflict(
                "Something was done to this claim since, or it was taken back already. Load the page again.",
                code="stale",
                expected=expected_seq,
                found=None if last is None else last[0].stream_seq,
            )
        if is_published(claim):
            raise Conflict(
                "A review of this claim is published. Correct or retract that first; then decide anew.",
                code="published",
            )
        entry, done = last
        body = done.body or {}
        if done.kind in LINKED:
            subject = Subject.objects.get(stream=body["subject"])
            undo_link_decision(claim=claim, subject=subject, actor=actor, reason=reason, now=now)
        else:
            if done.kind == "claim.split":
                _withdraw_second(body["second"], entry, actor=actor, reason=reason, now=now)
            _undo(claim, entry, actor=actor, reason=reason, now=now)
    return claim


def _withdraw_second(stream: uuid.UUID, split: AuditEntry, *, actor: Actor, reason: str, now: datetime) -> None:
    """The entry of a split is the last of its transaction, so that what is later was done since."""
    second = locked_claim(Claim.objects.get(stream=stream))
    if worked_on_since(second.stream, split) or is_published(second):
        raise Conflict(
            f"The second half, claim {second.pk}, was worked on since. Take that back first, or reject it.",
            code="worked_on_since",
            claim=second.pk,
        )
    recorded = AuditEntry.objects.filter(stream=second.stream, kind="claim.recorded").latest("stream_seq")
    _undo(second, recorded, actor=actor, reason=reason, now=now)


def _undo(claim: Claim, undone: AuditEntry, *, actor: Actor, reason: str, now: datetime) -> None:
    """Back to how the claim stood and what it said before `undone`."""
    before = ClaimStatus(claim.status)
    standing = standing_after(done for entry, done in deeds(claim.stream) if entry.stream_seq < undone.stream_seq)
    claim.status, claim.decision_reason = standing.status, standing.reason
    claim.decided_by = Actor.objects.get(pk=standing.decided_by) if standing.decided_by else None
    claim.duplicate_of = Claim.objects.get(stream=standing.duplicate_of) if standing.duplicate_of else None
    body = {"undone": undone.kind, "from": str(before), "to": str(standing.status)}
    entry = _log(claim, undone, body, actor=actor, reason=reason, now=now)
    if ClaimStatus.ACCEPTED in (before, standing.status):
        enqueue_check_of_claim(claim, entry)
        enqueue_meaning(claim, entry)


def _log(
    claim: Claim, undone: AuditEntry, body: dict[str, Any], *, actor: Actor, reason: str, now: datetime
) -> AuditEntry:
    """Where `undone` made a version, the one before it is made again, as the next."""
    current = current_version(claim)
    if current.stream_seq == undone.stream_seq and current.number > 1:
        earlier = ClaimVersion.objects.get(claim=claim, number=current.number - 1)
        again = word(claim, draft_of(earlier), current.number + 1, part_of_whole(earlier), actor=actor, now=now)
        return write(claim, again, "claim.undone", actor=actor, reason=reason, now=now, more=body)
    entry = append(
        stream=claim.stream,
        kind="claim.undone",
        body={**body, "version": current.number},
        actor=actor,
        reason=reason,
        now=now,
    )
    claim.stream_seq = entry.stream_seq
    claim.save(update_fields=["status", "decided_by", "decision_reason", "duplicate_of", "stream_seq"])
    return entry
