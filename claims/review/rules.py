"""Who may do what to a verdict: one frozen table, and the two-person rule in it.

The table drives the services, the buttons, the tests and the diagram in docs/verdict-states.md. A new act is a row of
it, a new kind of person a member of `Relation`.
"""

from dataclasses import dataclass
from enum import StrEnum

from claims.audit.rules import ensure_role
from claims.audit.vocabulary import Role
from claims.lib.errors import Conflict, InvalidInput, LedgerError, NotAllowed
from claims.review import refusals
from claims.review.vocabulary import VerdictAction, VerdictState


class Relation(StrEnum):
    """What the actor has to do with the words decided on: every version of the verdict so far."""

    ANYBODY = "anybody"
    AUTHOR = "an author of it"
    NOT_AUTHOR = "not an author of any of it"
    BLIND = "not an author, and has not seen this version"
    NOT_PROPOSER = "not who proposed what is decided on"


class Past(StrEnum):
    """Whether the public reads a version of the verdict already."""

    ANY = "any"
    PUBLIC = "published before"
    NEW = "never published"


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
    past: Past = Past.ANY


# Whoever corrects what is published becomes an author of it, an editor as well.
_AUTHOR = (By(Role.FACT_CHECKER, Relation.AUTHOR), By(Role.EDITOR, Relation.AUTHOR))
_OTHER_EDITOR = (By(Role.EDITOR, Relation.NOT_AUTHOR),)
_ANY_EDITOR = (By(Role.EDITOR),)
_SECOND_EDITOR = (By(Role.EDITOR, Relation.NOT_PROPOSER),)
_CROSS_CHECKER = (By(Role.FACT_CHECKER, Relation.BLIND),)
_AUTHOR_OR_EDITOR = (By(Role.FACT_CHECKER, Relation.AUTHOR), By(Role.EDITOR))
# They see every verdict, whatever its state: no cross-check by them is blind.
OVERSEES = frozenset({Role.EDITOR, Role.AUDITOR, Role.ADMINISTRATOR})

_S, _A = VerdictState, VerdictAction
_OPEN = (_S.DRAFT, _S.SUBMITTED, _S.RETURNED, _S.APPROVED)

TRANSITIONS: tuple[Transition, ...] = (
    Transition(None, _A.START, (By(Role.FACT_CHECKER),), _S.DRAFT),
    Transition(_S.DRAFT, _A.SAVE, _AUTHOR, _S.DRAFT),
    Transition(_S.DRAFT, _A.SUBMIT, _AUTHOR, _S.SUBMITTED),
    # Both take a comment: asked of those alone who differ, the question would tell them that they do.
    Transition(_S.SUBMITTED, _A.AGREE, _CROSS_CHECKER, _S.SUBMITTED, needs_comment=True),
    Transition(_S.SUBMITTED, _A.DIFFER, _CROSS_CHECKER, _S.RETURNED, needs_comment=True),
    Transition(_S.SUBMITTED, _A.RETURN, _OTHER_EDITOR, _S.RETURNED, needs_comment=True),
    Transition(_S.RETURNED, _A.REVISE, _AUTHOR, _S.DRAFT),
    Transition(_S.SUBMITTED, _A.APPROVE, _OTHER_EDITOR, _S.APPROVED),
    Transition(_S.APPROVED, _A.PUBLISH, _ANY_EDITOR, _S.PUBLISHED),
    *(Transition(state, _A.KEEP, _ANY_EDITOR, state, needs_comment=True) for state in (_S.APPROVED, _S.PUBLISHED)),
    Transition(_S.PUBLISHED, _A.CORRECT, (By(Role.FACT_CHECKER), By(Role.EDITOR)), _S.DRAFT, needs_comment=True),
    *(
        Transition(state, _A.DROP, _AUTHOR_OR_EDITOR, _S.PUBLISHED, needs_comment=True, past=Past.PUBLIC)
        for state in _OPEN
    ),
    Transition(_S.PUBLISHED, _A.RETRACT, _ANY_EDITOR, _S.RETRACTING, needs_comment=True),
    Transition(_S.RETRACTING, _A.CONFIRM, _SECOND_EDITOR, _S.RETRACTED),
    Transition(_S.RETRACTING, _A.DECLINE, _ANY_EDITOR, _S.PUBLISHED, needs_comment=True),
    Transition(_S.RETRACTED, _A.REINSTATE, _ANY_EDITOR, _S.REINSTATING, needs_comment=True),
    Transition(_S.REINSTATING, _A.CONFIRM, _SECOND_EDITOR, _S.PUBLISHED),
    Transition(_S.REINSTATING, _A.DECLINE, _ANY_EDITOR, _S.RETRACTED, needs_comment=True),
    *(
        Transition(state, _A.WITHDRAW, _AUTHOR_OR_EDITOR, _S.WITHDRAWN, needs_comment=True, past=Past.NEW)
        for state in _OPEN
    ),
)

_BY_STATE_AND_ACTION = {(row.source, row.action): row for row in TRANSITIONS}


@dataclass(frozen=True, slots=True)
class Person:
    """Who acts. `has_checked`: cross-checked the version that counts; `is_proposer`: made the proposal it awaits."""

    roles: frozenset[Role]
    is_author: bool = False
    has_checked: bool = False
    is_proposer: bool = False

    def stands_in(self, relation: Relation) -> bool:
        return {
            Relation.ANYBODY: True,
            Relation.AUTHOR: self.is_author,
            Relation.NOT_AUTHOR: not self.is_author,
            Relation.BLIND: not (self.is_author or self.has_checked or self.roles & OVERSEES),
            Relation.NOT_PROPOSER: not self.is_proposer,
        }[relation]


# What is still being written or decided on: from these states a cross-check may yet be asked for.
HIDDEN_STATES = (_S.DRAFT, _S.SUBMITTED, _S.RETURNED)


def is_hidden(*, state: VerdictState, person: Person) -> bool:
    """Whether the person might still cross-check the verdict blind, and so must not see what it says.

    It does not depend on the verdict's rating or on what asks for a cross-check: hiding some would tell of them.
    """
    return state in HIDDEN_STATES and Role.FACT_CHECKER in person.roles and person.stands_in(Relation.BLIND)


def _wrong_person(row: Transition, person: Person) -> NotAllowed:
    relations = {by.relation for by in row.by}
    if Relation.NOT_PROPOSER in relations:
        return NotAllowed(refusals.second_editor(), code="two_persons")
    if Relation.NOT_AUTHOR in relations:
        return NotAllowed(refusals.second_person(row.action), code="two_persons")
    if Relation.BLIND in relations:
        if person.is_author:
            return NotAllowed(refusals.second_checker(), code="two_persons")
        return NotAllowed(refusals.checked_already() if person.has_checked else refusals.not_blind(), code="not_blind")
    entitled = dict.fromkeys("its author" if by.relation == Relation.AUTHOR else f"an {by.role.label}" for by in row.by)
    return NotAllowed(
        f"You cannot {refusals.ACT[row.action]}: only {' or '.join(entitled)} can.", code="not_its_author"
    )


def ensure_may_act(
    *,
    state: VerdictState | None,
    action: VerdictAction,
    person: Person,
    is_public: bool = False,
    comment: str | None = None,
) -> Transition:
    """The row of the table, or the exact refusal: `Conflict` for the state, `NotAllowed` for the person, `InvalidInput`
    for a missing comment (not looked at while `comment` is None, as for a button). `is_public`: a version is published.
    """
    row = _BY_STATE_AND_ACTION.get((state, action))
    if row is None:
        wanted = [row.source for row in TRANSITIONS if row.action == action and row.source is not None]
        raise Conflict(refusals.wrong_state(state, action, wanted), code="wrong_state", found=state)
    if row.past != Past.ANY and is_public != (row.past == Past.PUBLIC):
        raise Conflict(refusals.wrong_past(action, is_public=is_public), code="wrong_state", found=state)
    ensure_role(person.roles, frozenset(by.role for by in row.by), refusals.ACT[action])
    if not any(by.role in person.roles and person.stands_in(by.relation) for by in row.by):
        raise _wrong_person(row, person)
    if row.needs_comment and comment is not None and not comment.strip():
        raise InvalidInput(refusals.no_comment(action), code="no_comment")
    return row


def may_act(*, state: VerdictState | None, action: VerdictAction, person: Person, is_public: bool = False) -> bool:
    """Whether a button for the act is shown: exactly when `ensure_may_act` would let it through."""
    try:
        ensure_may_act(state=state, action=action, person=person, is_public=is_public)
    except LedgerError:
        return False
    return True
