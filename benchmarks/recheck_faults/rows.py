"""Everything a re-check leaves behind, in a form that two runs can be compared by."""

from collections import Counter
from collections.abc import Iterable
from typing import Any, NamedTuple

from django.contrib.postgres.aggregates import ArrayAgg
from django.db import connection

from claims.audit.models import AuditEntry
from claims.consistency.models import Finding, Reconciliation, SubjectCheck
from claims.consistency.standings.models import Standing

_FINDING = ("key", "kind", "sentence", "severity", "state", "checker", "checker_version", "inputs_sha256", "stream_seq")
_RECONCILIATION = (
    "subject", "measure", "population", "rule", "rule_version", "low", "best", "high", "state", "report_count",
    "origin_count", "inputs_sha256", "stream_seq",
)  # fmt: skip
_STANDING = ("subject", "measure", "population", "scope", "unit", "phase", "origin", "version", "lower", "upper")


class Found(NamedTuple):
    """Rows without ids and times; `entries` are acts in the log since `entry_before`, by kind."""

    findings: Counter[tuple[Any, ...]]
    reconciliations: Counter[tuple[Any, ...]]
    checks: Counter[tuple[Any, ...]]
    standings: Counter[tuple[Any, ...]]
    entries: Counter[str]


def newest_entry() -> int:
    return AuditEntry.objects.order_by("-pk").values_list("pk", flat=True).first() or 0


def found(entry_before: int) -> Found:
    claims = ArrayAgg("finding_claims__version", order_by=("finding_claims__position",))
    acts = AuditEntry.objects.filter(pk__gt=entry_before, kind__regex=r"^(finding|reconciliation)\.")
    return Found(
        Counter(
            (*row[:-1], tuple(row[-1])) for row in _rows(Finding.objects.annotate(claims=claims), *_FINDING, "claims")
        ),
        Counter(_rows(Reconciliation.objects.all(), *_RECONCILIATION)),
        Counter(_rows(SubjectCheck.objects.all(), "subject", "inputs_sha256")),
        Counter(_rows(Standing.objects.all(), *_STANDING)),
        Counter(acts.values_list("kind", flat=True)),
    )


def _rows(rows: Any, *fields: str) -> Iterable[tuple[Any, ...]]:
    return rows.order_by().values_list(*fields).iterator()  # type: ignore[no-any-return]


def different(first: Counter[Any], second: Counter[Any]) -> int:
    """How many rows the one has that the other has not, both ways."""
    return ((first - second) + (second - first)).total()


def forget() -> None:
    """As if nothing had ever been checked; the log keeps its entries."""
    tables = "claims_finding, claims_reconciliation, claims_subjectcheck, claims_standing"
    with connection.cursor() as cursor:
        cursor.execute(f"TRUNCATE {tables} CASCADE")
