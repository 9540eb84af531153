"""One published verdict, by a fact-checker and two editors, so that every page has something to show."""

from django.utils import timezone

from claims.demo.loading import Desk
from claims.documents.models import Document
from claims.evidence.services import add_passage, link_evidence
from claims.evidence.vocabulary import Directness, Stance
from claims.publication.models import PublishedClaimReview
from claims.publication.services import publish_verdict
from claims.register.models import Claim, Figure, Subject
from claims.register.vocabulary import ClaimStatus, LinkState, Measure
from claims.review.gating import gate_of
from claims.review.models import Rating, Verdict
from claims.review.replies import replies_of
from claims.review.services import (
    approve_verdict,
    ask_for_reply,
    record_answer,
    start_verdict,
    submit_verdict,
    write_exception,
)
from claims.review.vocabulary import GateCondition, ReplyChannel, ReplyOutcome

_REASON = "sample data"
_EVIDENCE_COUNT = 5
_RATING = ("six-steps", "unproven")
_RATIONALE = (
    "The sources do not agree. The figures published on the day are lower than this one, later ones lie on both sides "
    "of it, and the one count that rests on field research is higher. Nothing we found establishes exactly this number."
)

_EXCEPTIONS = {
    GateCondition.TWO_ORIGINS: "Every source that counted the victims of this strike is quoted here.",
    GateCondition.BOTH_SIDES: "Both sides were searched in every report on this strike that we hold.",
}


def _claims_about(subject: Subject) -> list[Claim]:
    return list(
        Claim.objects.filter(
            status=ClaimStatus.ACCEPTED,
            subject_links__subject=subject,
            subject_links__state=LinkState.CONFIRMED,
            current__figure__measure=Measure.KILLED,
            current__figure__part_of=None,
        )
        .select_related("current__figure", "snapshot__document")
        .order_by("snapshot__document_id", "pk")
    )


def _stance(ours: Figure, theirs: Figure) -> Stance:
    bounds = (ours.lower, ours.upper, theirs.lower, theirs.upper)
    if None in bounds:
        return Stance.CONTEXT
    return Stance.SUPPORTS if (ours.lower, ours.upper) == (theirs.lower, theirs.upper) else Stance.REFUTES


def ensure_published(subject: Subject, document: Document, desk: Desk) -> PublishedClaimReview | None:
    """The demo's review of what `document` says about the killed of `subject`; None where it says nothing."""
    claims = _claims_about(subject)
    claim = next((each for each in claims if each.snapshot.document_id == document.pk), None)
    if claim is None or claim.current is None:
        return None
    done = PublishedClaimReview.objects.filter(verdict_version__verdict__claim_version=claim.current).first()
    return done or _publish(claim, [each for each in claims if each.snapshot.document_id != document.pk], desk)


def _publish(claim: Claim, others: list[Claim], desk: Desk) -> PublishedClaimReview:
    verdict = Verdict.objects.filter(claim_version=claim.current).first() or _draft(claim, others, desk)
    version = verdict.current
    assert version is not None
    if verdict.state == "draft":
        submit_verdict(
            verdict=verdict, seen_sha256=version.sha256, actor=desk.first_checker, reason=_REASON, now=timezone.now()
        )
    verdict.refresh_from_db()
    if verdict.state == "submitted":
        approve_verdict(
            verdict=verdict, seen_sha256=version.sha256, actor=desk.first_editor, reason=_REASON, now=timezone.now()
        )
    verdict.refresh_from_db()
    _meet_gate(verdict, claim, desk)
    return publish_verdict(
        verdict=verdict, seen_sha256=version.sha256, actor=desk.second_editor, reason=_REASON, now=timezone.now()
    )


def _meet_gate(verdict: Verdict, claim: Claim, desk: Desk) -> None:
    """The claimant was asked and did not answer; sides that nobody reports are accounted for."""
    if replies_of(claim):
        return
    now = timezone.now()
    assert claim.current is not None
    request = ask_for_reply(
        claim=claim,
        asked_of=claim.snapshot.document.source.name,
        channel=ReplyChannel.EMAIL,
        asked_on=now.date(),
        words="On which count does the figure rest?",
        actor=desk.first_checker,
        reason=_REASON,
        now=now,
    )
    record_answer(
        request=request,
        outcome=ReplyOutcome.NO_ANSWER,
        received_on=now.date(),
        actor=desk.first_checker,
        reason=_REASON,
        now=now,
    )
    missing = {item.name for item in gate_of(verdict) if not item.is_met}
    for condition, words in _EXCEPTIONS.items():
        if condition not in missing:
            continue
        write_exception(
            claim=claim, condition=condition, words=words, actor=desk.first_checker, reason=_REASON, now=now
        )


def _one_of_each_origin(claims: list[Claim]) -> list[Claim]:
    first: dict[int, Claim] = {}
    for claim in claims:
        if claim.current is not None:
            first.setdefault(claim.current.origin_id, claim)
    return list(first.values())


def _draft(claim: Claim, others: list[Claim], desk: Desk) -> Verdict:
    assert claim.current is not None
    linked = claim.evidence_links.count()
    for other in _one_of_each_origin(others)[linked:_EVIDENCE_COUNT]:
        assert other.current is not None
        evidence = add_passage(
            snapshot=other.snapshot,
            quote=other.current.exact,
            directness=Directness.SECOND_HAND,
            actor=desk.first_checker,
            reason=_REASON,
            now=timezone.now(),
        )
        link_evidence(
            claim=claim,
            evidence=evidence,
            stance=_stance(claim.current.figure, other.current.figure),
            note=other.snapshot.document.title,
            actor=desk.first_checker,
            reason=_REASON,
            now=timezone.now(),
        )
    scale, slug = _RATING
    return start_verdict(
        claim_version=claim.current,
        rating=Rating.objects.get(scale__slug=scale, scale__version=1, slug=slug),
        rationale=_RATIONALE,
        actor=desk.first_checker,
        reason=_REASON,
        now=timezone.now(),
    )
