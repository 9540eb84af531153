"""Writing one wording of a claim. The callers hold the claim's lock and have checked who asks."""

from collections.abc import Mapping
from datetime import datetime
from types import MappingProxyType
from typing import Any, NamedTuple

from claims.audit.models import Actor, AuditEntry
from claims.audit.services import append
from claims.documents.models import Snapshot, Source
from claims.documents.services import find_or_note_source
from claims.lib.edtf import DateSpan, span
from claims.lib.errors import InvalidInput
from claims.lib.hashing import digest_of
from claims.lib.text import context
from claims.register.drafts import ClaimDraft
from claims.register.models import Attribution, Claim, ClaimVersion, Figure
from claims.register.rules import RecordContext, ensure_anchor, ensure_content, tidied, version_record


class Wording(NamedTuple):
    """A draft that can be kept, with everything it refers to on record."""

    draft: ClaimDraft
    exact: str
    sources: list[Source]
    origin: Source
    part_of: Claim | None
    record: dict[str, Any]


def prepare(draft: ClaimDraft, snapshot: Snapshot) -> ClaimDraft:
    """The draft without stray white space; `InvalidInput` when it cannot be kept or its words are not there."""
    draft = tidied(draft)
    ensure_content(draft)
    ensure_anchor(snapshot.text, draft.start, draft.end)
    return draft


def word(
    claim: Claim, draft: ClaimDraft, number: int, part_of: Claim | None, *, actor: Actor, now: datetime
) -> Wording:
    """Version `number` of `claim` as `draft` (prepared) says it; voices that nobody recorded are noted."""
    snapshot = claim.snapshot
    if part_of is not None and (part_of.snapshot_id != snapshot.pk or part_of.pk == claim.pk):
        raise InvalidInput(
            "A figure can only be part of another claim's figure in the same document. Choose that claim.",
            code="invalid_part",
        )
    exact = ensure_anchor(snapshot.text, draft.start, draft.end)
    sources = [find_or_note_source(name=voice.name, actor=actor, now=now) for voice in draft.claimant]
    origin = sources[-1] if sources else snapshot.document.source
    record = version_record(
        draft,
        RecordContext(
            claim=str(claim.stream),
            number=number,
            snapshot_sha256=snapshot.sha256,
            text_sha256=snapshot.text_sha256,
            exact=exact,
            origin=str(origin.stream),
            claimant_sources=[str(source.stream) for source in sources],
            part_of=None if part_of is None else str(part_of.stream),
        ),
    )
    return Wording(draft, exact, sources, origin, part_of, record)


def write(
    claim: Claim,
    wording: Wording,
    kind: str,
    *,
    actor: Actor,
    reason: str,
    now: datetime,
    more: Mapping[str, Any] = MappingProxyType({}),
) -> AuditEntry:
    """Append the act, insert the version with its chain and figure, and make it the claim's current one.

    `claim` is saved by this, with whatever else the caller set on it; `more` says in the log what else that is.
    """
    draft, record = wording.draft, wording.record
    entry = append(
        stream=claim.stream,
        kind=kind,
        body={
            **record,
            "check_worthiness": str(draft.check_worthiness),
            "status": str(claim.status),
            "extractor": claim.extractor,
            **more,
        },
        actor=actor,
        reason=reason,
        now=now,
    )
    claim.stream_seq = entry.stream_seq
    claim.save()
    claim.current = _insert(claim, wording, entry, actor=actor, now=now)
    claim.save(update_fields=["current"])
    return entry


def _insert(claim: Claim, wording: Wording, entry: AuditEntry, *, actor: Actor, now: datetime) -> ClaimVersion:
    draft = wording.draft
    prefix, suffix = context(claim.snapshot.text, draft.start, draft.end)
    days = span(draft.date) if draft.date else DateSpan(None, None)
    version = ClaimVersion.objects.create(
        claim=claim,
        number=wording.record["number"],
        kind=draft.kind,
        statement=draft.statement,
        start=draft.start,
        end=draft.end,
        exact=wording.exact,
        prefix=prefix,
        suffix=suffix,
        voice=draft.voice,
        polarity=draft.polarity,
        modality=draft.modality,
        date=draft.date,
        first_date=days.first,
        last_date=days.last,
        place=draft.place,
        subject_scope=draft.subject_scope,
        origin=wording.origin,
        check_worthiness=draft.check_worthiness,
        reasons=[dict(reason) for reason in draft.reasons],
        author=actor,
        stream_seq=entry.stream_seq,
        sha256=digest_of(wording.record),
        created_at=now,
    )
    Attribution.objects.bulk_create(
        Attribution(version=version, position=position, source=source, name=voice.name, cue=voice.cue)
        for position, (source, voice) in enumerate(zip(wording.sources, draft.claimant, strict=True))
    )
    if draft.figure is not None:
        Figure.objects.create(
            version=version,
            measure=draft.figure.measure,
            population=draft.figure.population,
            lower=draft.figure.lower,
            upper=draft.figure.upper,
            approximate=draft.figure.approximate,
            unit=draft.figure.unit,
            verbatim=draft.figure.verbatim,
            part_of=wording.part_of,
        )
    return version
