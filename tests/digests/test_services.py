from datetime import timedelta

import pytest
from django.core.mail import EmailMessage
from django.core.mail.backends.base import BaseEmailBackend
from django.utils import timezone
from pytest_django.fixtures import Settings

from claims.audit.models import AuditEntry
from claims.audit.vocabulary import Role
from claims.consistency.services import dismiss_finding
from claims.digests.models import DigestSubscription
from claims.digests.services import (
    make_digests_due,
    record_digest,
    send_digest,
    turn_digest_off,
    turn_digest_on,
)
from claims.jobs.models import Job
from claims.jobs.vocabulary import JobState
from claims.lib.errors import InvalidInput, NotAllowed, Unavailable
from claims.tasks import do_job
from tests.digests.stage import MORNING, TODAY, found, somebody, subscribed
from tests.factories import NOW, REASON, fact_checker, make_subject

pytestmark = pytest.mark.django_db


class ClosedServer(BaseEmailBackend):
    """A mail server that refuses the connection."""

    def send_messages(self, email_messages: object) -> int:
        raise ConnectionRefusedError("connection refused")


def send(subscription: DigestSubscription, day: str = TODAY) -> list[int]:
    told = send_digest(subscription_id=subscription.pk, day=day, now=MORNING).findings
    record_digest(subscription_id=subscription.pk, finding_ids=told, now=MORNING)
    return told


class TestTurnDigestOn:
    def test_is_off_until_somebody_does_and_is_logged(self) -> None:
        assert DigestSubscription.objects.count() == 0
        row = subscribed()
        assert row.is_on
        assert [e.kind for e in AuditEntry.objects.filter(stream=row.stream)] == ["digest.turned_on"]

    def test_twice_is_once(self) -> None:
        actor = somebody()
        rows = [turn_digest_on(actor=actor, reason="", now=NOW) for _ in range(2)]
        assert rows[0] == rows[1]
        assert AuditEntry.objects.filter(kind="digest.turned_on").count() == 1

    def test_refuses_an_account_without_an_address(self) -> None:
        with pytest.raises(InvalidInput, match="no e-mail address"):
            turn_digest_on(actor=fact_checker(), reason="", now=NOW)
        assert DigestSubscription.objects.count() == 0

    def test_refuses_whoever_decides_on_no_finding(self) -> None:
        with pytest.raises(NotAllowed):
            subscribed(Role.AUDITOR)


class TestTurnDigestOff:
    def test_ends_it(self, mailoutbox: list[EmailMessage]) -> None:
        row = subscribed()
        actor = row.user.actor
        found(make_subject())
        for _ in range(2):
            turn_digest_off(subscription=row, actor=actor, reason="", now=NOW)
        assert send(row) == []
        assert mailoutbox == []
        assert AuditEntry.objects.filter(kind="digest.turned_off").count() == 1

    def test_is_nobody_elses_to_do(self) -> None:
        with pytest.raises(InvalidInput, match="by the person who gets it"):
            turn_digest_off(subscription=subscribed(), actor=fact_checker(), reason="", now=NOW)


class TestSendDigest:
    def test_tells_the_worst_first_with_a_link_each(self, mailoutbox: list[EmailMessage]) -> None:
        row, subject = subscribed(), make_subject()
        mild, grave = found(subject, "One apart.", 0.3), found(subject, "Twenty apart.", 0.9)
        assert send(row) == [grave.pk, mild.pk]
        (message,) = mailoutbox
        assert message.to == ["ada@desk.example"]
        assert message.subject == "Claim Ledger: 2 new findings"
        assert message.body.index("Twenty apart.") < message.body.index("One apart.")
        assert message.body.count(subject.name) == 1
        assert f"/admin/desk/subjects/{subject.pk}/#finding-{grave.pk}" in message.body

    def test_tells_each_finding_once(self, mailoutbox: list[EmailMessage]) -> None:
        row, subject = subscribed(), make_subject()
        found(subject)
        send(row)
        later = found(subject, "Another.")
        assert send(row, "2026-03-06") == [later.pk]
        assert len(mailoutbox) == 2

    def test_is_silent_where_nothing_is_new(self, mailoutbox: list[EmailMessage]) -> None:
        row, subject = subscribed(), make_subject()
        found(subject, "It only informs.", 0.1)
        found(subject, "It was there before.", at=NOW - timedelta(days=1))
        dismissed = found(subject, "It was dismissed.")
        dismiss_finding(finding=dismissed, actor=fact_checker(), reason=REASON, now=NOW)
        assert send(row) == []
        assert mailoutbox == []

    def test_leaves_the_rest_for_the_next_day(self, mailoutbox: list[EmailMessage]) -> None:
        row, subject = subscribed(), make_subject()
        for number in range(33):
            found(subject, f"Finding {number}.")
        assert len(send(row)) == 30
        assert "3 more wait for you" in mailoutbox[0].body
        assert len(send(row, "2026-03-06")) == 3

    def test_sends_nothing_to_somebody_who_lost_the_role(self, mailoutbox: list[EmailMessage]) -> None:
        row = subscribed()
        found(make_subject())
        row.user.groups.clear()
        assert send(row) == []
        assert mailoutbox == []

    def test_carries_the_headers_of_one_click(self, mailoutbox: list[EmailMessage]) -> None:
        row = subscribed()
        found(make_subject())
        send(row)
        headers = mailoutbox[0].extra_headers
        assert headers["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
        assert headers["List-Unsubscribe"].strip("<>") in mailoutbox[0].body

    def test_says_that_mail_does_not_leave(self, settings: Settings) -> None:
        row = subscribed()
        found(make_subject())
        settings.EMAIL_BACKEND = f"{ClosedServer.__module__}.{ClosedServer.__name__}"
        with pytest.raises(Unavailable, match="connection refused"):
            send(row)


class TestMakeDigestsDue:
    def test_makes_one_job_for_each_person_and_day(self) -> None:
        row = subscribed()
        for _ in range(2):
            make_digests_due(day=TODAY)
        assert [job.key for job in Job.objects.filter(kind="send_digest")] == [f"send_digest:{row.pk}:{TODAY}"]

    def test_passes_by_whoever_turned_it_off(self) -> None:
        row = subscribed()
        turn_digest_off(subscription=row, actor=row.user.actor, reason="", now=NOW)
        make_digests_due(day=TODAY)
        assert not Job.objects.filter(kind="send_digest").exists()


@pytest.mark.django_db(transaction=True)
class TestTheJob:
    def test_sends_and_remembers(self, mailoutbox: list[EmailMessage]) -> None:
        now = timezone.now()
        row = subscribed(now=now - timedelta(hours=1))
        finding = found(make_subject(), at=now)
        make_digests_due(day=TODAY)
        job = Job.objects.get(kind="send_digest")
        assert do_job(job.pk)
        job.refresh_from_db()
        assert job.state == JobState.DONE
        assert len(mailoutbox) == 1
        assert [told.finding_id for told in row.told.all()] == [finding.pk]
