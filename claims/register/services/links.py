"""What a claim is about: proposed by machines, confirmed or rejected by people."""

from datetime import datetime

from django.db import transaction

from claims.audit.models import Actor, AuditEntry
from claims.audit.rules import ensure_role
from claims.audit.selectors import roles_of
from claims.audit.services import append
from claims.lib.errors import Conflict, InvalidInput
from claims.lib.words import clean
from claims.register.models import Claim, Subject, SubjectLink
from claims.register.rules import WORKS_ON_CLAIMS, ensure_reason
from claims.register.services.due import enqueue_check
from claims.register.services.recording import locked_claim
from claims.register.services.subjects import confirm_subject
from claims.register.vocabulary import ClaimStatus, LinkState


def propose_link(
    *, claim: Claim, subject: Subject, score: float | None, why: str, actor: Actor, now: datetime
) -> SubjectLink | None:
    """Suggest what a claim is about; `score` in [0, 1].

    None where a person rejected this link before, or confirmed another. A link that exists is returned as it stands.
    """
    if score is not None and not 0 <= score <= 1:
        raise InvalidInput(f"A score of {score} is outside 0 to 1.", code="invalid_score")
    with transaction.atomic():
        claim = locked_claim(claim)
        links = {link.subject_id: link for link in SubjectLink.objects.filter(claim=claim)}
        known = links.get(subject.pk)
        if known is not None:
            return None if known.state == LinkState.REJECTED else known
        if any(link.state == LinkState.CONFIRMED for link in links.values()):
            return None
        _log(claim, subject, "claim.link_proposed", actor=actor, reason=why, now=now)
        return SubjectLink.objects.create(
            claim=claim, subject=subject, state=LinkState.PROPOSED, score=score, why=why, created_at=now
        )


def confirm_link(*, claim: Claim, subject: Subject, actor: Actor, reason: str, now: datetime) -> SubjectLink:
    """Say that the claim is about this subject. A subject confirmed before is given up for it, and remembered so.

    `Conflict` for a rejected claim, and when this very link is confirmed.
    """
    ensure_role(roles_of(actor), WORKS_ON_CLAIMS, "confirm what a claim is about")
    reason = clean(reason, "The reason")
    with transaction.atomic():
        claim = locked_claim(claim)
        if claim.status == ClaimStatus.REJECTED:
            raise Conflict("This claim was rejected, so it is about nothing. Accept it first.", code="claim_rejected")
        link = SubjectLink.objects.filter(claim=claim, subject=subject).first()
        if link is not None and link.state == LinkState.CONFIRMED:
            raise Conflict("This link is confirmed already. Load the page again.", code="wrong_status")
        earlier = SubjectLink.objects.filter(claim=claim, state=LinkState.CONFIRMED).select_related("subject").first()
        if earlier is not None:
            _decide(earlier, LinkState.REJECTED, "claim.link_rejected", actor=actor, reason=reason, now=now)
        link = link or SubjectLink(claim=claim, subject=subject, created_at=now)
        _decide(link, LinkState.CONFIRMED, "claim.link_confirmed", actor=actor, reason=reason, now=now)
        confirm_subject(subject, actor=actor, reason=reason, now=now)
    return link


def reject_link(*, claim: Claim, subject: Subject, actor: Actor, reason: str, now: datetime) -> SubjectLink:
    """Say that the claim is not about this subject, and why; the link is not proposed again."""
    ensure_role(roles_of(actor), WORKS_ON_CLAIMS, "reject what a claim is about")
    reason = ensure_reason(clean(reason, "The reason"), "the claim is not about this subject")
    with transaction.atomic():
        claim = locked_claim(claim)
        link = SubjectLink.objects.filter(claim=claim, subject=subject).first()
        if link is None or link.state == LinkState.REJECTED:
            raise Conflict("There is no such link to reject. Load the page again.", code="wrong_status")
        _decide(link, LinkState.REJECTED, "claim.link_rejected", actor=actor, reason=reason, now=now)
    return link


def undo_link_decision(*, claim: Claim, subject: Subject, actor: Actor, reason: str, now: datetime) -> SubjectLink:
    """Take back what was confirmed or rejected: the link waits for a decision again, and the history keeps both.

    `Conflict` where nothing is decided. What a confirmation displaced stays rejected until that is taken back, too.
    """
    ensure_role(roles_of(actor), WORKS_ON_CLAIMS, "take back a decision on what a claim is about")
    reason = clean(reason, "The reason")
    with transaction.atomic():
        claim = locked_claim(claim)
        link = SubjectLink.objects.filter(claim=claim, subject=subject).exclude(state=LinkState.PROPOSED).first()
        if link is None:
            raise Conflict("There is no decision on this link to take back. Load the page again.", code="wrong_status")
        _decide(link, LinkState.PROPOSED, "claim.link_undone", actor=actor, reason=reason, now=now)
    return link


def _decide(link: SubjectLink, state: LinkState, kind: str, *, actor: Actor, reason: str, now: datetime) -> None:
    changes_checks = LinkState.CONFIRMED in (link.state, state) and link.claim.status == ClaimStatus.ACCEPTED
    entry = _log(link.claim, link.subject, kind, actor=actor, reason=reason, now=now)
    is_open = state == LinkState.PROPOSED
    link.state, link.decided_by, link.decided_at = state, None if is_open else actor, None if is_open else now
    link.save()
    if changes_checks:
        enqueue_check(link.subject_id, entry)


def _log(claim: Claim, subject: Subject, kind: str, *, actor: Actor, reason: str, now: datetime) -> AuditEntry:
    body = {"subject": str(subject.stream)}
    entry = append(stream=claim.stream, kind=kind, body=body, actor=actor, reason=reason, now=now)
    claim.stream_seq = entry.stream_seq
    claim.save(update_fields=["stream_seq"])
    return entry
