"""Checking subjects: every checker over their claims, what they found stored, how far they looked recorded."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple

from django.db import transaction
from django.db.models import F

from claims.audit.models import Actor
from claims.consistency.checkers import CHECKERS, Checker
from claims.consistency.checkers.found import Outcome
from claims.consistency.comparable import Case
from claims.consistency.coverage import answers_of, coverage_of
from claims.consistency.inputs import inputs_of
from claims.consistency.models import Finding, SubjectCheck
from claims.consistency.selectors.cases import load_cases
from claims.consistency.services.detected import Detected, Finds, detected
from claims.consistency.services.reconciliations import propose_reconciliations
from claims.consistency.services.storing import store_findings
from claims.consistency.standings.services import renew_standings
from claims.consistency.versions import EVERYTHING, Due, checker_versions, due_since, rule_versions
from claims.lib.errors import NotFound
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


@dataclass(frozen=True, slots=True)
class _Look:
    """One subject of a check: what has to look at it, and the row that says how far it was looked at."""

    subject: Subject
    case: Case
    due: Due
    check: SubjectCheck


def check_subject(*, subject_id: int, actor: Actor, now: datetime, anew: bool = False) -> Checked:
    """Check one subject from what is committed now. Twice, or from two workers at once, is the same as once.

    Unchanged claims are shown only to the checkers whose version has not seen them; `anew` shows everything to all.
    """
    return check_subjects(subject_ids=[subject_id], actor=actor, now=now, anew=anew)


def check_subjects(*, subject_ids: Iterable[int], actor: Actor, now: datetime, anew: bool = False) -> Checked:
    """Check several subjects in one transaction, each as by `check_subject`; what changed for all of them together."""
    ids = sorted(set(subject_ids))
    with transaction.atomic():
        # No row to lock says "being checked": a first finding has none yet, and two workers would both write it.
        lock_for_transaction(*(f"check_subject:{each}" for each in ids))
        allow_thinking(_THINKING_SECONDS)
        looks = _looks(ids, anew)
        _see_again([look for look in looks if look.due != EVERYTHING], now)
        return _check([look for look in looks if not look.due.is_nothing], actor, now)


def _looks(ids: Sequence[int], anew: bool) -> list[_Look]:
    found = Subject.objects.in_bulk(ids)
    missing = [each for each in ids if each not in found]
    if missing:
        raise NotFound(f"There is no subject {missing[0]} to check; it was never saved.")
    subjects = [found[each] for each in ids]
    last = SubjectCheck.objects.in_bulk(ids)
    return [
        _look(subject, case, last.get(subject.pk), anew)
        for subject, case in zip(subjects, load_cases(subjects), strict=True)
    ]


def _look(subject: Subject, case: Case, last: SubjectCheck | None, anew: bool) -> _Look:
    inputs = inputs_of(case)
    if anew or last is None or last.inputs_sha256 != inputs:
        return _Look(subject, case, EVERYTHING, SubjectCheck(subject=subject, inputs_sha256=inputs))
    return _Look(subject, case, due_since(last.checkers, last.rules), last)


def _see_again(looks: Iterable[_Look], now: datetime) -> None:
    """What held at the last check holds now, where its checker need not look again."""
    by_due: dict[Due, list[int]] = {}
    for look in looks:
        by_due.setdefault(look.due, []).append(look.subject.pk)
    for due, ids in by_due.items():
        held = Finding.objects.filter(subject__in=ids, last_seen_at=F("subject__last_check__checked_at"))
        held.exclude(checker__in=due.checkers or ()).update(last_seen_at=now)
    # Every accepted claim makes a check due; those that come after the last change have nothing to add.
    idle = [each for due, ids in by_due.items() if due.is_nothing for each in ids]
    if idle:
        SubjectCheck.objects.filter(pk__in=idle).update(checked_at=now)


def _check(looks: Sequence[_Look], actor: Actor, now: datetime) -> Checked:
    """Run what is due of every subject, store what was found, and bring the checks up to date."""
    if not looks:
        return Checked()
    found: list[Finds] = []
    for look in looks:
        outcomes = {checker: tuple(checker.check(look.case)) for checker in CHECKERS if look.due.runs(checker.name)}
        found.append(Finds(look.subject, _detected(look.subject, outcomes), look.due.checkers))
        _record(look, outcomes, now)
    stored = store_findings(found, actor=actor, now=now)
    with_rules = [look for look in looks if look.due.rules]
    figures = [(look.subject, look.case) for look in with_rules]
    reconciled = propose_reconciliations(figures, actor=actor, now=now)
    renew_standings([look.case for look in with_rules])
    SubjectCheck.objects.bulk_create(
        [look.check for look in looks],
        update_conflicts=True,
        unique_fields=["subject"],
        update_fields=["inputs_sha256", "coverage", "checkers", "rules", "checked_at"],
    )
    return Checked(*stored, reconciled)


def _detected(subject: Subject, outcomes: Mapping[Checker, Sequence[Outcome]]) -> list[Detected]:
    return [
        detected(subject, checker, outcome.found)
        for checker, told in outcomes.items()
        for outcome in told
        if outcome.found is not None
    ]


def _record(look: _Look, outcomes: Mapping[Checker, Sequence[Outcome]], now: datetime) -> None:
    """How far it was looked, on the row that says so."""
    check, due = look.check, look.due
    kept = {} if due.checkers is None else check.coverage["by_checker"]
    answers = {checker.name: answers_of(told) for checker, told in outcomes.items() if checker.is_comparison}
    check.coverage = coverage_of(look.case, {name: kept[name] for name in kept if not due.runs(name)} | answers)
    check.checkers, check.rules, check.checked_at = checker_versions(), rule_versions(), now
