"""A person makes figures that a rule proposed the desk's own."""

from datetime import datetime

from django.db import transaction

from claims.audit.models import Actor
from claims.audit.rules import ensure_role
from claims.audit.selectors import roles_of
from claims.audit.services import append
from claims.audit.vocabulary import Role
from claims.consistency.models import Reconciliation
from claims.consistency.vocabulary import ReconciliationState
from claims.lib.errors import Conflict, InvalidInput
from claims.register.models import Subject

_ADOPTERS = frozenset({Role.FACT_CHECKER, Role.EDITOR})


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
        row.adopted_by, row.reason, row.stale_at = actor, reason, None
        return _set_state(row, ReconciliationState.ADOPTED, "reconciliation.adopted", actor, reason, now)
