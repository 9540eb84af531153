"""Reading verdicts: what waits, who may do what, what stands in the way."""

from collections.abc import Sequence

from django.db.models import Exists, Max, OuterRef, Q, QuerySet

from claims.audit.models import Actor
from claims.audit.selectors import roles_of
from claims.register.models import Claim, ClaimVersion
from claims.review.models import Decision, Rating, RatingScale, Verdict, VerdictVersion
from claims.review.rules import Person, may_act
from claims.review.vocabulary import VerdictAction, VerdictState

OPEN_STATES = (VerdictState.DRAFT, VerdictState.SUBMITTED, VerdictState.RETURNED, VerdictState.APPROVED)
AWAITED = (VerdictState.RETRACTING, VerdictState.REINSTATING)
CROSS_CHECKS = (VerdictAction.AGREE, VerdictAction.DIFFER)


def is_author(verdict: Verdict | None, actor: Actor) -> bool:
    """Whether `actor` wrote any version of the verdict."""
    return verdict is not None and VerdictVersion.objects.filter(verdict=verdict, author=actor).exists()


def is_public(verdict: Verdict | None) -> bool:
    """Whether a version of it was ever published."""
    return verdict is not None and Decision.objects.filter(verdict=verdict, action=VerdictAction.PUBLISH).exists()


def last_proposal(verdict: Verdict) -> Decision | None:
    """The newest proposal to retract or reinstate it, decided or not."""
    proposals = Decision.objects.filter(verdict=verdict, action__in=[VerdictAction.RETRACT, VerdictAction.REINSTATE])
    return proposals.select_related("actor").order_by("-pk").first()


def person_at(verdict: Verdict | None, actor: Actor) -> Person:
    """Who `actor` is to the verdict as it stands; None: before there is one."""
    roles = roles_of(actor)
    if verdict is None:
        return Person(roles)
    checks = Decision.objects.filter(version=verdict.current_id, actor=actor, action__in=CROSS_CHECKS)
    proposal = last_proposal(verdict) if verdict.state in AWAITED else None
    return Person(
        roles,
        is_author=is_author(verdict, actor),
        has_checked=checks.exists(),
        is_proposer=proposal is not None and proposal.actor_id == actor.pk,
    )


def open_actions(verdict: Verdict | None, actor: Actor) -> tuple[VerdictAction, ...]:
    """What `actor` may do to the verdict as it stands, in the order of the vocabulary; None: before there is one.

    The publication gate is apart (`claims.review.gating.gate_of`): it stops an act whoever does it.
    """
    return actions_for(verdict, person_at(verdict, actor), is_public=is_public(verdict))


def actions_for(verdict: Verdict | None, person: Person, *, is_public: bool) -> tuple[VerdictAction, ...]:
    """The same for somebody who was looked up already."""
    state = None if verdict is None else VerdictState(verdict.state)
    return tuple(
        action for action in VerdictAction if may_act(state=state, action=action, person=person, is_public=is_public)
    )


def shown_verdicts() -> QuerySet[Verdict]:
    """With what a list or page says of each."""
    return Verdict.objects.select_related(
        "current__rating__scale",
        "current__author",
        "claim_version__claim__snapshot__document__source",
        "claim_version__origin",
    ).defer("claim_version__claim__snapshot__text")


def approval_queue() -> QuerySet[Verdict]:
    """What waits for an editor, the longest wait first; `submitted_at` is when it was submitted last."""
    submitted_at = Max("decisions__created_at", filter=Q(decisions__action=VerdictAction.SUBMIT))
    return (
        shown_verdicts()
        .filter(state=VerdictState.SUBMITTED)
        .annotate(submitted_at=submitted_at)
        .order_by("submitted_at", "pk")
    )


def approval_queue_of(actor: Actor) -> QuerySet[Verdict]:
    """The part of it that `actor` may decide on: what they wrote none of."""
    wrote = VerdictVersion.objects.filter(verdict=OuterRef("pk"), author=actor)
    return approval_queue().filter(~Exists(wrote))


def proposals_to_confirm() -> QuerySet[Verdict]:
    """Published or retracted verdicts whose retraction or reinstatement waits for a second editor."""
    return shown_verdicts().filter(state__in=AWAITED).order_by("pk")


def publication_queue() -> QuerySet[Verdict]:
    """What is approved and not published yet, the longest wait first."""
    approved_at = Max("decisions__created_at", filter=Q(decisions__action=VerdictAction.APPROVE))
    return (
        shown_verdicts()
        .filter(state=VerdictState.APPROVED)
        .annotate(approved_at=approved_at)
        .order_by("approved_at", "pk")
    )


def verdicts_of_claim(claim: Claim) -> QuerySet[Verdict]:
    """Every verdict on any wording of the claim, newest first."""
    return shown_verdicts().filter(claim_version__claim=claim).order_by("-pk")


def open_verdict_on(claim_version: ClaimVersion) -> Verdict | None:
    """The verdict that is being worked on for this wording, if there is one."""
    return shown_verdicts().filter(claim_version=claim_version, state__in=OPEN_STATES).first()


def standing_verdict_on(claim_version: ClaimVersion) -> Verdict | None:
    """The verdict on this wording that the public reads and nobody is correcting, if there is one."""
    standing = (VerdictState.PUBLISHED, VerdictState.RETRACTING)
    return shown_verdicts().filter(claim_version=claim_version, state__in=standing).first()


def published_version(verdict: Verdict) -> VerdictVersion:
    """The version that was published last; there must be one."""
    published = Decision.objects.filter(verdict=verdict, action=VerdictAction.PUBLISH).order_by("-pk")
    return VerdictVersion.objects.get(pk=published.values("version")[:1])


def correction_note(verdict: Verdict) -> str:
    """What the public is told of the correction that was started last."""
    started = Decision.objects.filter(verdict=verdict, action=VerdictAction.CORRECT).order_by("-pk")
    return started.values_list("comment", flat=True)[0]


def version_before(version: VerdictVersion) -> VerdictVersion | None:
    """What the verdict said one version earlier, to show what changed."""
    return (
        VerdictVersion.objects.filter(verdict_id=version.verdict_id, number__lt=version.number)
        .select_related("rating__scale", "author")
        .order_by("-number")
        .first()
    )


def current_scales() -> Sequence[RatingScale]:
    """The newest version of every scale, each with its ratings ready."""
    newest: dict[str, RatingScale] = {}
    for scale in RatingScale.objects.prefetch_related("ratings").order_by("slug", "version"):
        newest[scale.slug] = scale
    return list(newest.values())


def ratings_on_offer() -> QuerySet[Rating]:
    """The steps a new verdict may take: those of the newest version of every scale."""
    scales = [scale.pk for scale in current_scales()]
    return Rating.objects.filter(scale__in=scales).select_related("scale").order_by("scale__slug", "position")
