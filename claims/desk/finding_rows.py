"""Findings with what may be done about them now."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from claims.consistency.models import Finding
from claims.consistency.rules.lifecycle import DECISIONS, WAITING
from claims.consistency.rules.severity import MINOR
from claims.consistency.vocabulary import FindingState
from claims.desk.forms.reasons import ReasonForm
from claims.desk.pages import DeskForm
from claims.review.vocabulary import VerdictState


@dataclass(frozen=True, slots=True, kw_only=True)
class FindingRow:
    """`form` carries the reason; which buttons stand under it follows from the table the service asks.

    `at_stake` is how far the verdict has come on a claim that it names; None where there is none.
    """

    finding: Finding
    form: DeskForm
    may_acknowledge: bool
    may_dismiss: bool
    may_reopen: bool
    at_stake: VerdictState | None = None

    @property
    def is_minor(self) -> bool:
        """Decided, or only for information."""
        return not self.is_waiting or self.finding.severity < MINOR

    @property
    def is_waiting(self) -> bool:
        return self.finding.state in WAITING


def finding_rows(findings: Iterable[Finding], bound: Mapping[str, DeskForm]) -> list[FindingRow]:
    """What waits first, worst first within."""
    rows = [finding_row(finding, bound) for finding in findings]
    return sorted(rows, key=lambda row: (not row.is_waiting, -row.finding.severity, row.finding.pk))


def finding_row(finding: Finding, bound: Mapping[str, DeskForm], *, at_stake: VerdictState | None = None) -> FindingRow:
    key, state = f"finding-{finding.pk}", FindingState(finding.state)
    return FindingRow(
        finding=finding,
        form=bound.get(key) or ReasonForm(auto_id=f"{key}-%s"),
        may_acknowledge=state in DECISIONS[FindingState.ACKNOWLEDGED],
        may_dismiss=state in DECISIONS[FindingState.DISMISSED],
        may_reopen=state in DECISIONS[FindingState.OPEN],
        at_stake=at_stake,
    )
