"""Who may do what to a verdict: one frozen table, and the two-person rule in it.

The table drives the services, the buttons, the tests and the diagram in docs/verdict-states.md. A cross-check is two
actions from `submitted` (agree, differ), a correction one from `published`, a retraction that a second editor confirms
two more: each is a row, a new relation a member of `Relation`. Nothing here changes shape for them.
"""

from dataclasses import dataclass
from enum import StrEnum

from claims.audit.rules import ensure_role
from claims.audit.vocabulary import Role
from claims.lib.errors import Conflict, InvalidInput, LedgerError, NotAllowed
from claims.review.vocabulary import VerdictAction, VerdictState


class Relation(StrEnum):
    """What the actor has to do with the words decided on: every version of the verdict so far."""

    ANYBODY = "anybody"
    AUTHOR = "an author of it"
    NOT_AUTHOR = "not an author of any of it"


@dataclass(frozen=True, slots=True)
class By:
    """One way to be entitled: a role, held by somebody in this relation to the verdict."""

    role: Role
    relation: Relation = Relation.ANYBODY


@dataclass(frozen=True, slots=True)
class Transition:
    """One row of the table. `source` is None before the verdict exists."""

    source: VerdictState | None
    action: VerdictAction
    by: tuple[By, ...]
    target: VerdictState
    needs_comment: bool = False


_AUTHOR = By(Role.FACT_CHECKER, Relation.AUTHOR)
_OTHER_EDITOR = By(Role.EDITOR, Relation.NOT_AUTHOR)
_ANY_EDITOR = By(Role.EDITOR)
_OPEN = (VerdictState.DRAFT, VerdictState.SUBMITTED, VerdictState.RETURNED, VerdictState.APPROVED)

TRANSITIONS: tuple[Transition, ...] = (
    Transition(None, VerdictAction.START, (By(Role.FACT_CHECKER),), VerdictState.DRAFT),
    Transition(VerdictState.DRAFT, VerdictAction.SAVE, (_AUTHOR,), VerdictState.DRAFT),
    Transition(VerdictState.DRAFT, VerdictAction.SUBMIT, (_AUTHOR,), VerdictState.SUBMITTED),
    Transition(
        VerdictState.SUBMITTED, VerdictAction.RETURN, (_OTHER_EDITOR,), VerdictState.RETURNED, needs_comment=True
    ),
    Transition(VerdictState.RETURNED, VerdictAction.REVISE, (_AUTHOR,), VerdictState.DRAFT),
    Transition(VerdictState.SUBMITTED, VerdictAction.APPROVE, (_OTHER_EDITOR,), VerdictState.APPROVED),
    Transition(VerdictState.APPROVED, VerdictAction.PUBLISH, (_ANY_EDITOR,), VerdictState.PUBLISHED),
    *(
        Transition(state, VerdictAction.WITHDRAW, (_AUTHOR, _ANY_EDITOR), VerdictState.WITHDRAWN, needs_comment=True)
        for state in _OPEN
    ),
)

_BY_STATE_AND_ACTION = {(row.source, row.action): row for row in TRANSITIONS}


# What completes "You cannot …", and what completes "… can be".
_ACT = {
    VerdictAction.START: "start a verdict",
    VerdictAction.SAVE: "save this draft",
    VerdictAction.SUBMIT: "submit this verdict",
    VerdictAction.RETURN: "return this verdict",
    VerdictAction.REVISE: "revise this verdict",
    VerdictAction.APPROVE: "approve this verdict",
    VerdictAction.PUBLISH: "publish this verdict",
    VerdictAction.WITHDRAW: "withdraw this verdict",
}
_DONE = {
    VerdictAction.START: "started",
    VerdictAction.SAVE: "saved",
    VerdictAction.SUBMIT: "submitted",
    VerdictAction.RETURN: "returned",
    VerdictAction.REVISE: "revised",
    VerdictAction.APPROVE: "approved",
    VerdictAction.PUBLISH: "published",
    VerdictAction.WITHDRAW: "withdrawn",
}


def _wrong_state(state: VerdictState | None, action: VerdictAction) -> str:
    if state is None:
        return f"There is no verdict on this claim yet, so there is none to be {_DONE[action]}. Start one."
    if action == VerdictAction.START:
        return f"There is a verdict already, and it is {state.label}. Open it instead of starting another."
    wanted = " or ".join(row.source.label for row in TRANSITIONS if row.action == action and row.source is not None)
    return (
        f"This verdict is {state.label}, and only one that is {wanted} can be {_DONE[action]}. "
        "If it was otherwise when you opened it, the verdict changed while you were reading: load it again."
    )


def _wrong_person(row: Transition) -> str:
    if any(by.relation == Relation.NOT_AUTHOR for by in row.by):
        return (
            f"You wrote some of this verdict, so you cannot {row.action} it: that takes a second person. "
            "Ask another editor; nobody is exempt from this."
        )
    entitled = " or ".join("its author" if by.relation == Relation.AUTHOR else f"an {by.role.label}" for by in row.by)
    return f"You cannot {_ACT[row.action]}: only {entitled} can."


def _stands_in(relation: Relation, *, is_author: bool) -> bool:
    return relation == Relation.ANYBODY or is_author == (relation == Relation.AUTHOR)


def ensure_may_act(
    *,
    state: VerdictState | None,
    action: VerdictAction,
    roles: frozenset[Role],
    is_author: bool,
    comment: str | None = None,
) -> Transition:
    """The row of the table, or the exact refusal: `Conflict` for the state, `NotAllowed` for the person, `InvalidInput`
    for a missing comment (not looked at while `comment` is None, as for a button)."""
    row = _BY_STATE_AND_ACTION.get((state, action))
    if row is None:
        raise Conflict(_wrong_state(state, action), code="wrong_state", found=state)
    ensure_role(roles, frozenset(by.role for by in row.by), _ACT[action])
    if not any(by.role in roles and _stands_in(by.relation, is_author=is_author) for by in row.by):
        raise NotAllowed(_wrong_person(row), code="two_persons" if is_author else "not_its_author")
    if row.needs_comment and comment is not None and not comment.strip():
        raise InvalidInput(f"Say why in a comment; without it you cannot {_ACT[action]}.", code="no_comment")
    return row


def may_act(*, state: VerdictState | None, action: VerdictAction, roles: frozenset[Role], is_author: bool) -> bool:
    """Whether a button for the act is shown: exactly when `ensure_may_act` would let it through."""
    try:
        ensure_may_act(state=state, action=action, roles=roles, is_author=is_author)
    except LedgerError:
        return False
    return True
