"""Two claims of one document that say the same become one."""

from datetime import datetime

from django.db import transaction

from claims.audit.models import Actor
from claims.audit.rules import ensure_role
from claims.audit.selectors import roles_of
from claims.audit.services import append
from claims.lib.errors import Conflict, InvalidInput
from claims.lib.words import clean
from claims.register.models import Claim
from claims.register.rules import WORKS_ON_CLAIMS, ClaimAct, status_after
from claims.register.services.due import enqueue_check_of_claim, enqueue_meaning
from claims.register.services.recording import current_version, locked_claim
from claims.register.vocabulary import ClaimStatus

_CAN_STAND_FOR_ANOTHER = (ClaimStatus.PROPOSED, ClaimStatus.ACCEPTED)


def merge_claim(*, claim: Claim, into: Claim, actor: Actor, reason: str, now: datetime) -> Claim:
    """Say that `claim` says what `into` says: it is rejected as its duplicate, and `into` stays as it is.

    `InvalidInput` for a claim of another document: what several say is compared, and their number is counted.
    `Conflict` when either is decided on otherwise.
    """
    ensure_role(roles_of(actor), WORKS_ON_CLAIMS, "merge claims")
    reason = clean(reason, "The reason")
    if claim.pk == into.pk:
        raise InvalidInput("A claim cannot be merged into itself. Choose another one.", code="same_claim")
    with transaction.atomic():
        # In one order, so that two people who merge the same pair both ways do not wait for each other.
        held = {each.pk: locked_claim(each) for each in sorted((claim, into), key=lambda each: each.pk)}
        claim, into = held[claim.pk], held[into.pk]
        _ensure_can_stand_for(into, claim)
        before = ClaimStatus(claim.status)
        after = status_after(before, ClaimAct.MERGE)
        entry = append(
            stream=claim.stream,
            kind=f"claim.{ClaimAct.MERGE}",
            body={
                "from": str(before),
                "to": str(after),
                "version": current_version(claim).number,
                "into": str(into.stream),
            },
            actor=actor,
            reason=reason or f"It says the same as claim {into.pk}.",
            now=now,
        )
        claim.status, claim.decided_by, claim.duplicate_of, claim.stream_seq = after, actor, into, entry.stream_seq
        claim.decision_reason = reason or f"It says the same as claim {into.pk}."
        claim.save(update_fields=["status", "decided_by", "duplicate_of", "decision_reason", "stream_seq"])
        if before == ClaimStatus.ACCEPTED:
            enqueue_check_of_claim(claim, entry)
            enqueue_meaning(claim, entry)
    return claim


def _ensure_can_stand_for(into: Claim, claim: Claim) -> None:
    if into.snapshot.document_id != claim.snapshot.document_id:
        raise InvalidInput(
            "These claims stand in different documents. Accept both: what several say is compared, never merged.",
            code="other_document",
        )
    if into.status not in _CAN_STAND_FOR_ANOTHER:
        raise Conflict(
            f"Claim {into.pk} is {into.get_status_display()}, so it can stand for no other. Load the page again.",
            code="wrong_status",
            found=into.status,
        )
