"""Reading a snapshot with an extractor, and putting what it proposes before the fact-checkers."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

import structlog
from django.db import transaction

from claims.audit.models import Actor
from claims.audit.services import append
from claims.documents.models import Snapshot
from claims.documents.rules import name_key
from claims.documents.services import READING_SECONDS, find_or_note_source
from claims.extraction.choice import chosen_extractor
from claims.extraction.models import ExtractionRun
from claims.extraction.proposals import Proposal, Report, read_with
from claims.extraction.rules import draft_from, most_worth_checking
from claims.jobs.services import enqueue_job
from claims.lib.errors import InvalidInput, LedgerError, NotFound
from claims.register.drafts import ClaimDraft
from claims.register.services import Read, lock_snapshot, propose_reading

log = structlog.get_logger()

_MATCHING_SECONDS = 600


@dataclass(frozen=True, slots=True)
class SnapshotReading:
    """What one version of an extractor proposes for one snapshot; nothing is written yet.

    `usage` is what the reading took, empty where it cost nothing.
    """

    extractor_name: str
    extractor_version: str
    proposals: Sequence[Proposal]
    usage: Mapping[str, Any] = field(default_factory=dict)


def report_of(snapshot: Snapshot) -> Report:
    """The snapshot as extractors see it."""
    document = snapshot.document
    return Report(
        text=snapshot.text,
        title=document.title or None,
        published=document.published_date,
        source=document.source.name,
    )


def read_snapshot(snapshot_id: int) -> SnapshotReading:
    """Read one snapshot; slow, so it runs outside any transaction. `LedgerError` where an extractor could not read."""
    snapshot = Snapshot.objects.select_related("document__source").filter(pk=snapshot_id).first()
    if snapshot is None:
        raise NotFound(f"There is no snapshot {snapshot_id} to read.", code="unknown_snapshot", found=snapshot_id)
    report = report_of(snapshot)
    extractor = chosen_extractor(report)
    try:
        reading = read_with(extractor, report)
    except LedgerError as failure:
        # What was spent for nothing is on no record: it belongs to no claim.
        log.warning(
            "reading_failed", snapshot=snapshot_id, extractor=extractor.name, usage=failure.details.get("usage")
        )
        raise
    return SnapshotReading(extractor.name, extractor.version, reading.proposals, reading.usage)


def reread_snapshot(*, snapshot_id: int) -> bool:
    """Make the reading by the present version of the extractor due, unless it was done; whether it was not."""
    snapshot = Snapshot.objects.select_related("document__source").get(pk=snapshot_id)
    extractor = chosen_extractor(report_of(snapshot))
    by_it = {"extractor": extractor.name, "version": extractor.version}
    if ExtractionRun.objects.filter(snapshot=snapshot, **by_it).exists():
        return False
    enqueue_job(
        kind="extract_snapshot",
        key=f"extract_snapshot:{snapshot.pk}:{extractor.name}:{extractor.version}",
        payload={"snapshot": snapshot.pk},
        limit_seconds=READING_SECONDS,
    )
    return True


def propose_claims(
    *,
    snapshot: Snapshot,
    proposals: Sequence[Proposal],
    extractor_name: str,
    extractor_version: str,
    usage: Mapping[str, Any] | None = None,
    actor: Actor,
    now: datetime,
) -> ExtractionRun:
    """Put what an extractor read out of a snapshot on record as proposals, and make their matching due.

    Once for each version of an extractor: a second call returns the first one's run. A newer version adds only what
    nobody proposed, rejected or recorded before, and withdraws what it no longer reads and nobody worked on. A proposal
    that the register cannot keep is left out, logged and counted; the others stand. Of very many, those most worth
    checking are kept. `usage` is what the reading took.
    """
    with transaction.atomic():
        lock_snapshot(snapshot)
        done = ExtractionRun.objects.filter(
            snapshot=snapshot, extractor=extractor_name, version=extractor_version
        ).first()
        if done is not None:
            return done
        kept = most_worth_checking(proposals)
        drafts = [draft_from(proposal) for proposal in kept]
        _note_voices(drafts, actor=actor, now=now)
        outcome = propose_reading(
            snapshot=snapshot,
            claims=[Read(draft, proposal.part_of) for draft, proposal in zip(drafts, kept, strict=True)],
            extractor=extractor_name,
            version=extractor_version,
            actor=actor,
            now=now,
        )
        run = ExtractionRun.objects.create(
            snapshot=snapshot,
            extractor=extractor_name,
            version=extractor_version,
            proposed_count=len(proposals),
            known_count=outcome.known,
            withdrawn_count=outcome.withdrawn,
            left_out_count=len(proposals) - len(kept),
            usage=dict(usage or {}),
            created_at=now,
        )
        append(
            stream=snapshot.stream,
            kind="snapshot.read",
            body={
                "extractor": extractor_name,
                "version": extractor_version,
                "proposed_count": len(proposals),
                "known_count": outcome.known,
                "refused_count": outcome.refused,
                "withdrawn_count": outcome.withdrawn,
                "left_out_count": len(proposals) - len(kept),
                **({"usage": dict(usage)} if usage else {}),
            },
            actor=actor,
            reason="",
            now=now,
        )
        enqueue_job(
            kind="match_snapshot",
            key=f"match_snapshot:{snapshot.pk}:{extractor_name}:{extractor_version}",
            payload={"snapshot": snapshot.pk},
            limit_seconds=_MATCHING_SECONDS,
        )
    return run


def _note_voices(drafts: Sequence[ClaimDraft], *, actor: Actor, now: datetime) -> None:
    """In one order whatever the document, so that two workers who note the same new voices do not block each other."""
    names = {name_key(voice.name): voice.name for draft in drafts for voice in draft.claimant}
    for key in sorted(names):
        try:
            find_or_note_source(name=names[key], actor=actor, now=now)
        except InvalidInput:
            # Refused again, with the claim it belongs to, where it is counted.
            continue
