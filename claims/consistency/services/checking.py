"""Checking one subject: every checker over its claims, what they found stored, how far they looked recorded."""

from datetime import datetime
from typing import NamedTuple

from django.db import transaction

from claims.audit.models import Actor
from claims.consistency.checkers import CHECKERS
from claims.consistency.comparable import Case
from claims.consistency.coverage import coverage_of
from claims.consistency.models import Finding, SubjectCheck
from claims.consistency.reconciliation import RULES
from claims.consistency.selectors.cases import load_case
from claims.consistency.services.findings import detected, store_findings
from claims.consistency.services.reconciliations import propose_reconciliations
from claims.lib.errors import NotFound
from claims.lib.hashing import digest_of
from claims.lib.locks import lock_for_transaction
from claims.register.models import Subject


class Checked(NamedTuple):
    """Rows that a check changed; both 0 where nothing moved since the last one."""

    findings: int
    reconciliations: int


def _inputs_of(case: Case) -> str:
    """Everything that rows and sentences of this check depend on, names and code versions included."""
    told = [*case.claims, *case.parts]
    return digest_of(
        {
            "checkers": [f"{checker.name} {checker.version}" for checker in CHECKERS],
            "rules": [f"{rule.name} {rule.version}" for rule in RULES],
            "kind": str(case.subject_kind),
            "days": [None if day is None else day.isoformat() for day in (case.first_date, case.last_date)],
            "versions": [claim.version_id for claim in told],
            "claims": [dict(claim.inputs()) for claim in told],
            "names": [[claim.origin.name, claim.speaker.name, claim.document_source.name] for claim in told],
        }
    )


def check_subject(*, subject_id: int, actor: Actor, now: datetime) -> Checked:
    """Check one subject from what is committed now. Twice, or from two workers at once, is the same as once."""
    with transaction.atomic():
        # No row to lock says "being checked": a first finding has none yet, and two workers would both write it.
        lock_for_transaction(f"check_subject:{subject_id}")
        subject = Subject.objects.filter(pk=subject_id).first()
        if subject is None:
            raise NotFound(f"There is no subject {subject_id} to check; it was never saved.")
        case = load_case(subject)
        inputs = _inputs_of(case)
        # Every accepted claim makes a check due; those that come after the last change have nothing to add.
        last = SubjectCheck.objects.filter(subject=subject, inputs_sha256=inputs).first()
        if last is not None:
            Finding.objects.filter(subject=subject, last_seen_at=last.checked_at).update(last_seen_at=now)
            SubjectCheck.objects.filter(pk=last.pk).update(checked_at=now)
            return Checked(0, 0)
        return _check(subject, case, inputs, actor, now)


def _check(subject: Subject, case: Case, inputs: str, actor: Actor, now: datetime) -> Checked:
    outcomes = [(checker, tuple(checker.check(case))) for checker in CHECKERS]
    found = [
        detected(checker, outcome.found, subject)
        for checker, told in outcomes
        for outcome in told
        if outcome.found is not None
    ]
    findings = store_findings(subject=subject, all_detected=found, actor=actor, now=now)
    reconciliations = propose_reconciliations(subject=subject, case=case, actor=actor, now=now)
    compared = [outcome for checker, told in outcomes if checker.is_comparison for outcome in told]
    SubjectCheck.objects.update_or_create(
        subject=subject,
        defaults={"inputs_sha256": inputs, "coverage": coverage_of(case, compared), "checked_at": now},
    )
    return Checked(findings, reconciliations)
