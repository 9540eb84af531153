"""How far a re-check has come, and what is left of one part."""

from dataclasses import dataclass
from datetime import datetime

from django.db.models import Case, Count, Exists, F, OuterRef, Q, QuerySet, Sum, When
from django.db.models.functions import Coalesce, Least, Now

from claims.consistency.models import SubjectCheck
from claims.consistency.rechecks.batches import SubjectLeft
from claims.consistency.rechecks.models import Recheck, RecheckPart
from claims.consistency.rechecks.rules import seconds_left
from claims.consistency.versions import checker_versions, rule_versions
from claims.consistency.vocabulary import RecheckScope, RecheckState
from claims.jobs.vocabulary import JobState
from claims.register.models import Subject
from claims.register.vocabulary import ClaimStatus, LinkState


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """A re-check at this moment.

    `new`, `changed`, `resolved` count findings. `failed` are the parts that were given up, `again` how many wait for
    their next try after a failure. `claims_per_second` and `seconds_left` are None while nothing can be said.
    """

    parts: int
    parts_done: int
    claims: int
    claims_checked: int
    new: int
    changed: int
    resolved: int
    reconciliations: int
    failed: tuple[RecheckPart, ...]
    again: int
    claims_per_second: float | None
    seconds_left: float | None

    @property
    def percent(self) -> int:
        """Whole percent, 100 only when nothing is left."""
        done, all_there_is = (self.claims_checked, self.claims) if self.claims else (self.parts_done, self.parts)
        return 100 if self.parts_done == self.parts else min(99, 100 * done // max(1, all_there_is))


def running_recheck() -> Recheck | None:
    return Recheck.objects.filter(state=RecheckState.RUNNING).select_related("started_by").first()


def past_rechecks() -> QuerySet[Recheck]:
    """The newest first, whatever became of them."""
    return Recheck.objects.select_related("started_by").order_by("-pk")


def failed_parts(recheck: Recheck) -> QuerySet[RecheckPart]:
    """Parts whose work was given up in the present round."""
    return recheck.parts.filter(done_at=None, round=recheck.round, job__state=JobState.DEAD).select_related("job")


def due_jobs(recheck: Recheck) -> list[int]:
    """Ids of the jobs whose turn it is, those included whose worker is gone; the longest waiting first."""
    is_waiting = Q(job__state__in=[JobState.QUEUED, JobState.FAILED], job__next_at__lte=Now())
    is_abandoned = Q(job__state=JobState.LEASED, job__lease_until__lt=Now())
    due = recheck.parts.filter(is_waiting | is_abandoned, done_at=None, round=recheck.round)
    return [key for key in due.order_by("job").values_list("job", flat=True) if key is not None]


def claims_checked(recheck: Recheck) -> int:
    """A part counts with the claims it had at the start once it is done, and never with more before."""
    return int(recheck.parts.aggregate(sum=Coalesce(Sum(_checked()), 0))["sum"])


def _checked() -> Case:
    return Case(When(done_at=None, then=Least("claims_checked", "claim_count")), default=F("claim_count"))


def progress_of(recheck: Recheck, *, now: datetime) -> Progress:
    """Two queries, however many parts there are."""
    found = recheck.parts.aggregate(
        parts=Count("pk"),
        parts_done=Count("pk", filter=Q(done_at__isnull=False)),
        claims_checked=Coalesce(Sum(_checked()), 0),
        new=Coalesce(Sum("new_count"), 0),
        changed=Coalesce(Sum("changed_count"), 0),
        resolved=Coalesce(Sum("resolved_count"), 0),
        reconciliations=Coalesce(Sum("reconciliation_count"), 0),
        again=Count("pk", filter=Q(done_at=None, round=recheck.round, job__state=JobState.FAILED)),
    )
    seconds = ((recheck.finished_at or now) - recheck.round_at).total_seconds()
    checked = found["claims_checked"] - recheck.claims_before
    left = recheck.claim_count - found["claims_checked"]
    is_running = recheck.state == RecheckState.RUNNING
    return Progress(
        **found,
        claims=recheck.claim_count,
        failed=tuple(failed_parts(recheck).order_by("number")),
        claims_per_second=checked / seconds if checked > 0 and seconds > 0 else None,
        seconds_left=seconds_left(claims_left=left, claims_checked=checked, seconds=seconds) if is_running else None,
    )


def _left(part: RecheckPart) -> QuerySet[Subject]:
    """What is still to be checked of one part."""
    here = Subject.objects.filter(pk__gt=part.checked_through, pk__range=(part.first_subject_id, part.last_subject_id))
    if part.recheck.scope == RecheckScope.EVERYTHING:
        return here
    present = {"checkers": checker_versions(), "rules": rule_versions()}
    return here.filter(~Exists(SubjectCheck.objects.filter(subject=OuterRef("pk"), **present)))


def is_anything_left(part: RecheckPart) -> bool:
    return _left(part).exists()


def subjects_left(part: RecheckPart) -> list[SubjectLeft]:
    """In order; a part is small, so its ids are held in memory."""
    is_told = Q(claim_links__state=LinkState.CONFIRMED, claim_links__claim__status=ClaimStatus.ACCEPTED)
    told = _left(part).annotate(told=Count("claim_links", filter=is_told)).order_by("pk")
    return [SubjectLeft(*row) for row in told.values_list("pk", "told")]
