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
from claims.lib.quotes import find_quote, quote_at
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
    start: int | None = None,
    draft: ClaimContent,
    part_of: Claim | None = None,
    actor: Actor,
    reason: str,
    now: datetime,
) -> Claim:
    """Add a claim by hand, anchored at the `occurrence`-th place of `quote`; it is accepted with that.

    `start`, in code points, is where the reader pointed at the quote, and then no occurrence is counted. `InvalidInput`
    when the text does not say `quote` there; `Duplicate` (details: claim) when the same claim of the same words is on
    record, unless it was withdrawn: then it is recorded in these words.
    """
    ensure_role(roles_of(actor), WORKS_ON_CLAIMS, "record a claim")
    text = snapshot.text
    place = find_quote(text, quote, occurrence) if start is None else quote_at(text, quote, start)
    with transaction.atomic():
        lock_snapshot(snapshot)
        anchored = prepare(_anchored(draft, place.start, place.end), snapshot)
        mark = fingerprint(anchored, snapshot.text)
        known = claims_by_fingerprint(snapshot).get(mark)
        claim = Claim(snapshot=snapshot, fingerprint=mark, created_at=now) if known is None else _withdrawn(known)
        claim.status, claim.decided_by = ClaimStatus.ACCEPTED, actor
        number = 1 if claim.current is None else claim.current.number + 1
        wording = word(claim, anchored, number, part_of, actor=actor, now=now)
        enqueue_meaning(claim, write(claim, wording, "claim.recorded", actor=actor, reason=reason, now=now))
    return claim


def _withdrawn(known: int) -> Claim:
    """The claim that says the same already, held; `Duplicate` unless it was withdrawn."""
    claim = locked_claim(Claim(pk=known))
    if claim.status != ClaimStatus.WITHDRAWN:
        raise Duplicate(
            f"These words are on record with the same meaning as claim {claim.pk}, which is "
            f"{claim.get_status_display()}. Accept or revise that one.",
            claim=claim.pk,
        )
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
        current = ensure_seen(claim, expected_version)
        draft = prepare(draft, claim.snapshot)
        part_of = part_of_whole(current) if draft.figure is not None else None
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


def ensure_seen(claim: Claim, expected_version: int) -> ClaimVersion:
    """The version that counts, if it is the one the actor was reading; else `Conflict`. The caller holds the claim."""
    current = current_version(claim)
    if current.number != expected_version:
        raise Conflict(
            f"This claim is at version {current.number} now and you were reading version {expected_version}. "
            "Nothing of yours was saved; load it again and repeat.",
            code="stale",
            expected=expected_version,
            found=current.number,
        )
    return current


def part_of_whole(version: ClaimVersion) -> Claim | None:
    """The claim whose figure includes that of `version`, which may have none."""
    return version.figure.part_of if hasattr(version, "figure") else None
