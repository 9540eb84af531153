"""The message itself: plain text, worst first, under the subject each finding is about."""

from collections.abc import Callable, Iterable, Iterator
from email.utils import make_msgid
from urllib.parse import urlsplit

from django.conf import settings
from django.contrib.auth.models import User
from django.core.mail import EmailMessage
from django.urls import reverse

from claims.conversations.wording import Told
from claims.digests.links import unsubscribe_address
from claims.digests.models import DigestSubscription
from claims.digests.selectors import News
from claims.review.stakes import Weighed


def letter(subscription: DigestSubscription, news: News, day: str) -> EmailMessage:
    """`day` is the digest's, as 2026-03-04. The same digest sent twice carries the same Message-ID."""
    counts = [(len(news.notices), "message"), (len(news.findings), "new finding")]
    told = " and ".join(f"{count} {noun}{'' if count == 1 else 's'}" for count, noun in counts if count)
    return _message(subscription, told, lambda leave: _lines(_user_of(subscription), news, leave), f"digest.{day}")


def notice_letter(subscription: DigestSubscription, told: Told) -> EmailMessage:
    """One thing that somebody is told, at once."""
    return _message(
        subscription,
        told.sentence,
        lambda leave: [
            *_told(told),
            "",
            f"You asked for these messages. To end all of them, without signing in: {leave}",
        ],
        f"notice.{told.notice.pk}",
    )


def _message(
    subscription: DigestSubscription, subject: str, body: Callable[[str], Iterable[str]], name: str
) -> EmailMessage:
    leave = unsubscribe_address(subscription)
    return EmailMessage(
        subject=f"{settings.SITE_NAME}: {subject}",
        body="\n".join(body(leave)),
        to=[_user_of(subscription).email],
        headers={
            "Message-ID": _message_id(subscription, name),
            "List-Unsubscribe": f"<{leave}>",
            "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
            # So that absence notes are not sent back.
            "Auto-Submitted": "auto-generated",
        },
    )


def _user_of(subscription: DigestSubscription) -> User:
    assert isinstance(subscription.user, User)
    return subscription.user


def _told(told: Told) -> Iterator[str]:
    yield f"- {told.sentence}"
    yield f"  {told.about}"
    yield from (f"  > {line}" for line in told.quote.splitlines())
    yield f"  {settings.SITE_URL}{told.href}"


def _message_id(subscription: DigestSubscription, name: str) -> str:
    domain = urlsplit(settings.SITE_URL).hostname or make_msgid().rpartition("@")[2].rstrip(">")
    return f"<{name}.{subscription.stream}@{domain}>"


def _lines(user: User, news: News, leave: str) -> Iterator[str]:
    yield f"Good morning, {user.get_short_name() or user.get_username()}."
    if news.notices:
        yield ""
        yield "For you:"
        for told in news.notices:
            yield ""
            yield from _told(told)
    if news.findings:
        yield ""
        yield "New since your last digest, what matters most first:"
    subject: object = ""
    for one in news.findings:
        name = one.finding.subject.name if one.finding.subject else "About one claim"
        if name != subject:
            subject = name
            yield ""
            yield name
        yield ""
        yield f"- {one.finding.sentence}"
        yield f"  {_about(one)}"
        yield f"  {_address(one)}"
    yield ""
    if news.more:
        yield f"{news.more} more wait for you; the next digest brings the worst of them."
    yield f"All open findings: {settings.SITE_URL}{reverse('desk:findings')}"
    yield ""
    yield f"You asked for this digest. To end it, without signing in: {leave}"


def _about(one: Weighed) -> str:
    stake = f"; verdict at stake: {one.at_stake.label}" if one.at_stake else ""
    return f"{one.finding.get_kind_display()}, severity {one.finding.severity:.2f}{stake}"


def _address(one: Weighed) -> str:
    if one.finding.subject_id is None:
        page = reverse("desk:claim", args=[one.finding.finding_claims.values_list("version__claim", flat=True)[0]])
    else:
        page = reverse("desk:subject", args=[one.finding.subject_id])
    return f"{settings.SITE_URL}{page}#finding-{one.finding.pk}"
