"""What people say to each other about the work, what they keep an eye on, and what they are told."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from claims.audit.models import Actor
from claims.consistency.models import Finding
from claims.conversations.vocabulary import NoticeKind
from claims.documents.models import Document
from claims.lib.models import Streamed
from claims.register.models import Claim, Subject
from claims.review.models import Decision, Verdict


class Comment(Streamed):
    """What somebody said about one claim or one verdict, in plain text. Its words are never changed.

    `withdrawn_at` is when its author took it back: from then on pages say so instead of showing the words.
    """

    claim = models.ForeignKey(Claim, null=True, on_delete=models.PROTECT, related_name="comments")
    verdict = models.ForeignKey(Verdict, null=True, on_delete=models.PROTECT, related_name="comments")
    author = models.ForeignKey(Actor, on_delete=models.PROTECT, related_name="comments")
    text = models.TextField()
    withdrawn_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(claim__isnull=False, verdict__isnull=True) | Q(claim__isnull=True, verdict__isnull=False),
                name="comment_on_one_thing",
            ),
            models.CheckConstraint(condition=~Q(text=""), name="comment_has_words"),
        ]

    def __str__(self) -> str:
        return f"comment {self.pk}"


class Watch(models.Model):
    """What one person said about one thing: tell me (`is_on`), or do not. Exactly one of the three is set.

    There is no row for who watches without having said so: authors of a verdict, and whoever commented.
    """

    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    claim = models.ForeignKey(Claim, null=True, on_delete=models.CASCADE, related_name="+")
    verdict = models.ForeignKey(Verdict, null=True, on_delete=models.CASCADE, related_name="+")
    subject = models.ForeignKey(Subject, null=True, on_delete=models.CASCADE, related_name="+")
    is_on = models.BooleanField()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(claim__isnull=False, verdict__isnull=True, subject__isnull=True)
                | Q(claim__isnull=True, verdict__isnull=False, subject__isnull=True)
                | Q(claim__isnull=True, verdict__isnull=True, subject__isnull=False),
                name="watch_of_one_thing",
            ),
            models.UniqueConstraint(
                fields=["user", "claim", "verdict", "subject"], nulls_distinct=False, name="watch_said_once"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.user_id} {'watches' if self.is_on else 'does not watch'} one thing"


class Absence(Streamed):
    """When somebody is away, both days included, and who is told as well; one row for each person, changed in place.

    `deputy` is null where nobody stands in. What it said before is in the audit log.
    """

    user = models.OneToOneField(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="absence")
    first_day = models.DateField()
    last_day = models.DateField()
    deputy = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="stands_in_for"
    )

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(last_day__gte=F("first_day")), name="absence_days_in_order"),
            models.CheckConstraint(
                condition=Q(deputy__isnull=True) | ~Q(deputy=F("user")), name="absence_has_another_deputy"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.user_id} is away from {self.first_day} to {self.last_day}"


class Notice(models.Model):
    """One thing that one person is told. `event` names what happened, the same for all who are told of it.

    It holds no words: what it says is read from what it points to, so that it never tells more than that page would.
    `by` is null where a machine did it. `instead_of` is the person who is away. `count` is of what was assigned at
    once. `read_at` and `mailed_at` are null until then.
    """

    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="notices")
    instead_of = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+", db_index=False
    )
    kind = models.CharField(max_length=10, choices=NoticeKind)
    event = models.CharField(max_length=80)
    by = models.ForeignKey(Actor, null=True, on_delete=models.PROTECT, related_name="+", db_index=False)
    claim = models.ForeignKey(Claim, null=True, on_delete=models.CASCADE, related_name="+")
    verdict = models.ForeignKey(Verdict, null=True, on_delete=models.CASCADE, related_name="+")
    document = models.ForeignKey(Document, null=True, on_delete=models.CASCADE, related_name="+")
    finding = models.ForeignKey(Finding, null=True, on_delete=models.CASCADE, related_name="+")
    comment = models.ForeignKey(Comment, null=True, on_delete=models.CASCADE, related_name="notices")
    decision = models.ForeignKey(Decision, null=True, on_delete=models.CASCADE, related_name="+")
    count = models.PositiveIntegerField(default=1)
    created_at = models.DateTimeField()
    read_at = models.DateTimeField(null=True)
    mailed_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["user", "event"], name="told_once_of_each_event"),
        ]
        indexes = [
            # "What was I told, newest first?"
            models.Index(fields=["user", "-id"], name="notice_by_person"),
            # "How much of it did I not read?", on every page.
            models.Index(fields=["user"], condition=Q(read_at__isnull=True), name="notice_unread"),
            # "Who is told of this?", when it is mailed.
            models.Index(fields=["event"], name="notice_by_event"),
        ]

    def __str__(self) -> str:
        return f"{self.event} told to {self.user_id}"
