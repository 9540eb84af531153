"""The steps that every act on a verdict is made of; each runs inside the transaction of its service."""

from datetime import datetime

from claims.audit.models import Actor
from claims.audit.services import append
from claims.jobs.services import enqueue_job
from claims.lib.errors import Conflict
from claims.register.models import Claim
from claims.review.digest import version_sha256
from claims.review.gating import evidence_as_linked
from claims.review.models import Decision, Rating, Verdict, VerdictVersion
from claims.review.rules import Transition, ensure_may_act
from claims.review.selectors import is_public, person_at
from claims.review.vocabulary import VerdictAction, VerdictState

_KINDS = {
    VerdictAction.START: "verdict.started",
    VerdictAction.SAVE: "verdict.saved",
    VerdictAction.SUBMIT: "verdict.submitted",
    VerdictAction.RETURN: "verdict.returned",
    VerdictAction.REVISE: "verdict.revised",
    VerdictAction.APPROVE: "verdict.approved",
    VerdictAction.PUBLISH: "verdict.published",
    VerdictAction.WITHDRAW: "verdict.withdrawn",
    VerdictAction.AGREE: "verdict.cross_checked",
    VerdictAction.DIFFER: "verdict.cross_checked",
    VerdictAction.KEEP: "verdict.kept",
    VerdictAction.CORRECT: "verdict.correction_started",
    VerdictAction.DROP: "verdict.correction_dropped",
    VerdictAction.RETRACT: "verdict.retraction_proposed",
    VerdictAction.REINSTATE: "verdict.reinstatement_proposed",
    VerdictAction.CONFIRM: "verdict.proposal_confirmed",
    VerdictAction.DECLINE: "verdict.proposal_declined",
}
_LOOKED = frozenset({VerdictAction.APPROVE, VerdictAction.KEEP})
_AUTHORS_ARE_TOLD = frozenset(
    {VerdictAction.DIFFER, VerdictAction.RETURN, VerdictAction.APPROVE, VerdictAction.PUBLISH}
)


def lock_verdict(verdict: Verdict) -> tuple[Claim, Verdict, VerdictVersion]:
    """Hold claim and verdict still until the transaction ends; always in this order, as linking evidence does."""
    claim = Claim.objects.select_for_update(of=("self",)).get(versions__verdicts=verdict.pk)
    verdict = Verdict.objects.select_for_update().get(pk=verdict.pk)
    return claim, verdict, VerdictVersion.objects.select_related("rating__scale", "author").get(current_of=verdict.pk)


def ensure_entitled(verdict: Verdict, action: VerdictAction, actor: Actor, comment: str | None = None) -> Transition:
    """The table's answer for this actor and the locked verdict."""
    return ensure_may_act(
        state=VerdictState(verdict.state),
        action=action,
        person=person_at(verdict, actor),
        is_public=is_public(verdict),
        comment=comment,
    )


def ensure_seen(version: VerdictVersion, seen_sha256: str) -> None:
    """Whoever decides, decides on the version they had before their eyes."""
    if version.sha256 != seen_sha256:
        raise Conflict(
            "The verdict changed while you were reading. Nothing of yours was saved; load it again and look once more.",
            code="stale",
            expected=seen_sha256,
            found=version.sha256,
        )


def write_version(verdict: Verdict, *, rating: Rating, rationale: str, actor: Actor, now: datetime) -> VerdictVersion:
    """The next version, on the evidence linked at this moment. Its audit entry is the one of the act that follows."""
    claim_version = verdict.claim_version
    last = VerdictVersion.objects.filter(verdict=verdict).order_by("-number").first()
    number = 1 if last is None else last.number + 1
    evidence = evidence_as_linked(claim_version.claim)
    sha256 = version_sha256(
        verdict=str(verdict.stream),
        number=number,
        claim_version_sha256=claim_version.sha256,
        scale=rating.scale.slug,
        scale_version=rating.scale.version,
        rating=rating.slug,
        rationale=rationale,
        author=str(actor.id),
        evidence=evidence,
    )
    return VerdictVersion.objects.create(
        verdict=verdict,
        number=number,
        rating=rating,
        rationale=rationale,
        author=actor,
        evidence=evidence,
        sha256=sha256,
        # The act that makes this version is the next entry of the verdict's history, held still by its lock.
        stream_seq=verdict.stream_seq + 1,
        created_at=now,
    )


def record_act(
    verdict: Verdict,
    version: VerdictVersion,
    action: VerdictAction,
    target: VerdictState,
    *,
    actor: Actor,
    comment: str,
    reason: str,
    now: datetime,
    rating: Rating | None = None,
    counts: VerdictVersion | None = None,
) -> None:
    """Audit entry, decision, then state: the database lets no state run ahead of its decision.

    `rating` is a cross-checker's. `counts` is the version that counts from now on, where it is not the one decided on.
    """
    source = verdict.state if verdict.stream_seq else None
    entry = append(
        stream=verdict.stream,
        kind=_KINDS[action],
        body={
            "claim": str(verdict.claim_version.claim.stream),
            "claim_version": verdict.claim_version.number,
            "from": source,
            "to": target,
            **_told(version),
            **(
                {}
                if rating is None
                else {"cross_check": {"rating": rating.slug, "agrees": action == VerdictAction.AGREE}}
            ),
            **({} if counts is None else {"counts": counts.number}),
        },
        actor=actor,
        reason=reason,
        now=now,
        expected_seq=verdict.stream_seq,
    )
    decision = Decision.objects.create(
        verdict=verdict,
        version=version,
        version_author=version.author,
        action=action,
        actor=actor,
        comment=comment,
        rating=rating,
        seen_sha256=version.sha256,
        stream_seq=entry.stream_seq,
        created_at=now,
    )
    verdict.state, verdict.current, verdict.stream_seq = target, counts or version, entry.stream_seq
    if action in _LOOKED:
        verdict.looked_at = now
    verdict.save(update_fields=["state", "current", "stream_seq", "looked_at"])
    if action in _AUTHORS_ARE_TOLD:
        payload = {"decision": decision.pk, "state": target}
        enqueue_job(kind="tell_of_decision", key=f"tell_of_decision:{decision.pk}", payload=payload)


def _told(version: VerdictVersion) -> dict[str, object]:
    return {
        "version": version.number,
        "version_sha256": version.sha256,
        "scale": version.rating.scale.slug,
        "scale_version": version.rating.scale.version,
        "rating": version.rating.slug,
        "rationale": version.rationale,
        "evidence": version.evidence,
    }
