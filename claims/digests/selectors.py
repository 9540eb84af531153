"""Whose digest is due, and what stands in it."""

from dataclasses import dataclass
from datetime import datetime

from django.contrib.auth.models import User
from django.db.models import Exists, OuterRef, QuerySet

from claims.audit.selectors import roles_of_user
from claims.consistency.models import Finding
from claims.consistency.rules.severity import MINOR
from claims.consistency.vocabulary import FindingState
from claims.digests.models import DigestedFinding, DigestSubscription
from claims.digests.rules import MAY_HAVE_ONE, MOST_FINDINGS, NEWS
from claims.review.stakes import Weighed, worst_first


@dataclass(frozen=True, slots=True)
class News:
    """What one person was not told yet: the worst first, and how many more there are for another day."""

    findings: tuple[Weighed, ...]
    more: int


def subscription_for(user: User) -> DigestSubscription | None:
    """None for somebody who never turned it on."""
    return DigestSubscription.objects.filter(user=user).first()


def wanted_digests() -> QuerySet[DigestSubscription]:
    return DigestSubscription.objects.filter(is_on=True).select_related("user").order_by("pk")


def is_entitled(subscription: DigestSubscription) -> bool:
    """Roles and accounts change after somebody subscribed."""
    user = subscription.user
    assert isinstance(user, User)
    return bool(user.email) and bool(roles_of_user(user) & MAY_HAVE_ONE)


def news_for(subscription: DigestSubscription, now: datetime) -> News:
    """Open findings that ask for a decision, found since the digest was turned on and not told before."""
    told = DigestedFinding.objects.filter(subscription=subscription, finding=OuterRef("pk"))
    findings = Finding.objects.filter(
        ~Exists(told),
        state=FindingState.OPEN,
        severity__gte=MINOR,
        created_at__gte=max(subscription.since, now - NEWS),
    ).select_related("subject")
    shown = tuple(worst_first(findings, MOST_FINDINGS))
    return News(shown, findings.count() - len(shown) if len(shown) == MOST_FINDINGS else 0)
