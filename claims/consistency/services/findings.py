"""Findings as rows: stored once for what they are about, and decided by people."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, NamedTuple

from django.db import transaction

from claims.audit.models import Actor
from claims.audit.rules import ensure_role
from claims.audit.selectors import roles_of
from claims.audit.services import append
from claims.audit.vocabulary import ActorKind, Role
from claims.consistency.checkers import Checker
from claims.consistency.checkers.found import Found
from claims.consistency.models import Finding, FindingClaim
from claims.consistency.rules.lifecycle import ensure_decision, state_when_found_again, state_when_not_found
from claims.consistency.vocabulary import FindingState
from claims.lib.hashing import digest_of
from claims.register.models import Claim, Subject

_DECIDERS = frozenset({Role.FACT_CHECKER, Role.EDITOR})
NO_LONGER_HOLDS = "No longer found: the claims it compared have changed."
JUDGED_ANEW = "No longer found: the checker has changed; the claims have not."


@dataclass(frozen=True, slots=True)
class Detected:
    """What one checker found, with the names under which it is stored."""

    checker: Checker
    found: Found
    key: str
    inputs_sha256: str


class Stored(NamedTuple):
    """Rows that storing changed, by what became of them."""

    new: int = 0
    changed: int = 0
    resolved: int = 0


def detected(checker: Checker, found: Found, subject: Subject) -> Detected:
    name = {"checker": checker.name, "kind": str(found.kind), "subject": subject.pk, "about": list(found.about)}
    return Detected(checker, found, digest_of(name), digest_of(found.inputs()))


def store_findings(
    *,
    subject: Subject,
    all_detected: Iterable[Detected],
    actor: Actor,
    now: datetime,
    only: Collection[str] | None = None,
) -> Stored:
    """Make the stored findings of `subject` say what was detected now.

    `only`: names of the checkers that ran, where not all did; what the others found is left alone. Runs in the
    caller's transaction, under its lock on the subject.
    """
    here = {one.key: one for one in all_detected}
    stored = Finding.objects.select_for_update().filter(subject=subject)
    if only is not None:
        stored = stored.filter(checker__in=only)
    known = {finding.key: finding for finding in stored}
    new = [one for key, one in here.items() if key not in known]
    for one in new:
        _record(subject, one, actor, now)
    changed = sum(_renew(known[key], one, actor, now) for key, one in here.items() if key in known)
    gone = [
        (finding, state)
        for key, finding in known.items()
        if key not in here and finding.state != (state := state_when_not_found(finding.state))
    ]
    for finding, state in gone:
        _set_state(finding, state, "finding.resolved", actor, NO_LONGER_HOLDS if only is None else JUDGED_ANEW, now)
    Finding.objects.filter(subject=subject, key__in=here).update(last_seen_at=now)
    return Stored(len(new), changed, len(gone))


def _body(one: Detected, subject: Subject) -> Mapping[str, Any]:
    claim_ids = [claim.claim_id for claim in one.found.claims]
    streams = dict(Claim.objects.filter(pk__in=claim_ids).values_list("pk", "stream"))
    return {
        "subject": str(subject.stream),
        "finding": str(one.found.kind),
        "checker": f"{one.checker.name} {one.checker.version}",
        "claims": [str(streams[claim_id]) for claim_id in claim_ids],
        "sentence": one.found.sentence,
        "severity": str(one.found.severity),
        "inputs_sha256": one.inputs_sha256,
    }


def _name_claims(finding: Finding, found: Found) -> None:
    FindingClaim.objects.filter(finding=finding).delete()
    versions = dict.fromkeys(claim.version_id for claim in found.claims)
    FindingClaim.objects.bulk_create(
        FindingClaim(finding=finding, version_id=version, position=position)
        for position, version in enumerate(versions)
    )


def _record(subject: Subject, one: Detected, actor: Actor, now: datetime) -> None:
    finding = Finding(
        kind=one.found.kind,
        subject=subject,
        checker=one.checker.name,
        checker_version=one.checker.version,
        key=one.key,
        inputs_sha256=one.inputs_sha256,
        sentence=one.found.sentence,
        severity=one.found.severity,
        last_seen_at=now,
        created_at=now,
    )
    entry = append(
        stream=finding.stream, kind="finding.found", body=_body(one, subject), actor=actor, reason="", now=now
    )
    finding.stream_seq = entry.stream_seq
    finding.save()
    _name_claims(finding, one.found)


def _renew(finding: Finding, one: Detected, actor: Actor, now: datetime) -> bool:
    """Bring a known finding up to date; whether anything changed."""
    decided_by_person = finding.decided_by is not None and finding.decided_by.kind == ActorKind.PERSON
    state = state_when_found_again(
        finding.state,
        is_same_input=finding.inputs_sha256 == one.inputs_sha256,
        was_decided_by_person=decided_by_person,
    )
    named = list(finding.finding_claims.order_by("position").values_list("version_id", flat=True))
    before = (finding.state, finding.inputs_sha256, finding.sentence, finding.checker_version, finding.severity, named)
    after = (
        state,
        one.inputs_sha256,
        one.found.sentence,
        one.checker.version,
        one.found.severity,
        list(dict.fromkeys(claim.version_id for claim in one.found.claims)),
    )
    if before == after:
        return False
    if finding.state != state:
        finding.state, finding.state_reason, finding.decided_by = state, "", None
    finding.inputs_sha256, finding.sentence = one.inputs_sha256, one.found.sentence
    finding.checker_version, finding.severity = one.checker.version, one.found.severity
    assert finding.subject is not None
    body = {**_body(one, finding.subject), "state": str(state)}
    finding.stream_seq = append(
        stream=finding.stream, kind="finding.changed", body=body, actor=actor, reason="", now=now
    ).stream_seq
    finding.save()
    _name_claims(finding, one.found)
    return True


def _set_state(finding: Finding, state: FindingState, kind: str, actor: Actor, reason: str, now: datetime) -> Finding:
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
        return _set_state(finding, target, kind, actor, reason, now)


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
