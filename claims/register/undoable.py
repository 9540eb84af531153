"""What people did to a claim last, and whether it can be taken back."""

import uuid
from datetime import datetime
from typing import NamedTuple

from django.db.models import Exists, OuterRef

from claims.audit.models import Actor, AuditEntry
from claims.audit.selectors import history
from claims.documents.models import Snapshot
from claims.register.models import Claim, ClaimVersion
from claims.register.rules import UNDOABLE, Done

# What a machine adds to a claim changes nothing that people did to it.
_BESIDE = "claim.link_proposed"


class Undoable(NamedTuple):
    """The last act on a claim, and its number in the claim's history."""

    claim: Claim
    kind: str
    seq: int
    at: datetime


def deeds(stream: uuid.UUID) -> list[tuple[AuditEntry, Done]]:
    """Every act on a claim, oldest first."""
    return [
        (
            act.entry,
            Done(
                act.entry.kind,
                act.entry.actor,
                "" if act.body is None else act.body["reason"],
                None if act.body is None else act.body["body"],
            ),
        )
        for act in history(stream)
    ]


def last_undoable(acts: list[tuple[AuditEntry, Done]]) -> tuple[AuditEntry, Done] | None:
    """The last of a claim's acts, if it is one that can be taken back."""
    counting = [each for each in acts if each[1].kind != _BESIDE]
    return counting[-1] if counting and counting[-1][1].kind in UNDOABLE else None


def worked_on_since(stream: uuid.UUID, entry: AuditEntry) -> bool:
    """Whether anybody did something to the claim of `stream` after `entry` was written."""
    return AuditEntry.objects.filter(stream=stream, pk__gt=entry.pk).exclude(kind=_BESIDE).exists()


def is_published(claim: Claim) -> bool:
    """Whether readers were ever shown a review of this claim."""
    return ClaimVersion.objects.filter(claim=claim, verdicts__versions__published__isnull=False).exists()


def last_decision(snapshot: Snapshot, actor: Actor, since: datetime) -> Undoable | None:
    """What `actor` did last to a claim of this text and can still take back, if that was not before `since`."""
    later = AuditEntry.objects.filter(stream=OuterRef("stream"), stream_seq__gt=OuterRef("stream_seq")).exclude(
        kind=_BESIDE
    )
    entry = (
        AuditEntry.objects.filter(
            actor=actor.pk,
            kind__in=UNDOABLE,
            at__gte=since,
            stream__in=Claim.objects.filter(snapshot=snapshot).values("stream"),
        )
        .exclude(Exists(later))
        .order_by("-pk")
        .first()
    )
    if entry is None:
        return None
    claim = Claim.objects.select_related("current").get(stream=entry.stream)
    return Undoable(claim, entry.kind, entry.stream_seq, entry.at)
