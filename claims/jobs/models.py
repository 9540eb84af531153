"""Background work as rows. PostgreSQL is the truth; a message in the broker is only a wake-up call."""

from django.db import models
from django.db.models import Q
from django.db.models.functions import Now

from claims.jobs.vocabulary import DEFAULT_QUEUE, JobState


class Job(models.Model):
    """One piece of work that is due, written in the transaction that made it due.

    `key` says the same work in the same words every time, so that asking twice makes one row. `attempts` is counted
    when the work is leased, before it starts: work that kills its process still ends as dead. `lease_token` fences: who
    lost the lease can no longer write. `limit_seconds` is how long one attempt may take, and how long its lease runs.
    `queue` is the broker's queue its wake-up call goes through: long work that may wait has one of its own.
    `published_at` is null until a wake-up call was sent. All times are the database's.
    """

    kind = models.CharField(max_length=60)
    key = models.CharField(max_length=200, unique=True)
    payload = models.JSONField(default=dict)
    queue = models.CharField(max_length=30, default=DEFAULT_QUEUE, db_default=DEFAULT_QUEUE)
    state = models.CharField(max_length=10, choices=JobState, default=JobState.QUEUED)
    attempts = models.PositiveSmallIntegerField(default=0)
    max_attempts = models.PositiveSmallIntegerField(default=5)
    limit_seconds = models.PositiveSmallIntegerField(default=60)
    next_at = models.DateTimeField(db_default=Now())
    lease_until = models.DateTimeField(null=True, blank=True)
    lease_token = models.UUIDField(null=True, blank=True)
    last_error = models.TextField(blank=True, default="")
    published_at = models.DateTimeField(null=True, blank=True)
    created_at = models.DateTimeField(db_default=Now())
    finished_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(state=JobState.LEASED, lease_until__isnull=False, lease_token__isnull=False)
                | (~Q(state=JobState.LEASED) & Q(lease_until__isnull=True, lease_token__isnull=True)),
                name="job_lease_if_and_only_if_leased",
            ),
        ]
        indexes = [
            # "What is due?" The sweep asks every half minute; done rows, which are nearly all, stay out.
            models.Index(
                fields=["next_at"],
                condition=Q(state__in=[JobState.QUEUED, JobState.FAILED, JobState.LEASED]),
                name="job_due",
            ),
            # "What failed for good?", for the desk and the alarm.
            models.Index(fields=["state", "-id"], name="job_by_state"),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.key}"
