"""What people say about a group: whose report it is, what does not belong to it, and taking either back."""

from datetime import datetime

from django.db import transaction

from claims.audit.models import Actor
from claims.audit.rules import ensure_role
from claims.audit.selectors import roles_of
from claims.audit.services import append
from claims.documents.models import CopyDecision, CopyGroup, CopyMember, Document, Source
from claims.documents.services.copy_groups import lock_groups, regroup
from claims.documents.services.sources import ADDS_DOCUMENTS
from claims.documents.vocabulary import CopyDecisionKind
from claims.lib.errors import Conflict, InvalidInput
from claims.lib.words import clean


def name_origin(*, group: CopyGroup, source: Source, actor: Actor, reason: str, now: datetime) -> CopyDecision:
    """Say whose report a group prints, also where the source's own report is not on record.

    `Conflict` where that is its origin already.
    """
    reason = _ensure_may(actor, reason, "say whose report this is", "it is this source's report")
    with transaction.atomic():
        lock_groups()
        group = CopyGroup.objects.get(pk=group.pk)
        if group.origin_id == source.pk:
            raise Conflict(f"{source.name} is the origin of this report already. Load the page again.", code="stale")
        decision = CopyDecision(
            group=group,
            kind=CopyDecisionKind.ORIGIN,
            source=source,
            reason=reason,
            decided_by=actor,
            created_at=now,
        )
        body = {"source": str(source.stream)}
        _apply(decision, "copies.origin_named", body, actor=actor, reason=reason, now=now)
    return decision


def remove_from_group(*, document: Document, actor: Actor, reason: str, now: datetime) -> CopyDecision:
    """Say that a document does not print the report it is grouped with; it is not grouped with those again."""
    reason = _ensure_may(actor, reason, "take a document out of a report", "this is another report")
    with transaction.atomic():
        lock_groups()
        member = CopyMember.objects.filter(document=document).select_related("group").first()
        if member is None:
            raise Conflict("This document is in no group. Load the page again.", code="stale")
        others = CopyMember.objects.filter(group=member.group).exclude(document=document).order_by("document_id")
        decision = CopyDecision(
            group=member.group,
            kind=CopyDecisionKind.REMOVAL,
            document=document,
            others=list(others.values_list("document_id", flat=True)),
            reason=reason,
            decided_by=actor,
            created_at=now,
        )
        body = {"document": str(document.stream)}
        _apply(decision, "copies.removed", body, actor=actor, reason=reason, now=now)
    return decision


def undo_copy_decision(*, decision: CopyDecision, actor: Actor, reason: str, now: datetime) -> CopyDecision:
    """Take back what was said; what was said before it, or else the rule, holds again. `Conflict` where it was."""
    reason = _ensure_may(actor, reason, "undo what was said about a report", "it was not right")
    with transaction.atomic():
        lock_groups()
        decision = CopyDecision.objects.select_related("group").get(pk=decision.pk)
        if decision.undone_at is not None:
            raise Conflict("This was undone already. Load the page again.", code="stale")
        decision.undone_by, decision.undone_at = actor, now
        body = {"kind": str(decision.kind), "decided_at": decision.created_at.isoformat()}
        _apply(decision, "copies.undone", body, actor=actor, reason=reason, now=now)
    return decision


def _ensure_may(actor: Actor, reason: str, act: str, why: str) -> str:
    ensure_role(roles_of(actor), ADDS_DOCUMENTS, act)
    reason = clean(reason, "The reason")
    if not reason:
        raise InvalidInput(f"Say why {why}: the reason is kept, so that others can follow it.", code="no_reason")
    return reason


def _apply(
    decision: CopyDecision, kind: str, body: dict[str, str], *, actor: Actor, reason: str, now: datetime
) -> None:
    """Log what was said or taken back, save it, and arrange anew what it is about."""
    group = decision.group
    entry = append(stream=group.stream, kind=kind, body=body, actor=actor, reason=reason, now=now)
    group.stream_seq = entry.stream_seq
    group.save(update_fields=["stream_seq"])
    decision.save()
    regroup(document_ids=_documents(decision), actor=actor, reason=reason, now=now)


def _documents(decision: CopyDecision) -> list[int]:
    """Those that have to be arranged anew."""
    members = CopyMember.objects.filter(group=decision.group).values_list("document_id", flat=True)
    return sorted({decision.group.original_id, *members, *decision.others})
