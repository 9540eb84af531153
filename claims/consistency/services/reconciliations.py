"""Low, best and high as rows: proposed by machine, superseded when the figures move, flagged where adopted."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from decimal import Decimal
from typing import Any, NamedTuple

from claims.audit.models import Actor
from claims.audit.services import Act, append_all
from claims.consistency.comparable import Case, ComparableClaim
from claims.consistency.independence import Independence, count_independence
from claims.consistency.models import Reconciliation
from claims.consistency.reconciliation import RULES, Count, Reconciled, Rule, Tellings, counts_of
from claims.consistency.vocabulary import ReconciliationState
from claims.lib.hashing import sha256_hex
from claims.register.models import Subject


class Moved(NamedTuple):
    """A reconciliation on record to which something happened, the act's name in the log, and why."""

    row: Reconciliation
    act: str
    why: str


def _text(value: Decimal | None) -> str | None:
    return None if value is None else f"{value.normalize():f}"


def propose_reconciliations(cases: Sequence[tuple[Subject, Case]], *, actor: Actor, now: datetime) -> int:
    """Make the proposals for each subject say what the rules make of its figures now; the number of rows that changed.

    Runs in the caller's transaction, under its locks on the subjects.
    """
    known = _known([subject for subject, _ in cases])
    new: list[Reconciliation] = []
    moved: list[Moved] = []
    for subject, case in cases:
        _compare(_rows(subject, case, now), known.get(subject.pk, {}), new, moved, now)
    _write(new, moved, actor, now)
    return len(new) + len(moved)


def _rows(subject: Subject, case: Case, now: datetime) -> Iterator[Reconciliation]:
    """What every rule makes of every count."""
    for count, claims in counts_of(case).items():
        independence = count_independence(claims)
        tellings = Tellings(claims)
        for rule in RULES:
            made = rule.reconcile(tellings, case)
            if made is not None:
                yield _row(subject, count, rule, made, independence, now)


def _compare(
    rows: Iterable[Reconciliation],
    known: Mapping[tuple[str, ...], Reconciliation],
    new: list[Reconciliation],
    moved: list[Moved],
    now: datetime,
) -> None:
    """Add to `new` and `moved` what becomes of the reconciliations of one subject."""
    kept: set[int] = set()
    current: set[tuple[str, ...]] = set()
    for row in rows:
        current.add(_saying(row))
        before = known.get(_name(row))
        if before is None:
            new.append(row)
            continue
        kept.add(before.pk)
        if before.state == ReconciliationState.SUPERSEDED:
            before.state = ReconciliationState.PROPOSED
            moved.append(Moved(before, "proposed", "The same figures as before."))
    for before in known.values():
        if before.state == ReconciliationState.PROPOSED and before.pk not in kept:
            before.state = ReconciliationState.SUPERSEDED
            moved.append(Moved(before, "superseded", "The figures moved."))
        elif before.state == ReconciliationState.ADOPTED:
            moved += _staleness(before, _saying(before) in current, now)


def _staleness(adopted: Reconciliation, is_current: bool, now: datetime) -> list[Moved]:
    """What people adopted stays adopted; it is flagged once its rule says something else of the figures on record."""
    if is_current == (adopted.stale_at is None):
        return []
    adopted.stale_at = None if is_current else now
    if is_current:
        return [Moved(adopted, "current", "The figures are again those it was adopted on.")]
    return [Moved(adopted, "stale", "The figures moved since it was adopted.")]


def _saying(row: Reconciliation) -> tuple[str, ...]:
    """A rule over its inputs, whichever version of it."""
    return row.measure, row.population, str(row.rule), row.inputs_sha256


def _name(row: Reconciliation) -> tuple[str, ...]:
    """The same rule over the same inputs is the same reconciliation."""
    return row.measure, row.population, str(row.rule), row.rule_version, row.inputs_sha256


def _known(subjects: Sequence[Subject]) -> dict[int, dict[tuple[str, ...], Reconciliation]]:
    """Subject -> every reconciliation of it, past ones too, without the lists of what went into it."""
    rows = Reconciliation.objects.select_for_update().filter(subject__in=subjects).defer("inputs", "left_out")
    known: dict[int, dict[tuple[str, ...], Reconciliation]] = {}
    for row in rows.order_by("pk"):
        known.setdefault(row.subject_id, {})[_name(row)] = row
    return known


def _row(
    subject: Subject, count: Count, rule: Rule, made: Reconciled, independence: Independence, now: datetime
) -> Reconciliation:
    return Reconciliation(
        subject=subject,
        measure=count.measure,
        population=count.population,
        rule=rule.name,
        rule_version=rule.version,
        low=made.low,
        best=made.best,
        high=made.high,
        report_count=independence.reports,
        origin_count=independence.origins,
        inputs=[_input(claim) for claim in made.used],
        left_out=[{"version": left.claim.version_id, "why": left.why} for left in made.left_out],
        inputs_sha256=sha256_hex(made.inputs()),
        created_at=now,
    )


def _write(new: Sequence[Reconciliation], moved: Sequence[Moved], actor: Actor, now: datetime) -> None:
    acts = [
        *(Act(row.stream, "reconciliation.proposed", _body(row)) for row in new),
        *(
            Act(
                row.stream,
                f"reconciliation.{act}",
                {"state": str(row.state), "inputs_sha256": row.inputs_sha256},
                why,
            )
            for row, act, why in moved
        ),
    ]
    rows = [*new, *(one.row for one in moved)]
    for row, entry in zip(rows, append_all(acts, actor=actor, now=now), strict=True):
        row.stream_seq = entry.stream_seq
    Reconciliation.objects.bulk_create(new)
    Reconciliation.objects.bulk_update(rows[len(new) :], ["state", "stale_at", "stream_seq"])


def _input(claim: ComparableClaim) -> dict[str, Any]:
    assert claim.figure is not None
    return {
        "version": claim.version_id,
        "origin": claim.speaker.name,
        "lower": _text(claim.figure.lower),
        "upper": _text(claim.figure.upper),
    }


def _body(row: Reconciliation) -> dict[str, Any]:
    return {
        "subject": str(row.subject.stream),
        "measure": row.measure,
        "population": row.population,
        "rule": f"{row.rule} {row.rule_version}",
        "low": _text(row.low),
        "best": _text(row.best),
        "high": _text(row.high),
        "reports": row.report_count,
        "origins": row.origin_count,
        "inputs_sha256": row.inputs_sha256,
    }
