"""A claim that holds two becomes two."""

from datetime import datetime

from django.db import transaction

from claims.audit.models import Actor
from claims.audit.rules import ensure_role
from claims.audit.selectors import roles_of
from claims.lib.errors import Duplicate, InvalidInput
from claims.register.drafts import ClaimDraft
from claims.register.models import Claim, SubjectLink
from claims.register.rules import WORKS_ON_CLAIMS, ClaimAct, fingerprint, status_after
from claims.register.services.due import enqueue_check_of_claim, enqueue_meaning
from claims.register.services.links import confirm_link, propose_link
from claims.register.services.proposals import claims_by_fingerprint, lock_snapshot
from claims.register.services.recording import ensure_seen, locked_claim, part_of_whole
from claims.register.services.versions import prepare, word, write
from claims.register.vocabulary import ClaimStatus, LinkState


def split_claim(
    *,
    claim: Claim,
    first: ClaimDraft,
    second: ClaimDraft,
    expected_version: int,
    actor: Actor,
    reason: str,
    now: datetime,
) -> tuple[Claim, Claim]:
    """Make two accepted claims of one: `claim`, which says `first` from now on, and a new one that says `second`.

    The new one is about what `claim` is about. `Conflict` when somebody revised the claim since `expected_version`,
    `Duplicate` (details: claim) when what `second` says is on record, `InvalidInput` when both say the same.
    """
    ensure_role(roles_of(actor), WORKS_ON_CLAIMS, "split a claim")
    with transaction.atomic():
        lock_snapshot(claim.snapshot)
        claim = locked_claim(claim)
        before = ClaimStatus(claim.status)
        after = status_after(before, ClaimAct.SPLIT)
        current = ensure_seen(claim, expected_version)
        first, second = prepare(first, claim.snapshot), prepare(second, claim.snapshot)
        made = _new_claim(claim, first, second, actor=actor, now=now)
        whole = part_of_whole(current)
        wording = word(made, second, 1, whole if second.figure else None, actor=actor, now=now)
        recorded = write(made, wording, "claim.recorded", actor=actor, reason=reason, now=now)
        enqueue_meaning(made, recorded)
        _link_alike(claim, made, actor=actor, now=now)
        claim.status, claim.decided_by = after, actor
        entry = write(
            claim,
            word(claim, first, current.number + 1, whole if first.figure else None, actor=actor, now=now),
            f"claim.{ClaimAct.SPLIT}",
            actor=actor,
            reason=reason,
            now=now,
            more={"from": str(before), "to": str(after), "second": str(made.stream)},
        )
        enqueue_check_of_claim(claim, entry)
        enqueue_meaning(claim, entry)
    return claim, made


def _new_claim(claim: Claim, first: ClaimDraft, second: ClaimDraft, *, actor: Actor, now: datetime) -> Claim:
    text = claim.snapshot.text
    mark = fingerprint(second, text)
    if mark == fingerprint(first, text):
        raise InvalidInput(
            "Both halves say the same. Give each its own figure, or accept the claim as it is.", code="same_claim"
        )
    known = claims_by_fingerprint(claim.snapshot).get(mark)
    if known == claim.pk:
        raise InvalidInput(
            "The second half says what the claim said before. Swap the two, so that the claim keeps it.",
            code="same_claim",
        )
    if known is not None:
        raise Duplicate(
            f"What the second half says is on record as claim {known}. Edit this claim to say the first alone.",
            claim=known,
        )
    return Claim(
        snapshot=claim.snapshot, status=ClaimStatus.ACCEPTED, fingerprint=mark, decided_by=actor, created_at=now
    )


def _link_alike(claim: Claim, made: Claim, *, actor: Actor, now: datetime) -> None:
    links = SubjectLink.objects.filter(claim=claim).exclude(state=LinkState.REJECTED).select_related("subject")
    for link in links.order_by("pk"):
        if link.state == LinkState.CONFIRMED:
            confirm_link(claim=made, subject=link.subject, actor=actor, reason="", now=now)
        else:
            propose_link(claim=made, subject=link.subject, score=link.score, why=link.why, actor=actor, now=now)
    made.refresh_from_db(fields=["stream_seq"])
