"""Checking one subject: every checker over its claims, what they found stored, how far they looked recorded."""

from datetime import datetime
from typing import NamedTuple

from django.db import transaction

from claims.audit.models import Actor
from claims.consistency.checkers import CHECKERS
from claims.consistency.comparable import Case
from claims.consistency.coverage import answers_of, coverage_of
from claims.consistency.models import Finding, SubjectCheck
from claims.consistency.selectors.cases import load_case
from claims.consistency.services.reconciliations import propose_reconciliations
from claims.consistency.services.storing import detected, store_findings
from claims.consistency.standings.services import renew_standings
from claims.consistency.versions import EVERYTHING, Due, checker_versions, due_since, rule_versions
from claims.lib.errors import NotFound
from claims.lib.hashing import digest_of
from claims.lib.locks import allow_thinking, lock_for_transaction
from claims.register.models import Subject

# Between reading and storing all checkers run: a minute and more for eighty thousand claims on a busy machine.
_THINKING_SECONDS = 300


class Checked(NamedTuple):
    """Rows that a check changed: findings by what became of them, reconciliations together; all 0 where nothing moved
    since the last one.
    """

    new: int = 0
    changed: int = 0
    resolved: int = 0
    reconciliations: int = 0


def _inputs_of(case: Case) -> str:
    """Everything that rows and sentences of this check depend on beside the code: claims, days and names."""
    told = [*case.claims, *case.parts]
    return digest_of(
        {
            "kind": str(case.subject_kind),
            "days": [None if day is None else day.isoformat() for day in (case.first_date, case.last_date)],
            "parents": [list(pair) for pair in sorted(case.parents.items())],
            "versions": [claim.version_id for claim in told],
            "claims": [dict(claim.inputs()) for claim in told],
            "names": [[claim.origin.name, claim.speaker.name, claim.document_source.name] for claim in told],
        }
    )


def check_subject(*, subject_id: int, actor: Actor, now: datetime, anew: bool = False) -> Checked:
    """Check one subject from what is committed now. Twice, or from two workers at once, is the same as once.

    Unchanged claims are shown only to the checkers whose version has not seen them; `anew` shows everything to all.
    """
    with transaction.atomic():
        # No row to lock says "being checked": a first finding has none yet, and two workers would both write it.
        lock_for_transaction(f"check_subject:{subject_id}")
        allow_thinking(_THINKING_SECONDS)
        subject = Subject.objects.filter(pk=subject_id).first()
        if subject is None:
            raise NotFound(f"There is no subject {subject_id} to check; it was never saved.")
        case = load_case(subject)
        inputs = _inputs_of(case)
        last = SubjectCheck.objects.filter(subject=subject).first()
        if anew or last is None or last.inputs_sha256 != inputs:
            return _check(subject, case, EVERYTHING, SubjectCheck(subject=subject, inputs_sha256=inputs), actor, now)
        due = due_since(last.checkers, last.rules)
        _see_again(last, due, now)
        if due.is_nothing:
            # Every accepted claim makes a check due; those that come after the last change have nothing to add.
            SubjectCheck.objects.filter(pk=last.pk).update(checked_at=now)
            return Checked()
        return _check(subject, case, due, last, actor, now)


def _see_again(last: SubjectCheck, due: Due, now: datetime) -> None:
    """What held at the last check holds now, where its checker need not look again."""
    held = Finding.objects.filter(subject=last.subject_id, last_seen_at=last.checked_at)
    held.exclude(checker__in=due.checkers or ()).update(last_seen_at=now)


def _check(subject: Subject, case: Case, due: Due, check: SubjectCheck, actor: Actor, now: datetime) -> Checked:
    """Run what is due and bring `check` up to date."""
    outcomes = {checker: tuple(checker.check(case)) for checker in CHECKERS if due.runs(checker.name)}
    found = [
        detected(checker, outcome.found, subject)
        for checker, told in outcomes.items()
        for outcome in told
        if outcome.found is not None
    ]
    stored = store_findings(subject=subject, all_detected=found, actor=actor, now=now, only=due.checkers)
    reconciled = propose_reconciliations(subject=subject, case=case, actor=actor, now=now) if due.rules else 0
    kept = {} if due.checkers is None else check.coverage["by_checker"]
    answers = {checker.name: answers_of(told) for checker, told in outcomes.items() if checker.is_comparison}
    if due.rules:
        renew_standings(case)
    check.coverage = coverage_of(case, {name: kept[name] for name in kept if not due.runs(name)} | answers)
    check.checkers, check.rules, check.checked_at = checker_versions(), rule_versions(), now
    check.save()
    return Checked(*stored, reconciled)
