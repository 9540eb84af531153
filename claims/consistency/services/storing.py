"""Findings as rows, each stored once for what it is about. All that one check found is written together."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, NamedTuple
from uuid import UUID

from claims.audit.models import Actor
from claims.audit.services import Act, append_all
from claims.consistency.models import Finding, FindingClaim
from claims.consistency.rules.lifecycle import state_when_not_found
from claims.consistency.services.announcing import announce
from claims.consistency.services.detected import Detected, Finds
from claims.consistency.services.renewing import Telling, renew
from claims.register.models import Claim, Subject

NO_LONGER_HOLDS = "No longer found: the claims it compared have changed."
JUDGED_ANEW = "No longer found: the checker has changed; the claims have not."
_RENEWED = ("state", "state_reason", "decided_by", *Telling._fields)


class Stored(NamedTuple):
    """Rows that storing changed, by what became of them."""

    new: int = 0
    changed: int = 0
    resolved: int = 0


@dataclass(slots=True)
class _Changes:
    """What has to be written, gathered before the first statement."""

    new: list[tuple[Finding, Detected]] = field(default_factory=list)
    renewed: list[tuple[Finding, Detected]] = field(default_factory=list)
    gone: list[Finding] = field(default_factory=list)
    seen: list[Finding] = field(default_factory=list)


def store_findings(all_finds: Sequence[Finds], *, actor: Actor, now: datetime) -> Stored:
    """Make the stored findings of each subject say what was detected now; of each subject once.

    What other checkers than `only` found is left alone. Runs in the caller's transaction, under its locks on the
    subjects.
    """
    known = _known([finds.subject for finds in all_finds])
    changes = _Changes()
    for finds in all_finds:
        _compare(finds, known.get(finds.subject.pk, {}), changes, actor, now)
    _write(changes, actor, now)
    Finding.objects.filter(pk__in=[finding.pk for finding in changes.seen]).update(last_seen_at=now)
    return Stored(len(changes.new), len(changes.renewed), len(changes.gone))


def _known(subjects: Sequence[Subject]) -> dict[int, dict[str, Finding]]:
    """Subject -> key -> finding."""
    stored = Finding.objects.select_for_update(of=("self",)).filter(subject__in=subjects).select_related("decided_by")
    known: dict[int, dict[str, Finding]] = {}
    for finding in stored.order_by("pk").prefetch_related("finding_claims"):
        assert finding.subject_id is not None
        known.setdefault(finding.subject_id, {})[finding.key] = finding
    return known


def _compare(finds: Finds, known: Mapping[str, Finding], changes: _Changes, actor: Actor, now: datetime) -> None:
    """Add to `changes` what has to be written for one subject."""
    here = {one.key: one for one in finds.detected}
    for key, one in here.items():
        if key not in known:
            changes.new.append((_new(one, now), one))
            continue
        changes.seen.append(known[key])
        if _renew(known[key], one):
            changes.renewed.append((known[key], one))
    for key, finding in known.items():
        if key in here or (finds.only is not None and finding.checker not in finds.only):
            continue
        if finding.state != (state := state_when_not_found(finding.state)):
            finding.state, finding.decided_by = state, actor
            finding.state_reason = NO_LONGER_HOLDS if finds.only is None else JUDGED_ANEW
            changes.gone.append(finding)


def _new(one: Detected, now: datetime) -> Finding:
    return Finding(
        kind=one.found.kind,
        subject=one.subject,
        checker=one.checker.name,
        checker_version=one.checker.version,
        key=one.key,
        inputs_sha256=one.inputs_sha256,
        sentence=one.found.sentence,
        severity=one.found.severity,
        last_seen_at=now,
        created_at=now,
    )


def _renew(finding: Finding, one: Detected) -> bool:
    """Bring a known finding up to date, not yet in the database; whether anything changed, or names other claims."""
    telling = Telling(one.inputs_sha256, one.found.sentence, one.checker.version, one.found.severity)
    named = [each.version_id for each in finding.finding_claims.all()]
    return renew(finding, telling) or named != one.version_ids


def _write(changes: _Changes, actor: Actor, now: datetime) -> None:
    told = [*changes.new, *changes.renewed]
    streams = _streams(one for _, one in told)
    acts = [
        *(Act(finding.stream, "finding.found", _body(one, streams)) for finding, one in changes.new),
        *(
            Act(finding.stream, "finding.changed", {**_body(one, streams), "state": str(finding.state)})
            for finding, one in changes.renewed
        ),
        *(
            Act(
                finding.stream,
                "finding.resolved",
                {"state": str(finding.state), "inputs_sha256": finding.inputs_sha256},
                finding.state_reason,
            )
            for finding in changes.gone
        ),
    ]
    findings = [*(finding for finding, _ in told), *changes.gone]
    for finding, entry in zip(findings, append_all(acts, actor=actor, now=now), strict=True):
        finding.stream_seq = entry.stream_seq
    new = Finding.objects.bulk_create([finding for finding, _ in changes.new])
    Finding.objects.bulk_update(findings[len(changes.new) :], [*_RENEWED, "stream_seq"])
    FindingClaim.objects.filter(finding__in=[finding for finding, _ in changes.renewed]).delete()
    FindingClaim.objects.bulk_create(
        FindingClaim(finding=finding, version_id=version, position=position)
        for finding, one in told
        for position, version in enumerate(one.version_ids)
    )
    announce(new)


def _streams(all_detected: Iterable[Detected]) -> dict[int, UUID]:
    claim_ids = {claim.claim_id for one in all_detected for claim in one.found.claims}
    return dict(Claim.objects.filter(pk__in=claim_ids).values_list("pk", "stream"))


def _body(one: Detected, streams: Mapping[int, UUID]) -> dict[str, Any]:
    return {
        "subject": str(one.subject.stream),
        "finding": str(one.found.kind),
        "checker": f"{one.checker.name} {one.checker.version}",
        "claims": [str(streams[claim.claim_id]) for claim in one.found.claims],
        "sentence": one.found.sentence,
        "severity": str(one.found.severity),
        "inputs_sha256": one.inputs_sha256,
    }
