"""Bringing a stored finding up to date with what was found again."""

from typing import NamedTuple

from claims.audit.vocabulary import ActorKind
from claims.consistency.models import Finding
from claims.consistency.rules.lifecycle import state_when_found_again


class Telling(NamedTuple):
    """What a finding says now, as its columns have it."""

    inputs_sha256: str
    sentence: str
    checker_version: str
    severity: float


def renew(finding: Finding, telling: Telling) -> bool:
    """Not yet in the database; whether anything changed. What a person decided holds while the inputs are the same."""
    state = state_when_found_again(
        finding.state,
        is_same_input=finding.inputs_sha256 == telling.inputs_sha256,
        was_decided_by_person=finding.decided_by is not None and finding.decided_by.kind == ActorKind.PERSON,
    )
    before = Telling(finding.inputs_sha256, finding.sentence, finding.checker_version, finding.severity)
    if (finding.state, before) == (state, telling):
        return False
    if finding.state != state:
        finding.state, finding.state_reason, finding.decided_by = state, "", None
    for column, value in telling._asdict().items():
        setattr(finding, column, value)
    return True
