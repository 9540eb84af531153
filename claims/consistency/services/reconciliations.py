"""Low, best and high as rows: proposed by machine, adopted by people, superseded when the figures move."""

from collections.abc import Sequence
from datetime import datetime
from decimal import Decimal
from typing import Any

from django.db import transaction

from claims.audit.models import Actor
from claims.audit.rules import ensure_role
from claims.audit.selectors import roles_of
from claims.audit.services import append
from claims.audit.vocabulary import Role
from claims.consistency.comparable import Case, ComparableClaim
from claims.consistency.independence import count_independence
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
    kept: list[int] = []
    changed = 0
    for count, claims in counts_of(case).items():
        for rule in RULES:
            made = rule.reconcile(claims, case)
            if made is not None:
                row, is_change = _propose(subject, count, rule, made, claims, actor, now)
                kept.append(row.pk)
                changed += is_change
    past = Reconciliation.objects.select_for_update().filter(subject=subject, state=ReconciliationState.PROPOSED)
    for row in past.exclude(pk__in=kept):
        _set_state(row, ReconciliationState.SUPERSEDED, "reconciliation.superseded", actor, "The figures moved.", now)
        changed += 1
    return changed


def _propose(
    subject: Subject,
    count: Count,
    rule: Rule,
    made: Reconciled,
    claims: Sequence[ComparableClaim],
    actor: Actor,
    now: datetime,
) -> tuple[Reconciliation, bool]:
    digest = digest_of(made.inputs())
    known = Reconciliation.objects.filter(
        subject=subject,
        measure=count.measure,
        population=count.population,
        rule=rule.name,
        rule_version=rule.version,
        inputs_sha256=digest,
    ).first()
    if known is not None:
        if known.state != ReconciliationState.SUPERSEDED:
            return known, False
        again = "The same figures as before."
        return _set_state(known, ReconciliationState.PROPOSED, "reconciliation.proposed", actor, again, now), True
    independence = count_independence(claims)
    row = Reconciliation(
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
        inputs_sha256=digest,
        created_at=now,
    )
    row.stream_seq = append(
        stream=row.stream, kind="reconciliation.proposed", body=_body(row), actor=actor, reason="", now=now
    ).stream_seq
    row.save()
    return row, True


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
