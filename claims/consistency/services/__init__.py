"""What can be done about consistency: match, check, decide on findings, adopt figures."""

from claims.consistency.services.adoption import adopt_reconciliation
from claims.consistency.services.checking import Checked, check_subject, check_subjects
from claims.consistency.services.findings import (
    acknowledge_finding,
    dismiss_finding,
    reopen_finding,
    resolve_finding,
)
from claims.consistency.services.matching import match_snapshot

__all__ = [
    "Checked",
    "acknowledge_finding",
    "adopt_reconciliation",
    "check_subject",
    "check_subjects",
    "dismiss_finding",
    "match_snapshot",
    "reopen_finding",
    "resolve_finding",
]
