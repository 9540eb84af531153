"""Whose digest is due, and what stands in it."""

from dataclasses import dataclass, replace
from datetime import datetime

from django.contrib.auth.models import User
from django.db.models import Exists, OuterRef, Q, QuerySet

from claims.audit.selectors import roles_of_user
from claims.audit.vocabulary import Role
from claims.consistency.models import Finding
from claims.consistency.rules.severity import MINOR
from claims.consistency.vocabulary import FindingState
from claims.conversations.models import Notice
from claims.conversations.selectors import shown_notices, unmailed
from claims.conversations.wording import Told, told
from claims.digests.models import DigestedFinding, DigestSubscription
from claims.digests.rules import MAY_HAVE_ONE, MOST_FINDINGS, MOST_NOTICES, NEWS
from claims.digests.vocabulary import NoticeMail
from claims.review.stakes import Weighed, worst_first


@dataclass(frozen=True, slots=True)
class News:
    """What one person was not told yet: the worst first, and how many more there are for another day."""

    findings: tuple[Weighed, ...]
    more: int
    notices: tuple[Told, ...] = ()

    @property
    def is_none(self) -> bool:
        return not self.findings and not self.notices


def subscription_for(user: User) -> DigestSubscription | None:
    """None for somebody who never turned it on."""
    return DigestSubscription.objects.filter(user=user).first()


def wanted_digests() -> QuerySet[DigestSubscription]:
    wanted = Q(is_on=True) | Q(notices=NoticeMail.DAILY)
    return DigestSubscription.objects.filter(wanted).select_related("user").order_by("pk")


def roles_reached(subscription: DigestSubscription) -> frozenset[Role]:
    """The roles they have now, none without an address: both change after somebody subscribed."""
    user = subscription.user
    assert isinstance(user, User)
    return roles_of_user(user) if user.email else frozenset()


def news_for(subscription: DigestSubscription, now: datetime) -> News:
    """What they want in the morning, as far as their roles still let them have it."""
    roles = roles_reached(subscription)
    news = _findings_for(subscription, now) if subscription.is_on and roles & MAY_HAVE_ONE else News((), 0)
    if subscription.notices != NoticeMail.DAILY or not roles:
        return news
    user = subscription.user
    assert isinstance(user, User)
    notices = unmailed(user, max(subscription.since, now - NEWS))[:MOST_NOTICES]
    return replace(news, notices=tuple(told(notice) for notice in notices))


def notice_to_mail(notice_id: int) -> tuple[DigestSubscription, Told] | None:
    """What is to be sent at once; None where it was read or sent meanwhile, or is not wanted any more."""
    notice = notices_to_mail().filter(pk=notice_id).first()
    if notice is None:
        return None
    subscription = DigestSubscription.objects.select_related("user").get(user=notice.user_id)
    return (subscription, told(notice)) if roles_reached(subscription) else None


def notices_to_mail() -> QuerySet[Notice]:
    """Of those who want them at once."""
    wanted = shown_notices().filter(user__digest_subscription__notices=NoticeMail.AT_ONCE)
    return wanted.filter(read_at__isnull=True, mailed_at__isnull=True)


def _findings_for(subscription: DigestSubscription, now: datetime) -> News:
    """Open findings that ask for a decision, found since the digest was turned on and not told before."""
    known = DigestedFinding.objects.filter(subscription=subscription, finding=OuterRef("pk"))
    findings = Finding.objects.filter(
        ~Exists(known),
        state=FindingState.OPEN,
        severity__gte=MINOR,
        created_at__gte=max(subscription.since, now - NEWS),
    ).select_related("subject")
    shown = tuple(worst_first(findings, MOST_FINDINGS))
    return News(shown, findings.count() - len(shown) if len(shown) == MOST_FINDINGS else 0)
