"""Who may have the record checked again, what may be done with a re-check, and how large its parts are."""

from claims.audit.vocabulary import Role
from claims.consistency.vocabulary import RecheckState
from claims.lib.errors import Conflict, InvalidInput

MAY_RECHECK = frozenset({Role.EDITOR, Role.ADMINISTRATOR})

# Claims read for one part. Enough that splitting costs nothing, few enough that a part takes seconds.
CLAIMS_PER_PART = 3000

# Others' work never waits longer for a worker than this and the check of one batch of subjects.
SLICE_SECONDS = 10.0

# What the lease of a part allows for: far more than measured, and less than the broker hides a message (900 s).
_SHORTEST_LEASE_SECONDS = 60
_LONGEST_LEASE_SECONDS = 600
_CLAIMS_PER_SECOND_AT_LEAST = 100


def ensure_can_stop(state: str) -> None:
    if state != RecheckState.RUNNING:
        raise Conflict(f"This re-check is {RecheckState(state).label} already; only a running one can be stopped.")


def ensure_can_resume(state: str) -> None:
    if state != RecheckState.STOPPED:
        raise Conflict(f"This re-check is {RecheckState(state).label}; only a stopped one can be resumed.")


def ensure_reason(reason: str, act: str) -> None:
    """`act` completes "Say why the re-check is …"."""
    if not reason:
        raise InvalidInput(f"Say why the re-check is {act}: a reason is required.", code="reason_required")


def lease_seconds(claims_read: int) -> int:
    """How long one attempt at a part that reads so many claims may take."""
    return min(_LONGEST_LEASE_SECONDS, _SHORTEST_LEASE_SECONDS + claims_read // _CLAIMS_PER_SECOND_AT_LEAST)


def seconds_left(*, claims_left: int, claims_checked: int, seconds: float) -> float | None:
    """How long the rest takes at the pace so far; None while that cannot be said."""
    if claims_checked <= 0 or seconds <= 0:
        return None
    return claims_left * seconds / claims_checked
