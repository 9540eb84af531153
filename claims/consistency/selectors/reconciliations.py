"""Low, best and high: what is proposed and adopted now, how that moved, and what waits for a second look."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Q, QuerySet

from claims.audit.models import AuditEntry
from claims.consistency.models import Reconciliation
from claims.consistency.reconciliation.figures import Count
from claims.consistency.vocabulary import ReconciliationState, RuleName
from claims.register.models import Subject

_PROPOSED, _ADOPTED, _STALE = "reconciliation.proposed", "reconciliation.adopted", "reconciliation.stale"
MOVES_READ = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class Move:
    """From `at` on this was what the newest figures of each origin made, or what people adopted or saw called stale."""

    at: datetime
    act: str
    row: Reconciliation

    @property
    def is_proposal(self) -> bool:
        return self.act == _PROPOSED


def reconciliations_of_subject(subject: Subject) -> QuerySet[Reconciliation]:
    """What is proposed and adopted now, without what was superseded."""
    return (
        Reconciliation.objects.filter(subject=subject)
        .exclude(state=ReconciliationState.SUPERSEDED)
        .select_related("adopted_by")
        .order_by("measure", "population", "rule", "id")
    )


def stale_reconciliations() -> QuerySet[Reconciliation]:
    """Figures that people adopted and that something new calls into question, the latest first."""
    return (
        Reconciliation.objects.filter(state=ReconciliationState.ADOPTED, stale_at__isnull=False)
        .select_related("subject", "adopted_by")
        .order_by("-stale_at", "-pk")
    )


def moves_of_subject(subject: Subject) -> dict[Count, list[Move]]:
    """How low, best and high of each count moved, oldest first: proposals of `latest_per_origin`, and adoptions."""
    rows = (
        Reconciliation.objects.filter(subject=subject)
        .filter(Q(rule=RuleName.LATEST_PER_ORIGIN) | ~Q(adopted_by=None))
        .defer("inputs", "left_out")
    )
    by_stream = {row.stream: row for row in rows}
    # Rows come back when the same figures do; the log alone knows each time.
    entries = AuditEntry.objects.filter(stream__in=by_stream, kind__in=[_PROPOSED, _ADOPTED, _STALE])
    moves: dict[Count, list[Move]] = {}
    for entry in _newest(entries):
        row = by_stream[entry.stream]
        if entry.kind != _PROPOSED or row.rule == RuleName.LATEST_PER_ORIGIN:
            moves.setdefault(Count(row.measure, row.population), []).append(Move(at=entry.at, act=entry.kind, row=row))
    return moves


def _newest(entries: QuerySet[AuditEntry]) -> Sequence[AuditEntry]:
    return sorted(entries.order_by("-pk")[:MOVES_READ], key=lambda entry: entry.pk)
