"""Low, best and high as rows: proposed by machine, adopted by people, superseded when the figures move."""

from collections.abc import Sequence
from datetime import datetime
from decimal import Decimal
from typing import Any

from django.db import transaction

from claims.audit.models import Actor
from claims.audit.rules import ensure_role
from claims.audit.selectors import roles_of
from claims.audit.services import Act, append, append_all
from claims.audit.vocabulary import Role
from claims.consistency.comparable import Case, ComparableClaim
from claims.consistency.independence import Independence, count_independence
from claims.consistency.models import Reconciliation
from claims.consistency.reconciliation import RULES, Count, Reconciled, Rule, counts_of
from claims.consistency.vocabulary import ReconciliationState
from claims.lib.errors import Conflict, InvalidInput
from claims.lib.hashing import digest_of
from claims.register.models import Subject

_ADOPTERS = frozenset({Role.FACT_CHECKER, Role.EDITOR})


def _text(value: Decimal | None) -> str | None:
    return None if value is None else f"{value.normalize():f}"


def propose_reconciliations(*, subject: Subject, case: Case, actor: Actor, now: datetime) -> int:
    """Make the proposals for `subject` say what the rules make of the figures now; the number of rows that changed.

    Runs in the caller's transaction, under its lock on the subject.
    """
    known = _known(subject)
    kept: set[int] = set()
    new: list[Reconciliation] = []
    moved: list[tuple[Reconciliation, str]] = []
    for count, claims in counts_of(case).items():
        independence = count_independence(claims)
        for rule in RULES:
            made = rule.reconcile(claims, case)
            if made is None:
                continue
            row = _row(subject, count, rule, made, independence, now)
            before = known.get(_name(row))
            if before is None:
                new.append(row)
                continue
            kept.add(before.pk)
            if before.state == ReconciliationState.SUPERSEDED:
                before.state = ReconciliationState.PROPOSED
                moved.append((before, "The same figures as before."))
    for before in known.values():
        if before.state == ReconciliationState.PROPOSED and before.pk not in kept:
            before.state = ReconciliationState.SUPERSEDED
            moved.append((before, "The figures moved."))
    _write(new, moved, actor, now)
    return len(new) + len(moved)


def _name(row: Reconciliation) -> tuple[str, ...]:
    """The same rule over the same inputs is the same reconciliation."""
    return row.measure, row.population, str(row.rule), row.rule_version, row.inputs_sha256


def _known(subject: Subject) -> dict[tuple[str, ...], Reconciliation]:
    """Every reconciliation of the subject, past ones too, without the lists of what went into it."""
    rows = Reconciliation.objects.select_for_update().filter(subject=subject).defer("inputs", "left_out")
    return {_name(row): row for row in rows}


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
        inputs_sha256=digest_of(made.inputs()),
        created_at=now,
    )


def _write(
    new: Sequence[Reconciliation], moved: Sequence[tuple[Reconciliation, str]], actor: Actor, now: datetime
) -> None:
    acts = [
        *(Act(row.stream, "reconciliation.proposed", _body(row)) for row in new),
        *(
            Act(
                row.stream,
                f"reconciliation.{row.state}",
                {"state": str(row.state), "inputs_sha256": row.inputs_sha256},
                why,
            )
            for row, why in moved
        ),
    ]
    rows = [*new, *(row for row, _ in moved)]
    for row, entry in zip(rows, append_all(acts, actor=actor, now=now), strict=True):
        row.stream_seq = entry.stream_seq
    Reconciliation.objects.bulk_create(new)
    Reconciliation.objects.bulk_update(rows[len(new) :], ["state", "stream_seq"])


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


def _set_state(
    row: Reconciliation, state: ReconciliationState, kind: str, actor: Actor, reason: str, now: datetime
) -> Reconciliation:
    row.state = state
    body = {"state": str(state), "inputs_sha256": row.inputs_sha256}
    row.stream_seq = append(stream=row.stream, kind=kind, body=body, actor=actor, reason=reason, now=now).stream_seq
    row.save()
    return row


def adopt_reconciliation(*, reconciliation: Reconciliation, actor: Actor, reason: str, now: datetime) -> Reconciliation:
    """A person makes these figures the desk's; what was adopted before for the same count is superseded."""
    ensure_role(roles_of(actor), _ADOPTERS, "adopt a reconciliation")
    if not reason.strip():
        raise InvalidInput("Say why these figures are adopted: a reason is required.", code="reason_required")
    with transaction.atomic():
        # One adopted row for each count: the subject's row keeps two people from adopting two at once.
        Subject.objects.select_for_update().get(pk=reconciliation.subject_id)
        row = Reconciliation.objects.select_for_update().get(pk=reconciliation.pk)
        if row.state != ReconciliationState.PROPOSED:
            raise Conflict(f"This reconciliation is {row.get_state_display()}; only a proposed one can be adopted.")
        before = Reconciliation.objects.select_for_update().filter(
            subject=row.subject_id, measure=row.measure, population=row.population, state=ReconciliationState.ADOPTED
        )
        for old in before:
            why = "Another reconciliation was adopted."
            _set_state(old, ReconciliationState.SUPERSEDED, "reconciliation.superseded", actor, why, now)
        row.adopted_by, row.reason = actor, reason
        return _set_state(row, ReconciliationState.ADOPTED, "reconciliation.adopted", actor, reason, now)
