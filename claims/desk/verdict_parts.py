"""What the verdict pages read: the place in the queue, what changed, and what stands beside the verdict."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from claims.audit.models import Actor
from claims.lib.changes import Change, changes, readable
from claims.review.gating import RestsOn, evidence_of_version
from claims.review.models import Verdict, VerdictVersion
from claims.review.selectors import (
    approval_queue_of,
    correction_note,
    last_proposal,
    published_version,
    version_before,
)
from claims.review.vocabulary import VerdictState

QUEUE_SHOWN = 100


@dataclass(frozen=True, slots=True)
class Place:
    """Where a verdict stands among those that somebody may approve; `next` and `previous` are None at the ends."""

    number: int
    total: int
    next: int | None
    previous: int | None


def place_of(verdict: Verdict, actor: Actor) -> Place | None:
    keys = queue_of(actor)
    if verdict.pk not in keys:
        return None
    at = keys.index(verdict.pk)
    return Place(
        number=at + 1,
        total=len(keys),
        next=keys[at + 1] if at + 1 < len(keys) else None,
        previous=keys[at - 1] if at else None,
    )


def queue_of(actor: Actor) -> list[int]:
    """The keys of what `actor` may approve, the longest wait first."""
    return list(approval_queue_of(actor).values_list("pk", flat=True)[:QUEUE_SHOWN])


@dataclass(frozen=True, slots=True)
class Differences:
    """What a version says otherwise than `before`; runs of words, and evidence that came or went."""

    before: VerdictVersion
    is_public: bool
    rationale: Sequence[Change]
    added: Sequence[RestsOn]
    removed: Sequence[RestsOn]


def differences_of(verdict: Verdict, version: VerdictVersion, *, is_correction: bool) -> Differences | None:
    """Against the version that the public reads, or where there is none against the one before; None for a first."""
    before = published_version(verdict) if is_correction else version_before(version)
    if before is None or before.pk == version.pk:
        return None
    had, has = evidence_of_version(before), evidence_of_version(version)
    return Differences(
        before=before,
        is_public=is_correction,
        rationale=readable(changes(before.rationale, version.rationale)),
        added=_without(has, had),
        removed=_without(had, has),
    )


def _without(these: Sequence[RestsOn], those: Sequence[RestsOn]) -> list[RestsOn]:
    known = {(each.evidence.pk, each.stance) for each in those}
    return [each for each in these if (each.evidence.pk, each.stance) not in known]


def what_is_pending(verdict: Verdict, *, is_correction: bool) -> dict[str, Any]:
    """The note of a correction that is being worked on, and the proposal that waits for a second editor."""
    awaits = verdict.state in (VerdictState.RETRACTING, VerdictState.REINSTATING, VerdictState.RETRACTED)
    return {
        "correction_note": correction_note(verdict) if is_correction else "",
        "proposal": last_proposal(verdict) if awaits else None,
    }
