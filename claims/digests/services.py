"""Turning the digest on and off, making today's due, sending it.

A message that left cannot be taken back by a rolled-back transaction: a worker that dies between sending and writing
sends the same message again, under the same Message-ID. The other order would lose it.
"""

from collections.abc import Iterable
from datetime import datetime
from smtplib import SMTPException

from django.contrib.auth.models import User
from django.db import transaction

from claims.audit.models import Actor
from claims.audit.selectors import roles_of
from claims.audit.services import append
from claims.digests.letter import letter
from claims.digests.models import DigestedFinding, DigestSubscription
from claims.digests.rules import ensure_can_subscribe
from claims.digests.selectors import is_entitled, news_for, wanted_digests
from claims.jobs.services import enqueue_job
from claims.lib.errors import InvalidInput, Unavailable


def turn_digest_on(*, actor: Actor, reason: str, now: datetime) -> DigestSubscription:
    """From the next morning on, `actor` gets what was found from now on. Twice is harmless."""
    user = actor.user
    ensure_can_subscribe(roles_of(actor), user.email if isinstance(user, User) else "")
    assert user is not None
    with transaction.atomic():
        row, _ = DigestSubscription.objects.select_for_update().get_or_create(
            user=user, defaults={"since": now, "created_at": now}
        )
        return row if row.is_on else _switch(row, is_on=True, actor=actor, reason=reason, now=now)


def turn_digest_off(
    *, subscription: DigestSubscription, actor: Actor, reason: str, now: datetime
) -> DigestSubscription:
    """Nothing is sent from now on. Twice is harmless."""
    with transaction.atomic():
        row = DigestSubscription.objects.select_for_update().get(pk=subscription.pk)
        if actor.user_id != row.user_id:
            raise InvalidInput("A digest is turned off by the person who gets it.", code="not_yours")
        return row if not row.is_on else _switch(row, is_on=False, actor=actor, reason=reason, now=now)


def _switch(row: DigestSubscription, *, is_on: bool, actor: Actor, reason: str, now: datetime) -> DigestSubscription:
    row.is_on = is_on
    if is_on:
        row.since = now
    row.stream_seq = append(
        stream=row.stream,
        kind="digest.turned_on" if is_on else "digest.turned_off",
        body={"is_on": is_on},
        actor=actor,
        reason=reason,
        now=now,
    ).stream_seq
    row.save()
    return row


def make_digests_due(*, day: str) -> int:
    """One job for each person who wants a digest; `day` names it, so that a second call makes nothing due."""
    due = list(wanted_digests())
    for subscription in due:
        with transaction.atomic():
            enqueue_job(
                kind="send_digest",
                key=f"send_digest:{subscription.pk}:{day}",
                payload={"subscription": subscription.pk, "day": day},
            )
    return len(due)


def send_digest(*, subscription_id: int, day: str, now: datetime) -> list[int]:
    """Send what is new; the ids of the findings told, none where nothing is. `Unavailable` if no mail leaves."""
    subscription = DigestSubscription.objects.select_related("user").filter(pk=subscription_id, is_on=True).first()
    if subscription is None or not is_entitled(subscription):
        return []
    news = news_for(subscription, now)
    if not news.findings:
        return []
    try:
        letter(subscription, news, day).send()
    except (OSError, SMTPException) as error:
        raise Unavailable(f"The digest could not be sent: {error}. Check LEDGER_EMAIL_URL.") from error
    return [one.finding.pk for one in news.findings]


def record_digest(*, subscription_id: int, finding_ids: Iterable[int], now: datetime) -> None:
    """Remember what was told. Runs in the caller's transaction."""
    DigestedFinding.objects.bulk_create(
        [
            DigestedFinding(subscription_id=subscription_id, finding_id=finding_id, told_at=now)
            for finding_id in finding_ids
        ],
        ignore_conflicts=True,
    )
