"""What people decide about findings."""

from datetime import datetime

from django.db import transaction

from claims.audit.models import Actor
from claims.audit.rules import ensure_role
from claims.audit.selectors import roles_of
from claims.audit.services import append
from claims.audit.vocabulary import Role
from claims.consistency.models import Finding
from claims.consistency.rules.lifecycle import ensure_decision
from claims.consistency.vocabulary import FindingState

_DECIDERS = frozenset({Role.FACT_CHECKER, Role.EDITOR})


def set_state(finding: Finding, state: FindingState, kind: str, actor: Actor, reason: str, now: datetime) -> Finding:
    """Runs in the caller's transaction; `kind` is that of the act in the log."""
    finding.state, finding.state_reason, finding.decided_by = state, reason, actor
    finding.stream_seq = append(
        stream=finding.stream,
        kind=kind,
        body={"state": str(state), "inputs_sha256": finding.inputs_sha256},
        actor=actor,
        reason=reason,
        now=now,
    ).stream_seq
    finding.save()
    return finding


def _decide(finding: Finding, target: FindingState, act: str, actor: Actor, reason: str, now: datetime) -> Finding:
    ensure_role(roles_of(actor), _DECIDERS, f"{act} a finding")
    with transaction.atomic():
        finding = Finding.objects.select_for_update().get(pk=finding.pk)
        ensure_decision(finding.state, target, reason)
        kind = "finding.reopened" if target == FindingState.OPEN else f"finding.{target}"
        return set_state(finding, target, kind, actor, reason, now)


def acknowledge_finding(*, finding: Finding, actor: Actor, reason: str, now: datetime) -> Finding:
    """Somebody saw it and works on it."""
    return _decide(finding, FindingState.ACKNOWLEDGED, "acknowledge", actor, reason, now)


def dismiss_finding(*, finding: Finding, actor: Actor, reason: str, now: datetime) -> Finding:
    """It does not matter, for a reason; it comes back only when one of its inputs changes."""
    return _decide(finding, FindingState.DISMISSED, "dismiss", actor, reason, now)


def resolve_finding(*, finding: Finding, actor: Actor, reason: str, now: datetime) -> Finding:
    """It is settled, for a reason; it comes back only when one of its inputs changes."""
    return _decide(finding, FindingState.RESOLVED, "resolve", actor, reason, now)


def reopen_finding(*, finding: Finding, actor: Actor, reason: str, now: datetime) -> Finding:
    """Take back whatever was decided."""
    return _decide(finding, FindingState.OPEN, "reopen", actor, reason, now)
