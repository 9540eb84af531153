"""Claims, evidence and verdicts in the state a test needs, brought there by the services people use."""

import itertools
from dataclasses import dataclass, field
from datetime import timedelta
from decimal import Decimal

from claims.audit.models import Actor
from claims.audit.vocabulary import Role
from claims.documents.models import Snapshot
from claims.documents.services import add_document, record_source
from claims.documents.vocabulary import SourceKind
from claims.evidence.models import EvidenceLink
from claims.evidence.services import add_passage, link_evidence
from claims.evidence.vocabulary import Directness, Stance
from claims.publication.models import PublishedClaimReview
from claims.publication.services import confirm_proposal, publish_verdict
from claims.register.drafts import ClaimContent, FigureDraft
from claims.register.models import Claim
from claims.register.services import record_claim
from claims.register.vocabulary import ClaimKind, Measure
from claims.review.models import Rating, Verdict, VerdictVersion
from claims.review.replies import replies_of
from claims.review.services import (
    approve_verdict,
    ask_for_reply,
    correct_verdict,
    propose_reinstatement,
    propose_retraction,
    record_answer,
    return_to_author,
    start_verdict,
    submit_verdict,
    withdraw_verdict,
    write_exception,
)
from claims.review.vocabulary import GateCondition, ReplyChannel, ReplyOutcome, VerdictState
from tests.people import NOON, make_person

_numbers = itertools.count(1)

RATIONALE = "The port authority counted fewer, and its list names every one of them."
HOUR = timedelta(hours=1)


@dataclass(frozen=True)
class Desk:
    """Two fact-checkers and two editors; `checker` writes and `editor` decides unless a test says otherwise."""

    checker: Actor = field(default_factory=lambda: make_person(Role.FACT_CHECKER))
    other_checker: Actor = field(default_factory=lambda: make_person(Role.FACT_CHECKER))
    editor: Actor = field(default_factory=lambda: make_person(Role.EDITOR))
    other_editor: Actor = field(default_factory=lambda: make_person(Role.EDITOR))


def make_snapshot(
    desk: Desk,
    text: str,
    *,
    source: str = "Harbor Post",
    title: str = "",
    url: str = "",
    published: str | None = "2021-05-04",
) -> Snapshot:
    """The snapshot of a new document; a number at its end keeps equal texts apart."""
    number = next(_numbers)
    by = {"actor": desk.checker, "reason": "", "now": NOON}
    voice = record_source(name=f"{source} {number}", kind=SourceKind.OUTLET, **by)  # type: ignore[arg-type]
    document = add_document(
        source=voice,
        data=f"{text}\n\nReport {number}.".encode(),
        media_type="text/plain",
        title=title or f"Report {number}",
        url=url or f"https://example.org/{number}",
        published=published,
        **by,  # type: ignore[arg-type]
    )
    return document.snapshots.get()


def make_claim(desk: Desk, *, statement: str = "Nine dockers were injured in the port fire of 3 May 2021.") -> Claim:
    """An accepted claim with a figure, recorded by hand."""
    snapshot = make_snapshot(desk, "The fire broke out at night. Nine dockers were injured, one of them badly.")
    return record_claim(
        snapshot=snapshot,
        quote="Nine dockers were injured",
        draft=ClaimContent(
            kind=ClaimKind.FIGURE,
            statement=statement,
            date="2021-05-03",
            place="Porto Novo",
            figure=FigureDraft(
                measure=Measure.INJURED,
                population="dockers",
                lower=Decimal(9),
                upper=Decimal(9),
                verbatim="Nine dockers",
            ),
        ),
        actor=desk.checker,
        reason="seen in the report",
        now=NOON,
    )


def link_passage(desk: Desk, claim: Claim, stance: Stance = Stance.REFUTES) -> EvidenceLink:
    """Another document's words, linked to the claim."""
    snapshot = make_snapshot(desk, "The port authority lists seven injured, with their names.", source="Port authority")
    evidence = add_passage(
        snapshot=snapshot,
        quote="seven injured",
        directness=Directness.PRIMARY,
        actor=desk.checker,
        reason="",
        now=NOON,
    )
    return link_evidence(
        claim=claim, evidence=evidence, stance=stance, note="names everybody", actor=desk.checker, reason="", now=NOON
    )


def rating(slug: str = "mostly-false", scale: str = "six-steps") -> Rating:
    return Rating.objects.get(scale__slug=scale, scale__version=1, slug=slug)


def current(verdict: Verdict) -> VerdictVersion:
    """The version that counts now, whatever the object in hand remembers."""
    return VerdictVersion.objects.get(current_of=verdict.pk)


def make_verdict(
    desk: Desk,
    state: VerdictState = VerdictState.DRAFT,
    *,
    claim: Claim | None = None,
    has_evidence: bool = True,
    rationale: str = RATIONALE,
    rated: Rating | None = None,
) -> Verdict:
    """A verdict by `desk.checker`, taken as far as `state` by `desk.editor`; publication by `desk.other_editor`."""
    claim = claim or make_claim(desk)
    if has_evidence:
        link_passage(desk, claim)
    assert claim.current is not None
    verdict = start_verdict(
        claim_version=claim.current,
        rating=rated or rating(),
        rationale=rationale,
        actor=desk.checker,
        reason="",
        now=NOON,
    )
    if state == VerdictState.DRAFT:
        return verdict
    seen = current(verdict).sha256
    if state == VerdictState.WITHDRAWN:
        return withdraw_verdict(verdict=verdict, reason="not worth it", actor=desk.checker, now=NOON + HOUR)
    verdict = submit_verdict(verdict=verdict, seen_sha256=seen, actor=desk.checker, now=NOON + HOUR)
    if state == VerdictState.SUBMITTED:
        return verdict
    if state == VerdictState.RETURNED:
        return return_to_author(
            verdict=verdict, comment="Name the list.", seen_sha256=seen, actor=desk.editor, now=NOON + 2 * HOUR
        )
    verdict = approve_verdict(verdict=verdict, seen_sha256=seen, actor=desk.editor, now=NOON + 2 * HOUR)
    if state == VerdictState.APPROVED:
        return verdict
    publish(desk, verdict)
    if state in (VerdictState.RETRACTING, VerdictState.RETRACTED, VerdictState.REINSTATING):
        propose_retraction(
            verdict=verdict, reason="The list was forged.", seen_sha256=seen, actor=desk.editor, now=NOON + 4 * HOUR
        )
    if state in (VerdictState.RETRACTED, VerdictState.REINSTATING):
        confirm_proposal(verdict=verdict, seen_sha256=seen, actor=desk.other_editor, now=NOON + 5 * HOUR)
    if state == VerdictState.REINSTATING:
        propose_reinstatement(
            verdict=verdict, reason="The list is genuine.", seen_sha256=seen, actor=desk.editor, now=NOON + 6 * HOUR
        )
    verdict.refresh_from_db()
    return verdict


def meet_gate(desk: Desk, claim: Claim) -> None:
    """What publication asks for beside evidence: the claimant answered, and why there is one origin and one side."""
    if replies_of(claim):
        return
    by = {"actor": desk.checker, "now": NOON}
    request = ask_for_reply(
        claim=claim,
        asked_of="Harbor Post",
        channel=ReplyChannel.EMAIL,
        asked_on=NOON.date(),
        **by,  # type: ignore[arg-type]
    )
    record_answer(
        request=request,
        outcome=ReplyOutcome.ANSWERED,
        received_on=NOON.date(),
        words="We stand by our report.",
        **by,  # type: ignore[arg-type]
    )
    for condition in (GateCondition.TWO_ORIGINS, GateCondition.BOTH_SIDES):
        words = f"Nobody else counted; {condition.label} could not be had."
        write_exception(claim=claim, condition=condition, words=words, **by)  # type: ignore[arg-type]


def make_correction(desk: Desk) -> Verdict:
    """A published verdict that `desk.checker` has begun to correct."""
    verdict = make_verdict(desk, VerdictState.PUBLISHED)
    return correct_verdict(
        verdict=verdict,
        note="We counted one name twice.",
        seen_sha256=current(verdict).sha256,
        actor=desk.checker,
        reason="a reader wrote",
        now=NOON + 5 * HOUR,
    )


def publish(desk: Desk, verdict: Verdict) -> PublishedClaimReview:
    meet_gate(desk, verdict.claim_version.claim)
    return publish_verdict(
        verdict=verdict, seen_sha256=current(verdict).sha256, actor=desk.other_editor, reason="", now=NOON + 3 * HOUR
    )
