"""Putting evidence on record, and saying what it means for a claim."""

from datetime import datetime
from typing import Any

from django.db import transaction

from claims.audit.models import Actor
from claims.audit.rules import ensure_role
from claims.audit.selectors import roles_of
from claims.audit.services import append
from claims.audit.vocabulary import Role
from claims.documents.models import Snapshot
from claims.evidence.models import Evidence, EvidenceLink
from claims.evidence.rules import ensure_not_its_own_words, ensure_noted, ensure_page
from claims.evidence.vocabulary import Directness, Stance
from claims.lib.errors import Conflict, Duplicate, InvalidInput
from claims.lib.quotes import find_quote
from claims.lib.words import clean
from claims.register.models import Claim
from claims.register.vocabulary import ClaimStatus

WORKS_ON_EVIDENCE = frozenset({Role.FACT_CHECKER, Role.EDITOR})


def add_passage(
    *,
    snapshot: Snapshot,
    quote: str,
    occurrence: int = 1,
    directness: Directness,
    note: str = "",
    actor: Actor,
    reason: str,
    now: datetime,
) -> Evidence:
    """Take a passage of a snapshot as evidence; the same passage with the same note and directness is the same row.

    `InvalidInput` when the snapshot does not say `quote` (white space aside) that often.
    """
    ensure_role(roles_of(actor), WORKS_ON_EVIDENCE, "add evidence")
    passage = find_quote(snapshot.text, quote, occurrence)
    with transaction.atomic():
        # Two people who quote the same words at once get one row.
        Snapshot.objects.select_for_update().only("pk").get(pk=snapshot.pk)
        fields = {
            "start": passage.start,
            "end": passage.end,
            "note": clean(note, "The note"),
            "directness": directness,
        }
        known = Evidence.objects.filter(snapshot=snapshot, **fields).first()
        if known is not None:
            return known
        return _record(
            Evidence(snapshot=snapshot, exact=passage.exact, **fields),
            {"snapshot": str(snapshot.stream), "exact": passage.exact, **fields},
            actor=actor,
            reason=reason,
            now=now,
        )


def add_url(*, url: str, note: str, directness: Directness, actor: Actor, reason: str, now: datetime) -> Evidence:
    """Take a web page as evidence that we do not hold; it does not count as archived."""
    ensure_role(roles_of(actor), WORKS_ON_EVIDENCE, "add evidence")
    fields = {"url": ensure_page(url), "note": ensure_noted(note), "directness": directness}
    with transaction.atomic():
        known = Evidence.objects.filter(**fields).first()
        if known is not None:
            return known
        return _record(Evidence(**fields), fields, actor=actor, reason=reason, now=now)


def _record(evidence: Evidence, body: dict[str, Any], *, actor: Actor, reason: str, now: datetime) -> Evidence:
    entry = append(stream=evidence.stream, kind="evidence.added", body=body, actor=actor, reason=reason, now=now)
    evidence.stream_seq, evidence.created_at, evidence.added_by = entry.stream_seq, now, actor
    evidence.save(force_insert=True)
    return evidence


def link_evidence(
    *, claim: Claim, evidence: Evidence, stance: Stance, note: str = "", actor: Actor, reason: str, now: datetime
) -> EvidenceLink:
    """Say that `evidence` supports, refutes or explains `claim`.

    `Conflict` for a rejected claim or support by the claim's own words; `Duplicate` when the two are linked already.
    """
    ensure_role(roles_of(actor), WORKS_ON_EVIDENCE, "link evidence")
    if stance not in Stance.values:
        raise InvalidInput(f"“{stance}” is no stance. Choose supports, refutes or context.", code="invalid_stance")
    note = clean(note, "The note")
    with transaction.atomic():
        # The claim first, everywhere: whoever decides on a verdict holds it still while looking at the evidence.
        claim = Claim.objects.select_for_update().get(pk=claim.pk)
        evidence = Evidence.objects.select_for_update().get(pk=evidence.pk)
        _ensure_linkable(claim, evidence, Stance(stance))
        entry = append(
            stream=evidence.stream,
            kind="evidence.linked",
            body={"claim": str(claim.stream), "stance": stance, "note": note},
            actor=actor,
            reason=reason,
            now=now,
        )
        Evidence.objects.filter(pk=evidence.pk).update(stream_seq=entry.stream_seq)
        return EvidenceLink.objects.create(
            claim=claim, evidence=evidence, stance=stance, note=note, linked_by=actor, created_at=now
        )


def _ensure_linkable(claim: Claim, evidence: Evidence, stance: Stance) -> None:
    if claim.status == ClaimStatus.REJECTED:
        raise Conflict("This claim was rejected, so nothing is collected for or against it.", code="claim_rejected")
    linked = EvidenceLink.objects.filter(claim=claim, evidence=evidence, unlinked_at__isnull=True).first()
    if linked is not None:
        raise Duplicate(
            f"This evidence is linked to the claim already: {linked.get_stance_display()}. To change that, unlink it "
            "with a reason and link it again.",
            link=linked.pk,
        )
    words = claim.current
    if words is not None:
        has_place = evidence.start is not None and evidence.end is not None
        ensure_not_its_own_words(
            stance=stance,
            is_same_snapshot=evidence.snapshot_id == claim.snapshot_id,
            claim_span=(words.start, words.end),
            passage=(evidence.start, evidence.end) if has_place else None,  # type: ignore[arg-type]
        )


def unlink_evidence(*, link: EvidenceLink, actor: Actor, reason: str, now: datetime) -> EvidenceLink:
    """Take a link back; the row stays, with who did it and why. Verdict versions that rest on it are not touched."""
    ensure_role(roles_of(actor), WORKS_ON_EVIDENCE, "unlink evidence")
    if not reason.strip():
        raise InvalidInput("Say why the evidence is taken back; the reason is kept with it.", code="no_reason")
    with transaction.atomic():
        claim = Claim.objects.select_for_update().get(pk=link.claim_id)
        evidence = Evidence.objects.select_for_update().get(pk=link.evidence_id)
        link = EvidenceLink.objects.select_for_update().get(pk=link.pk)
        if link.unlinked_at is not None:
            raise Conflict("This evidence was unlinked already. Load the page again.", code="stale")
        entry = append(
            stream=evidence.stream,
            kind="evidence.unlinked",
            body={"claim": str(claim.stream), "stance": link.stance},
            actor=actor,
            reason=reason.strip(),
            now=now,
        )
        Evidence.objects.filter(pk=evidence.pk).update(stream_seq=entry.stream_seq)
        link.unlinked_by, link.unlinked_at, link.unlink_reason = actor, now, reason.strip()
        link.save(update_fields=["unlinked_by", "unlinked_at", "unlink_reason"])
    return link
