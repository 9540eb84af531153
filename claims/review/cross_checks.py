"""What asks for a blind cross-check, and from whom a verdict is hidden so that theirs can be one."""

from collections.abc import Sequence

from django.db.models import Exists, OuterRef, Q, QuerySet

from claims.audit.models import Actor
from claims.audit.selectors import roles_of
from claims.audit.vocabulary import Role
from claims.register.models import Claim
from claims.register.selectors import confirmed_subject, lineage_of
from claims.review.models import CrossCheckRule, Decision, Rating, Verdict, VerdictVersion
from claims.review.rules import HIDDEN_STATES, OVERSEES, is_hidden
from claims.review.selectors import CROSS_CHECKS, person_at
from claims.review.vocabulary import VerdictState


def standing_rules() -> QuerySet[CrossCheckRule]:
    return (
        CrossCheckRule.objects.filter(lifted_at__isnull=True)
        .select_related("rating__scale", "subject", "set_by")
        .order_by("pk")
    )


def cross_check_for(claim: Claim, rating: Rating | None) -> str:
    """What asks for a cross-check of such a verdict: "the rating “False”", "the subject “…”"; empty if nothing does."""
    asked = []
    rules = list(standing_rules())
    if rating is not None:
        for rule in rules:
            same = rule.rating
            if same is not None and (same.scale.slug, same.slug) == (rating.scale.slug, rating.slug):
                asked.append(f"the rating “{rating.label}”")
    by_subject = {rule.subject_id: rule for rule in rules if rule.subject_id is not None}
    if by_subject:
        subject = confirmed_subject(claim)
        lineage = [] if subject is None else lineage_of(subject.pk)
        asked += [f"the subject “{by_subject[key].subject}”" for key in lineage if key in by_subject]
    return " and ".join(dict.fromkeys(asked))


def is_hidden_from(verdict: Verdict, actor: Actor) -> bool:
    """Whether `actor` may yet cross-check this verdict blind, and so must not read its rating and rationale."""
    return is_hidden(state=VerdictState(verdict.state), person=person_at(verdict, actor))


def hidden_from(actor: Actor) -> QuerySet[Verdict]:
    """The same for a list: every verdict whose rating and rationale `actor` must not read now."""
    roles = roles_of(actor)
    if Role.FACT_CHECKER not in roles or roles & OVERSEES:
        return Verdict.objects.none()
    wrote = VerdictVersion.objects.filter(verdict=OuterRef("pk"), author=actor)
    checked = Decision.objects.filter(version=OuterRef("current"), actor=actor, action__in=CROSS_CHECKS)
    return Verdict.objects.filter(~Exists(wrote), ~Exists(checked), state__in=HIDDEN_STATES)


def cross_checks_of(version: VerdictVersion) -> Sequence[Decision]:
    """Who cross-checked exactly this version, and what they said."""
    checks = Decision.objects.filter(version=version, action__in=CROSS_CHECKS)
    return list(checks.select_related("actor", "rating").order_by("pk"))


def to_cross_check(actor: Actor) -> QuerySet[Verdict]:
    """Submitted verdicts that `actor` may cross-check blind and nobody has yet, the longest wait first."""
    agreed = Decision.objects.filter(version=OuterRef("current"), action__in=CROSS_CHECKS)
    waiting = hidden_from(actor).filter(~Exists(agreed), Q(state=VerdictState.SUBMITTED))
    shown = waiting.select_related("claim_version__claim__snapshot__document__source")
    return shown.defer("claim_version__claim__snapshot__text").order_by("pk")
