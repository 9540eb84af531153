"""How far a claim can come, as one table."""

from enum import StrEnum
from types import MappingProxyType

from claims.audit.vocabulary import Role
from claims.lib.errors import Conflict, InvalidInput
from claims.register.vocabulary import ClaimStatus

WORKS_ON_CLAIMS = frozenset({Role.FACT_CHECKER, Role.EDITOR})


class ClaimAct(StrEnum):
    """What can be done to a claim; the value, spaces for its bars, completes "cannot be …".

    A machine withdraws what it does not read any more, and proposes it again; the rest is for people.
    """

    ACCEPT = "accepted"
    REVISE = "revised"
    REJECT = "rejected"
    MERGE = "merged"
    SPLIT = "split"
    WITHDRAW = "withdrawn"
    PROPOSE_AGAIN = "proposed_again"


# A decision can be superseded by another one, with its reason; a pair that is missing is refused.
TRANSITIONS = MappingProxyType(
    {
        (ClaimStatus.PROPOSED, ClaimAct.ACCEPT): ClaimStatus.ACCEPTED,
        (ClaimStatus.PROPOSED, ClaimAct.REVISE): ClaimStatus.PROPOSED,
        (ClaimStatus.PROPOSED, ClaimAct.REJECT): ClaimStatus.REJECTED,
        (ClaimStatus.PROPOSED, ClaimAct.MERGE): ClaimStatus.REJECTED,
        (ClaimStatus.PROPOSED, ClaimAct.SPLIT): ClaimStatus.ACCEPTED,
        (ClaimStatus.ACCEPTED, ClaimAct.REVISE): ClaimStatus.ACCEPTED,
        (ClaimStatus.ACCEPTED, ClaimAct.REJECT): ClaimStatus.REJECTED,
        (ClaimStatus.ACCEPTED, ClaimAct.MERGE): ClaimStatus.REJECTED,
        (ClaimStatus.ACCEPTED, ClaimAct.SPLIT): ClaimStatus.ACCEPTED,
        (ClaimStatus.REJECTED, ClaimAct.ACCEPT): ClaimStatus.ACCEPTED,
        (ClaimStatus.PROPOSED, ClaimAct.WITHDRAW): ClaimStatus.WITHDRAWN,
        (ClaimStatus.WITHDRAWN, ClaimAct.PROPOSE_AGAIN): ClaimStatus.PROPOSED,
        (ClaimStatus.WITHDRAWN, ClaimAct.ACCEPT): ClaimStatus.ACCEPTED,
        (ClaimStatus.WITHDRAWN, ClaimAct.REJECT): ClaimStatus.REJECTED,
    }
)


def status_after(status: ClaimStatus, act: ClaimAct) -> ClaimStatus:
    """The status `act` leads to; `Conflict` where the table has no such step."""
    try:
        return TRANSITIONS[status, act]
    except KeyError:
        raise Conflict(
            f"This claim is {status.label}, so it cannot be {act.replace('_', ' ')}. Load the page again to see what "
            "was decided.",
            code="wrong_status",
            found=status.value,
        ) from None


def ensure_reason(reason: str, act: str) -> str:
    """`reason` without white space around it; `act` completes "Say why …"."""
    reason = reason.strip()
    if not reason:
        raise InvalidInput(f"Say why {act}: the reason is kept, so that others can follow it.", code="no_reason")
    return reason
