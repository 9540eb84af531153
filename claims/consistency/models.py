"""What comparing claims across sources found, and how far it looked."""

from django.db import models
from django.db.models import F, Q

from claims.audit.models import Actor
from claims.consistency.vocabulary import FindingKind, FindingState, ReconciliationState, RuleName
from claims.lib.models import Streamed
from claims.register.models import ClaimVersion, Subject


class Finding(Streamed):
    """One thing a checker found, explained in one sentence.

    `key` names the finding whatever the figures are now (checker, kind, claims); `inputs_sha256` covers the exact
    inputs, so that a dismissed finding comes back only when one of them changed. `severity` is in [0, 1]. `subject` is
    null for a finding about one claim, that it was checked before. `state_reason` is required to dismiss; `decided_by`
    is null while nobody decided.
    """

    kind = models.CharField(max_length=20, choices=FindingKind)
    subject = models.ForeignKey(Subject, null=True, blank=True, on_delete=models.PROTECT, related_name="findings")
    checker = models.CharField(max_length=60)
    checker_version = models.CharField(max_length=30)
    key = models.CharField(max_length=64, unique=True, editable=False)
    inputs_sha256 = models.CharField(max_length=64, editable=False)
    sentence = models.TextField()
    severity = models.FloatField()
    state = models.CharField(max_length=14, choices=FindingState, default=FindingState.OPEN)
    state_reason = models.TextField(blank=True)
    decided_by = models.ForeignKey(Actor, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    last_seen_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(severity__gte=0, severity__lte=1), name="finding_severity_in_0_to_1"),
            models.CheckConstraint(
                condition=~Q(state=FindingState.DISMISSED) | ~Q(state_reason=""), name="finding_dismissed_with_a_reason"
            ),
        ]
        indexes = [
            # "What is open, worst first?"
            models.Index(fields=["state", "-severity"], name="finding_worst_first"),
            models.Index(fields=["subject", "state"], name="finding_by_subject"),
        ]

    def __str__(self) -> str:
        return self.sentence


class FindingClaim(models.Model):
    """One claim version that a finding is about; `position` keeps the order of the sentence."""

    finding = models.ForeignKey(Finding, on_delete=models.CASCADE, related_name="finding_claims")
    version = models.ForeignKey(ClaimVersion, on_delete=models.PROTECT, related_name="finding_claims")
    position = models.PositiveSmallIntegerField()

    class Meta:
        ordering = ["position"]
        constraints = [
            models.UniqueConstraint(fields=["finding", "version"], name="finding_names_a_version_once"),
        ]

    def __str__(self) -> str:
        return f"{self.finding_id}: {self.version_id}"


class SubjectCheck(models.Model):
    """How far the last check of a subject looked: silence is never an answer.

    `coverage` is {"claims": n, "compared": n, "consistent": n, "inconsistent": n, "not_comparable": {reason: n},
    "by_checker": {name: {"consistent": n, "inconsistent": n}}}. `inputs_sha256` covers claims, days and names;
    `checkers` and `rules` (name to version) say by which code they were looked at. Both are empty for a check of
    before they were kept.
    """

    subject = models.OneToOneField(Subject, primary_key=True, on_delete=models.PROTECT, related_name="last_check")
    inputs_sha256 = models.CharField(max_length=64)
    coverage = models.JSONField()
    checkers = models.JSONField(default=dict)
    rules = models.JSONField(default=dict)
    checked_at = models.DateTimeField()

    def __str__(self) -> str:
        return f"check of subject {self.subject_id}"


class Reconciliation(Streamed):
    """Low, best and high of one measure and population of one subject, by a named rule, with what went into it.

    `best` is a figure somebody really reported; low or high is null where the rule leaves that end open. `inputs`
    lists {"version", "origin", "lower", "upper"} used; `left_out` {"version", "why"}. A person adopts; machines
    propose. `stale_at` is when a check found that the rule no longer says this of the figures on record; null while it
    does, and for what was never adopted.
    """

    subject = models.ForeignKey(Subject, on_delete=models.PROTECT, related_name="reconciliations")
    measure = models.CharField(max_length=40)
    population = models.CharField(max_length=60)
    rule = models.CharField(max_length=30, choices=RuleName)
    rule_version = models.CharField(max_length=30)
    low = models.DecimalField(max_digits=24, decimal_places=6, null=True)
    best = models.DecimalField(max_digits=24, decimal_places=6, null=True)
    high = models.DecimalField(max_digits=24, decimal_places=6, null=True)
    report_count = models.PositiveIntegerField()
    origin_count = models.PositiveIntegerField()
    inputs = models.JSONField(default=list)
    left_out = models.JSONField(default=list)
    inputs_sha256 = models.CharField(max_length=64, editable=False)
    state = models.CharField(max_length=12, choices=ReconciliationState, default=ReconciliationState.PROPOSED)
    adopted_by = models.ForeignKey(Actor, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    reason = models.TextField(blank=True)
    stale_at = models.DateTimeField(null=True, editable=False)

    class Meta:
        indexes = [
            # "Which figures that we adopted does something new call into question?"
            models.Index(
                fields=["-stale_at"],
                condition=Q(state=ReconciliationState.ADOPTED, stale_at__isnull=False),
                name="reconciliation_stale",
            ),
        ]
        constraints = [
            models.CheckConstraint(
                condition=(Q(low__isnull=True) | Q(best__isnull=True) | Q(low__lte=F("best")))
                & (Q(best__isnull=True) | Q(high__isnull=True) | Q(best__lte=F("high")))
                & (Q(low__isnull=True) | Q(high__isnull=True) | Q(low__lte=F("high"))),
                name="reconciliation_low_best_high_in_order",
            ),
            # The same rule over the same inputs is the same reconciliation.
            models.UniqueConstraint(
                fields=["subject", "measure", "population", "rule", "rule_version", "inputs_sha256"],
                name="reconciliation_once_per_inputs",
            ),
            models.UniqueConstraint(
                fields=["subject", "measure", "population"],
                condition=Q(state=ReconciliationState.ADOPTED),
                name="reconciliation_one_adopted",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.measure} {self.population}: {self.low} / {self.best} / {self.high} ({self.rule})"
