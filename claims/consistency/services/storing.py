"""Findings as rows, each stored once for what it is about. All that one check found is written together."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, NamedTuple
from uuid import UUID

from claims.audit.models import Actor
from claims.audit.services import Act, append_all
from claims.audit.vocabulary import ActorKind
from claims.consistency.checkers import Checker
from claims.consistency.checkers.found import Found
from claims.consistency.models import Finding, FindingClaim
from claims.consistency.rules.lifecycle import state_when_found_again, state_when_not_found
from claims.lib.hashing import digest_of
from claims.register.models import Claim, Subject

NO_LONGER_HOLDS = "No longer found: the claims it compared have changed."
JUDGED_ANEW = "No longer found: the checker has changed; the claims have not."
_RENEWED = ("state", "state_reason", "decided_by", "inputs_sha256", "sentence", "checker_version", "severity")


@dataclass(frozen=True, slots=True)
class Detected:
    """What one checker found, with the names under which it is stored."""

    checker: Checker
    found: Found
    key: str
    inputs_sha256: str

    @property
    def version_ids(self) -> list[int]:
        """The claim versions it names, each once, in the order of the sentence."""
        return list(dict.fromkeys(claim.version_id for claim in self.found.claims))


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
    known = _known(subject, only)
    changes = _Changes()
    for key, one in here.items():
        if key not in known:
            changes.new.append((_new(subject, one, now), one))
        elif _renew(known[key], one):
            changes.renewed.append((known[key], one))
    for key, finding in known.items():
        if key not in here and finding.state != (state := state_when_not_found(finding.state)):
            finding.state, finding.decided_by = state, actor
            finding.state_reason = NO_LONGER_HOLDS if only is None else JUDGED_ANEW
            changes.gone.append(finding)
    _write(changes, subject, actor, now)
    Finding.objects.filter(subject=subject, key__in=[key for key in here if key in known]).update(last_seen_at=now)
    return Stored(len(changes.new), len(changes.renewed), len(changes.gone))


def _known(subject: Subject, only: Collection[str] | None) -> dict[str, Finding]:
    stored = Finding.objects.select_for_update(of=("self",)).filter(subject=subject).select_related("decided_by")
    if only is not None:
        stored = stored.filter(checker__in=only)
    return {finding.key: finding for finding in stored.prefetch_related("finding_claims")}


def _new(subject: Subject, one: Detected, now: datetime) -> Finding:
    return Finding(
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


def _renew(finding: Finding, one: Detected) -> bool:
    """Bring a known finding up to date, not yet in the database; whether anything changed."""
    state = state_when_found_again(
        finding.state,
        is_same_input=finding.inputs_sha256 == one.inputs_sha256,
        was_decided_by_person=finding.decided_by is not None and finding.decided_by.kind == ActorKind.PERSON,
    )
    after = (state, one.inputs_sha256, one.found.sentence, one.checker.version, one.found.severity)
    before = (finding.state, finding.inputs_sha256, finding.sentence, finding.checker_version, finding.severity)
    named = [each.version_id for each in finding.finding_claims.all()]
    if before == after and named == one.version_ids:
        return False
    if finding.state != state:
        finding.state, finding.state_reason, finding.decided_by = state, "", None
    finding.inputs_sha256, finding.sentence = one.inputs_sha256, one.found.sentence
    finding.checker_version, finding.severity = one.checker.version, one.found.severity
    return True


def _write(changes: _Changes, subject: Subject, actor: Actor, now: datetime) -> None:
    told = [*changes.new, *changes.renewed]
    streams = _streams(one for _, one in told)
    acts = [
        *(Act(finding.stream, "finding.found", _body(one, subject, streams)) for finding, one in changes.new),
        *(
            Act(finding.stream, "finding.changed", {**_body(one, subject, streams), "state": str(finding.state)})
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
    Finding.objects.bulk_create([finding for finding, _ in changes.new])
    Finding.objects.bulk_update(findings[len(changes.new) :], [*_RENEWED, "stream_seq"])
    FindingClaim.objects.filter(finding__in=[finding for finding, _ in changes.renewed]).delete()
    FindingClaim.objects.bulk_create(
        FindingClaim(finding=finding, version_id=version, position=position)
        for finding, one in told
        for position, version in enumerate(one.version_ids)
    )


def _streams(all_detected: Iterable[Detected]) -> dict[int, UUID]:
    claim_ids = {claim.claim_id for one in all_detected for claim in one.found.claims}
    return dict(Claim.objects.filter(pk__in=claim_ids).values_list("pk", "stream"))


def _body(one: Detected, subject: Subject, streams: Mapping[int, UUID]) -> dict[str, Any]:
    return {
        "subject": str(subject.stream),
        "finding": str(one.found.kind),
        "checker": f"{one.checker.name} {one.checker.version}",
        "claims": [str(streams[claim.claim_id]) for claim in one.found.claims],
        "sentence": one.found.sentence,
        "severity": str(one.found.severity),
        "inputs_sha256": one.inputs_sha256,
    }
