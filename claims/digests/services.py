"""Turning the digest on and off, making today's due, sending it.

A message that left cannot be taken back by a rolled-back transaction: a worker that dies between sending and writing
sends the same message again, under the same Message-ID. The other order would lose it.
"""

from collections.abc import Iterable
from datetime import datetime
from smtplib import SMTPException
from typing import NamedTuple

from django.contrib.auth.models import User
from django.core.mail import EmailMessage
from django.db import transaction

from claims.audit.models import Actor
from claims.audit.selectors import roles_of
from claims.audit.services import append
from claims.digests.letter import letter, notice_letter
from claims.digests.models import DigestedFinding, DigestSubscription
from claims.digests.rules import ensure_can_subscribe
from claims.digests.selectors import News, news_for, notice_to_mail, notices_to_mail, wanted_digests
from claims.digests.vocabulary import NoticeMail
from claims.jobs.services import enqueue_job
from claims.lib.errors import InvalidInput, Unavailable


def choose_messages(
    *, findings: bool, notices: NoticeMail, actor: Actor, reason: str, now: datetime
) -> DigestSubscription | None:
    """What `actor` gets by e-mail from now on. Twice is harmless; None for who never wanted anything, nor does now."""
    user = actor.user
    assert isinstance(user, User)
    wants_any = findings or notices != NoticeMail.NEVER
    if wants_any:
        ensure_can_subscribe(roles_of(actor), user.email, wants_findings=findings)
    with transaction.atomic():
        if wants_any:
            DigestSubscription.objects.get_or_create(user=user, defaults={"since": now, "created_at": now})
        row = DigestSubscription.objects.select_for_update().filter(user=user).first()
        if row is None or (row.is_on, row.notices) == (findings, notices):
            return row
        return _switch(row, is_on=findings, notices=notices, actor=actor, reason=reason, now=now)


def turn_digest_on(*, actor: Actor, reason: str, now: datetime) -> DigestSubscription:
    """From the next morning on, `actor` gets what was found from now on. Twice is harmless."""
    row = DigestSubscription.objects.filter(user=actor.user_id).first()
    notices = NoticeMail(row.notices) if row else NoticeMail.NEVER
    chosen = choose_messages(findings=True, notices=notices, actor=actor, reason=reason, now=now)
    assert chosen is not None
    return chosen


def turn_digest_off(
    *, subscription: DigestSubscription, actor: Actor, reason: str, now: datetime
) -> DigestSubscription:
    """Nothing at all is sent from now on. Twice is harmless."""
    with transaction.atomic():
        row = DigestSubscription.objects.select_for_update().get(pk=subscription.pk)
        if actor.user_id != row.user_id:
            raise InvalidInput("A digest is turned off by the person who gets it.", code="not_yours")
        if not row.is_on and row.notices == NoticeMail.NEVER:
            return row
        return _switch(row, is_on=False, notices=NoticeMail.NEVER, actor=actor, reason=reason, now=now)


def _switch(
    row: DigestSubscription, *, is_on: bool, notices: NoticeMail, actor: Actor, reason: str, now: datetime
) -> DigestSubscription:
    was_silent = not row.is_on and row.notices == NoticeMail.NEVER
    if (is_on and not row.is_on) or was_silent:
        row.since = now
    is_silent = not is_on and notices == NoticeMail.NEVER
    row.is_on, row.notices = is_on, notices
    row.stream_seq = append(
        stream=row.stream,
        kind="digest.turned_off" if is_silent else "digest.turned_on",
        body={"is_on": is_on, "notices": str(notices)},
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


class Sent(NamedTuple):
    """What one message told, by number."""

    findings: list[int]
    notices: list[int]


def send_digest(*, subscription_id: int, day: str, now: datetime) -> Sent:
    """Send what is new and say what was told; nothing where nothing is. `Unavailable` if no mail leaves."""
    subscription = wanted_digests().filter(pk=subscription_id).first()
    news = News((), 0) if subscription is None else news_for(subscription, now)
    if subscription is None or news.is_none:
        return Sent([], [])
    _send(letter(subscription, news, day))
    return Sent([one.finding.pk for one in news.findings], [told.notice.pk for told in news.notices])


def make_notices_due(*, event: str) -> None:
    """A message for each person who is told of this event and wants that at once. In the caller's transaction."""
    for notice_id in notices_to_mail().filter(event=event).values_list("pk", flat=True):
        enqueue_job(kind="mail_notice", key=f"mail_notice:{notice_id}", payload={"notice": notice_id})


def send_notice(*, notice_id: int) -> list[int]:
    """Send one at once; its number, or nothing where it was read meanwhile. `Unavailable` if no mail leaves."""
    found = notice_to_mail(notice_id)
    if found is None:
        return []
    _send(notice_letter(*found))
    return [notice_id]


def _send(message: EmailMessage) -> None:
    try:
        message.send()
    except (OSError, SMTPException) as error:
        raise Unavailable(f"The digest could not be sent: {error}. Check LEDGER_EMAIL_URL.") from error


def record_digest(*, subscription_id: int, finding_ids: Iterable[int], now: datetime) -> None:
    """Remember what was told. Runs in the caller's transaction."""
    DigestedFinding.objects.bulk_create(
        [
            DigestedFinding(subscription_id=subscription_id, finding_id=finding_id, told_at=now)
            for finding_id in finding_ids
        ],
        ignore_conflicts=True,
    )
