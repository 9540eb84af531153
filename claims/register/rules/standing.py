"""How a claim stands after everything that was done to it, acts that were taken back left out."""

from collections.abc import Iterable
from typing import Any, NamedTuple
from uuid import UUID

from claims.lib.errors import Conflict
from claims.register.vocabulary import ClaimStatus

_DECISIONS = frozenset({"claim.accepted", "claim.rejected", "claim.merged", "claim.split"})
_MOVES = frozenset({"claim.proposed", "claim.recorded", "claim.withdrawn", "claim.proposed_again", *_DECISIONS})
LINKED = frozenset({"claim.link_confirmed", "claim.link_rejected"})

# What a person can take back. A machine's acts are answered by deciding.
UNDOABLE = frozenset({"claim.recorded", "claim.revised", *_DECISIONS, *LINKED})


class Done(NamedTuple):
    """One act on a claim, as the log has it; `body` is None where it was erased by law."""

    kind: str
    actor: UUID
    reason: str
    body: dict[str, Any] | None


class Standing(NamedTuple):
    """`decided_by` is the id of the actor, None while nobody decided; `reason` why it was rejected, else empty.

    `duplicate_of` is the stream of the claim that says the same, None for a claim that was not merged.
    """

    status: ClaimStatus
    decided_by: UUID | None = None
    reason: str = ""
    duplicate_of: str | None = None


def standing_after(acts: Iterable[Done]) -> Standing:
    """The acts oldest first. Before the first, and after a record that was taken back, a claim is withdrawn."""
    standings = [Standing(ClaimStatus.WITHDRAWN)]
    for act in acts:
        if act.body is None:
            raise Conflict(
                "What was recorded about this claim was erased by law, so nothing can be taken back. Decide anew.",
                code="erased",
            )
        if act.kind in _MOVES:
            standings.append(_moved(act, act.body))
        elif act.kind == "claim.undone" and act.body["undone"] in _MOVES:
            standings.pop()
    return standings[-1]


def _moved(act: Done, body: dict[str, Any]) -> Standing:
    status = ClaimStatus(body["to"] if "to" in body else body["status"])
    return Standing(
        status,
        act.actor if act.kind in _DECISIONS or act.kind == "claim.recorded" else None,
        act.reason if status == ClaimStatus.REJECTED else "",
        body.get("into") if act.kind == "claim.merged" else None,
    )
