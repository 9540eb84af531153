"""What becomes of a finding when its subject is checked again, and what people may do with it."""

from claims.consistency.vocabulary import FindingState
from claims.lib.errors import Conflict, InvalidInput

# Findings that somebody has yet to settle.
WAITING = frozenset({FindingState.OPEN, FindingState.ACKNOWLEDGED})

# What a person may do from each state; every other act is refused.
DECISIONS: dict[FindingState, frozenset[FindingState]] = {
    FindingState.ACKNOWLEDGED: frozenset({FindingState.OPEN}),
    FindingState.DISMISSED: WAITING,
    FindingState.RESOLVED: WAITING,
    FindingState.OPEN: frozenset({FindingState.ACKNOWLEDGED, FindingState.DISMISSED, FindingState.RESOLVED}),
}


def state_when_found_again(state: str, *, is_same_input: bool, was_decided_by_person: bool) -> FindingState:
    """A decision of a person holds while no input changed; a machine's resolution holds until it is found again."""
    if is_same_input and (was_decided_by_person or state in WAITING):
        return FindingState(state)
    return FindingState.OPEN


def state_when_not_found(state: str) -> FindingState:
    """What no longer holds is resolved; a dismissal stays what a person made it."""
    return FindingState.RESOLVED if state in WAITING else FindingState(state)


def ensure_decision(state: str, target: FindingState, reason: str) -> None:
    """`Conflict` where the finding is not in a state for it, `InvalidInput` for a dismissal without a reason."""
    if state not in DECISIONS[target]:
        raise Conflict(
            f"This finding is {FindingState(state).label} and cannot become {target.label}. "
            "Load it again to see who decided."
        )
    if target in (FindingState.DISMISSED, FindingState.RESOLVED) and not reason.strip():
        raise InvalidInput(f"Say why the finding is {target.label}: a reason is required.", code="reason_required")
