"""Reading verdicts: what waits, who may do what, what stands in the way."""

from collections.abc import Sequence

from django.db.models import Max, Q, QuerySet

from claims.audit.models import Actor
from claims.audit.selectors import roles_of
from claims.register.models import Claim, ClaimVersion
from claims.review.models import Rating, RatingScale, Verdict, VerdictVersion
from claims.review.rules import may_act
from claims.review.vocabulary import VerdictAction, VerdictState

OPEN_STATES = (VerdictState.DRAFT, VerdictState.SUBMITTED, VerdictState.RETURNED, VerdictState.APPROVED)


def is_author(verdict: Verdict | None, actor: Actor) -> bool:
    """Whether `actor` wrote any version of the verdict."""
    return verdict is not None and VerdictVersion.objects.filter(verdict=verdict, author=actor).exists()


def open_actions(verdict: Verdict | None, actor: Actor) -> tuple[VerdictAction, ...]:
    """What `actor` may do to the verdict as it stands, in the order of the vocabulary; None: before there is one.

    The publication gate is apart (`claims.review.gating.gate_of`): it stops an act whoever does it.
    """
    state = None if verdict is None else VerdictState(verdict.state)
    roles, wrote_it = roles_of(actor), is_author(verdict, actor)
    return tuple(
        action for action in VerdictAction if may_act(state=state, action=action, roles=roles, is_author=wrote_it)
    )


def _shown() -> QuerySet[Verdict]:
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
        _shown().filter(state=VerdictState.SUBMITTED).annotate(submitted_at=submitted_at).order_by("submitted_at", "pk")
    )


def publication_queue() -> QuerySet[Verdict]:
    """What is approved and not published yet, the longest wait first."""
    approved_at = Max("decisions__created_at", filter=Q(decisions__action=VerdictAction.APPROVE))
    return _shown().filter(state=VerdictState.APPROVED).annotate(approved_at=approved_at).order_by("approved_at", "pk")


def verdicts_of_claim(claim: Claim) -> QuerySet[Verdict]:
    """Every verdict on any wording of the claim, newest first."""
    return _shown().filter(claim_version__claim=claim).order_by("-pk")


def open_verdict_on(claim_version: ClaimVersion) -> Verdict | None:
    """The verdict that is being worked on for this wording, if there is one."""
    return _shown().filter(claim_version=claim_version, state__in=OPEN_STATES).first()


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
