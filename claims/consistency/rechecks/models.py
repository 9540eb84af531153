"""A re-check of the record, and the parts it is done in."""

from django.db import models
from django.db.models import F, Q

from claims.audit.models import Actor
from claims.consistency.vocabulary import RecheckScope, RecheckState
from claims.jobs.models import Job
from claims.lib.models import Streamed


class Recheck(Streamed):
    """Every subject of the record, or those that newer checkers have not seen, checked again. Started at `created_at`.

    `round` counts starts and resumptions: work made due in an earlier round ends without doing anything. `round_at` is
    when the present round began, `claims_before` how many claims were checked by then. `finished_at` is null until the
    last part is done. Counts are those of the start; claims that come later are checked when they come.
    """

    started_by = models.ForeignKey(Actor, on_delete=models.PROTECT, related_name="+")
    reason = models.TextField()
    scope = models.CharField(max_length=20, choices=RecheckScope)
    state = models.CharField(max_length=10, choices=RecheckState, default=RecheckState.RUNNING)
    round = models.PositiveSmallIntegerField(default=1)
    round_at = models.DateTimeField()
    claims_before = models.PositiveIntegerField(default=0)
    subject_count = models.PositiveIntegerField(default=0)
    claim_count = models.PositiveIntegerField(default=0)
    finished_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            # Two at once would do everything twice. Also answers "which one is running?".
            models.UniqueConstraint(
                fields=["state"], condition=Q(state=RecheckState.RUNNING), name="recheck_one_at_a_time"
            ),
            models.CheckConstraint(
                condition=Q(state=RecheckState.DONE, finished_at__isnull=False)
                | (~Q(state=RecheckState.DONE) & Q(finished_at__isnull=True)),
                name="recheck_finished_if_and_only_if_done",
            ),
            models.CheckConstraint(condition=~Q(reason=""), name="recheck_has_a_reason"),
        ]

    def __str__(self) -> str:
        return f"re-check {self.pk}, {self.state}"


class RecheckPart(models.Model):
    """The subjects from `first_subject_id` to `last_subject_id`, checked in the order of their ids.

    `claim_count` are the claims about these subjects; `claims_read` has those about parts of them, too, and says how
    much work it is.
    `checked_through` is the last subject that is done (0 before the first); it moves, and what was found is counted,
    in the transaction of that subject's check, so that no end of a worker loses or repeats more than the few subjects
    at hand. `round` is the round of the re-check in which `job` was made due (0: never). `done_at` is null until every
    subject is done. The `…_count` of findings and reconciliations are rows changed.
    """

    recheck = models.ForeignKey(Recheck, on_delete=models.CASCADE, related_name="parts")
    number = models.PositiveIntegerField()
    first_subject_id = models.BigIntegerField()
    last_subject_id = models.BigIntegerField()
    subject_count = models.PositiveIntegerField()
    claim_count = models.PositiveIntegerField()
    claims_read = models.PositiveIntegerField()
    checked_through = models.BigIntegerField(default=0, db_default=0)
    claims_checked = models.PositiveIntegerField(default=0, db_default=0)
    new_count = models.PositiveIntegerField(default=0, db_default=0)
    changed_count = models.PositiveIntegerField(default=0, db_default=0)
    resolved_count = models.PositiveIntegerField(default=0, db_default=0)
    reconciliation_count = models.PositiveIntegerField(default=0, db_default=0)
    round = models.PositiveSmallIntegerField(default=0, db_default=0)
    job = models.ForeignKey(Job, null=True, blank=True, on_delete=models.SET_NULL, related_name="+")
    done_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["recheck", "number"], name="recheck_part_numbered_once"),
            models.CheckConstraint(
                condition=Q(first_subject_id__lte=F("last_subject_id")), name="recheck_part_is_not_empty"
            ),
        ]

    def __str__(self) -> str:
        return f"part {self.number} of re-check {self.recheck_id}"
