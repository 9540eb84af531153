"""Checking one subject: every checker over its claims, what they found stored, how far they looked recorded."""

from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple

from django.db import transaction

from claims.audit.models import Actor
from claims.consistency.checkers import CHECKERS
from claims.consistency.checkers.found import Outcome
from claims.consistency.comparable import Case
from claims.consistency.coverage import coverage_of
from claims.consistency.models import SubjectCheck
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
    return digest_of(
        {
            "checkers": [f"{checker.name} {checker.version}" for checker in CHECKERS],
            "claims": [dict(claim.inputs()) for claim in case.claims],
            "parts": [dict(claim.inputs()) for claim in case.parts],
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
        outcomes = [(checker, tuple(checker.check(case))) for checker in CHECKERS]
        found = [
            detected(checker, outcome.found, subject)
            for checker, told in outcomes
            for outcome in told
            if outcome.found is not None
        ]
        findings = store_findings(subject=subject, all_detected=found, actor=actor, now=now)
        reconciliations = propose_reconciliations(subject=subject, case=case, actor=actor, now=now)
        compared: Sequence[Outcome] = [o for checker, told in outcomes if checker.is_comparison for o in told]
        SubjectCheck.objects.update_or_create(
            subject=subject,
            defaults={
                "inputs_sha256": _inputs_of(case),
                "coverage": coverage_of(case, compared),
                "checked_at": now,
            },
        )
    return Checked(findings, reconciliations)
