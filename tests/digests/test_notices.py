"""What concerns somebody, by e-mail: at once, in the morning, or not at all."""

import pytest
from django.core.mail import EmailMessage

from claims.audit.models import Actor
from claims.audit.vocabulary import Role
from claims.conversations.models import Notice
from claims.conversations.services import add_comment, mark_read
from claims.digests.models import DigestSubscription
from claims.digests.services import choose_messages, make_digests_due, make_notices_due, send_digest, turn_digest_off
from claims.digests.vocabulary import NoticeMail
from claims.jobs.models import Job
from claims.jobs.vocabulary import JobState
from claims.review.vocabulary import VerdictState
from claims.tasks import do_job
from tests.digests.stage import MORNING, TODAY, found, somebody
from tests.factories import NOW, fact_checker, make_claim, make_subject, user_of
from tests.verdicts import Desk, make_verdict

pytestmark = pytest.mark.django_db


def reader(notices: NoticeMail, *, findings: bool = False, role: Role = Role.EDITOR) -> Actor:
    actor = somebody(role)
    choose_messages(findings=findings, notices=notices, actor=actor, reason="", now=NOW)
    return actor


def mention(actor: Actor, words: str = "who counted?") -> Notice:
    text = f"@{user_of(actor).username}, {words}"
    add_comment(on=make_claim(), text=text, actor=fact_checker(), reason="", now=NOW)
    return Notice.objects.filter(user=user_of(actor)).latest("pk")


def work_off() -> None:
    """Do what is due of mailing at once, and what that makes due."""
    while job := Job.objects.filter(kind__in=["mail_notices", "mail_notice"], state=JobState.QUEUED).first():
        assert do_job(job.pk)


@pytest.mark.django_db(transaction=True)
class TestAtOnce:
    def test_sends_one_message_with_a_link_and_the_way_out(self, mailoutbox: list[EmailMessage]) -> None:
        notice = mention(reader(NoticeMail.AT_ONCE))
        work_off()
        (message,) = mailoutbox
        assert message.subject == "Claim Ledger: Farah mentioned you"
        assert f"/admin/desk/claims/{notice.claim_id}/#comment-{notice.comment_id}" in message.body
        assert "who counted?" in message.body
        assert message.extra_headers["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
        assert message.extra_headers["List-Unsubscribe"].strip("<>") in message.body
        notice.refresh_from_db()
        assert notice.mailed_at is not None

    def test_sends_nothing_that_was_read_meanwhile(self, mailoutbox: list[EmailMessage]) -> None:
        actor = reader(NoticeMail.AT_ONCE)
        notice = mention(actor)
        make_notices_due(event=notice.event)
        mark_read(person=user_of(actor), notice_id=notice.pk, now=NOW)
        work_off()
        assert mailoutbox == []

    @pytest.mark.parametrize("notices", [NoticeMail.NEVER, NoticeMail.DAILY])
    def test_sends_nothing_to_whoever_wants_it_otherwise(
        self, notices: NoticeMail, mailoutbox: list[EmailMessage]
    ) -> None:
        mention(reader(notices, findings=True))
        work_off()
        assert mailoutbox == []


class TestDaily:
    def test_comes_with_the_digest_and_once(self, mailoutbox: list[EmailMessage]) -> None:
        actor = reader(NoticeMail.DAILY, findings=True)
        notice = mention(actor)
        found(make_subject())
        row = DigestSubscription.objects.get()
        sent = send_digest(subscription_id=row.pk, day=TODAY, now=MORNING)
        assert sent.notices == [notice.pk]
        assert mailoutbox[0].subject == "Claim Ledger: 1 message and 1 new finding"
        assert mailoutbox[0].body.index("mentioned you") < mailoutbox[0].body.index("Two differ.")

    def test_comes_without_findings_where_none_are_wanted(self, mailoutbox: list[EmailMessage]) -> None:
        mention(reader(NoticeMail.DAILY, role=Role.AUDITOR))
        found(make_subject())
        make_digests_due(day=TODAY)
        assert Job.objects.filter(kind="send_digest").count() == 1
        send_digest(subscription_id=DigestSubscription.objects.get().pk, day=TODAY, now=MORNING)
        assert "Two differ." not in mailoutbox[0].body

    def test_quotes_nothing_of_what_is_said_on_a_verdict(self, mailoutbox: list[EmailMessage]) -> None:
        actor = reader(NoticeMail.DAILY)
        desk = Desk()
        text = f"@{user_of(actor).username}: mostly false?"
        on = make_verdict(desk, VerdictState.SUBMITTED)
        add_comment(on=on, text=text, actor=desk.editor, reason="", now=NOW)
        send_digest(subscription_id=DigestSubscription.objects.get().pk, day=TODAY, now=MORNING)
        assert "mostly false" not in mailoutbox[0].body


def test_the_way_out_ends_all_messages(mailoutbox: list[EmailMessage]) -> None:
    actor = reader(NoticeMail.DAILY, findings=True)
    turn_digest_off(subscription=DigestSubscription.objects.get(), actor=actor, reason="", now=NOW)
    mention(actor)
    make_digests_due(day=TODAY)
    assert not Job.objects.filter(kind="send_digest").exists()
