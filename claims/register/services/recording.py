"""Claims in people's words: recorded by hand, or revised."""

from dataclasses import fields
from datetime import datetime

from django.db import transaction

from claims.audit.models import Actor
from claims.audit.rules import ensure_role
from claims.audit.selectors import roles_of
from claims.documents.models import Snapshot
from claims.lib.errors import Conflict, Duplicate, InvalidInput
from claims.lib.hashing import digest_of
from claims.lib.quotes import find_quote
from claims.register.drafts import ClaimContent, ClaimDraft
from claims.register.models import Claim, ClaimVersion
from claims.register.rules import WORKS_ON_CLAIMS, ClaimAct, fingerprint, status_after
from claims.register.services.due import enqueue_check_of_claim, enqueue_meaning
from claims.register.services.proposals import claims_by_fingerprint, lock_snapshot
from claims.register.services.versions import prepare, word, write
from claims.register.vocabulary import ClaimStatus


def _anchored(content: ClaimContent, start: int, end: int) -> ClaimDraft:
    said = {field.name: getattr(content, field.name) for field in fields(ClaimContent)}
    return ClaimDraft(**said, start=start, end=end)


def record_claim(
    *,
    snapshot: Snapshot,
    quote: str,
    occurrence: int = 1,
    draft: ClaimContent,
    part_of: Claim | None = None,
    actor: Actor,
    reason: str,
    now: datetime,
) -> Claim:
    """Add a claim by hand, anchored at the `occurrence`-th place of `quote`; it is accepted with that.

    `InvalidInput` when the text does not say `quote`; `Duplicate` (details: claim) when the same claim of the same
    words is on record, whatever was decided about it.
    """
    ensure_role(roles_of(actor), WORKS_ON_CLAIMS, "record a claim")
    place = find_quote(snapshot.text, quote, occurrence)
    with transaction.atomic():
        lock_snapshot(snapshot)
        anchored = prepare(_anchored(draft, place.start, place.end), snapshot)
        mark = fingerprint(anchored, snapshot.text)
        marks = claims_by_fingerprint(snapshot)
        if mark in marks:
            known = Claim.objects.get(pk=marks[mark])
            raise Duplicate(
                f"These words are on record with the same meaning as claim {known.pk}, which is "
                f"{known.get_status_display()}. Accept or revise that one.",
                claim=known.pk,
            )
        claim = Claim(
            snapshot=snapshot, status=ClaimStatus.ACCEPTED, fingerprint=mark, decided_by=actor, created_at=now
        )
        wording = word(claim, anchored, 1, part_of, actor=actor, now=now)
        enqueue_meaning(claim, write(claim, wording, "claim.recorded", actor=actor, reason=reason, now=now))
    return claim


def revise_claim(
    *, claim: Claim, draft: ClaimDraft, expected_version: int, actor: Actor, reason: str, now: datetime
) -> ClaimVersion:
    """Word a claim anew, as its next version; the earlier ones stay.

    `expected_version` is the number the actor saw: `Conflict` when somebody revised it meanwhile. What the figure is
    part of stays as it was. `InvalidInput` when nothing differs.
    """
    ensure_role(roles_of(actor), WORKS_ON_CLAIMS, "revise a claim")
    with transaction.atomic():
        claim = locked_claim(claim)
        status_after(ClaimStatus(claim.status), ClaimAct.REVISE)
        current = current_version(claim)
        if current.number != expected_version:
            raise Conflict(
                f"This claim is at version {current.number} now and you were reading version {expected_version}. "
                "Nothing of yours was saved; load it again and repeat.",
                code="stale",
                expected=expected_version,
                found=current.number,
            )
        draft = prepare(draft, claim.snapshot)
        part_of = current.figure.part_of if draft.figure is not None and hasattr(current, "figure") else None
        wording = word(claim, draft, current.number + 1, part_of, actor=actor, now=now)
        if digest_of({**wording.record, "number": current.number}) == current.sha256:
            raise InvalidInput("Nothing was changed, so there is no new version to keep.", code="unchanged")
        entry = write(claim, wording, "claim.revised", actor=actor, reason=reason, now=now)
        if claim.status == ClaimStatus.ACCEPTED:
            enqueue_check_of_claim(claim, entry)
            enqueue_meaning(claim, entry)
    return current_version(claim)


def locked_claim(claim: Claim) -> Claim:
    """The claim as it is now, held until the transaction ends."""
    return (
        Claim.objects.select_for_update(of=("self",))
        .select_related("snapshot__document__source", "current__figure__part_of")
        # A text can have a million characters, and few decisions need it.
        .defer("snapshot__text")
        .get(pk=claim.pk)
    )


def current_version(claim: Claim) -> ClaimVersion:
    """The version that counts. A claim is never seen without one: both are written in one transaction."""
    assert claim.current is not None
    return claim.current
