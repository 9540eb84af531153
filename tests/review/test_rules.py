"""Every state meets every action, every set of roles and both relations: a new state or action fails until decided."""

from itertools import combinations, product

import pytest

from claims.audit.vocabulary import Role
from claims.lib.errors import Conflict, InvalidInput, NotAllowed
from claims.review.rules import TRANSITIONS, ensure_may_act, may_act
from claims.review.vocabulary import VerdictAction, VerdictState

# Who may do what, in words. Columns are actions, rows are states ("-": there is no verdict yet).
#   checker: any fact-checker     author: the fact-checker who wrote it     editor: any editor
#   other: an editor who wrote none of it     both: the author, or any editor     .: nobody
EXPECTED = """
             start    save    submit  return  revise  approve  publish  withdraw
-            checker  .       .       .       .       .        .        .
draft        .        author  author  .       .       .        .        both
submitted    .        .       .       other   .       other    .        both
returned     .        .       .       .       author  .        .        both
approved     .        .       .       .       .       .        editor   both
published    .        .       .       .       .       .        .        .
withdrawn    .        .       .       .       .       .        .        .
"""
_HEAD, *_ROWS = [line.split() for line in EXPECTED.strip().splitlines()]
CELLS = {(row[0], action): row[1 + place] for row in _ROWS for place, action in enumerate(_HEAD)}
ROLE_SETS = [frozenset(some) for size in range(len(Role) + 1) for some in combinations(Role, size)]
STATES = [None, *VerdictState]


def is_entitled(word: str, roles: frozenset[Role], is_author: bool) -> bool:
    checker, editor = Role.FACT_CHECKER in roles, Role.EDITOR in roles
    return {
        ".": False,
        "checker": checker,
        "author": checker and is_author,
        "editor": editor,
        "other": editor and not is_author,
        "both": (checker and is_author) or editor,
    }[word]


def test_the_expectation_covers_every_state_and_action() -> None:
    assert set(CELLS) == {(state or "-", action) for state, action in product(STATES, VerdictAction)}


@pytest.mark.parametrize(("state", "action"), list(product(STATES, VerdictAction)), ids=str)
@pytest.mark.parametrize("is_author", [True, False], ids=["author", "not_author"])
def test_lets_through_exactly_whom_the_table_names(
    state: VerdictState | None, action: VerdictAction, is_author: bool
) -> None:
    word = CELLS[state or "-", action]
    expected = {roles: is_entitled(word, roles, is_author) for roles in ROLE_SETS}
    found = {roles: may_act(state=state, action=action, roles=roles, is_author=is_author) for roles in ROLE_SETS}
    assert found == expected


@pytest.mark.parametrize(("state", "action"), list(product(STATES, VerdictAction)), ids=str)
def test_raises_exactly_where_a_button_is_hidden(state: VerdictState | None, action: VerdictAction) -> None:
    for roles, is_author in product(ROLE_SETS, [True, False]):
        try:
            ensure_may_act(state=state, action=action, roles=roles, is_author=is_author, comment="because")
            is_let_through = True
        except (Conflict, NotAllowed):
            is_let_through = False
        assert is_let_through == may_act(state=state, action=action, roles=roles, is_author=is_author)


def test_no_state_and_action_stand_twice_in_the_table() -> None:
    keys = [(row.source, row.action) for row in TRANSITIONS]
    assert len(keys) == len(set(keys))


def test_every_state_can_be_reached() -> None:
    assert {row.target for row in TRANSITIONS} == set(VerdictState)


@pytest.mark.parametrize(
    ("action", "target"),
    [
        (VerdictAction.SAVE, VerdictState.DRAFT),
        (VerdictAction.SUBMIT, VerdictState.SUBMITTED),
        (VerdictAction.RETURN, VerdictState.RETURNED),
        (VerdictAction.REVISE, VerdictState.DRAFT),
        (VerdictAction.APPROVE, VerdictState.APPROVED),
        (VerdictAction.PUBLISH, VerdictState.PUBLISHED),
        (VerdictAction.WITHDRAW, VerdictState.WITHDRAWN),
    ],
)
def test_an_action_leads_to_one_state(action: VerdictAction, target: VerdictState) -> None:
    assert {row.target for row in TRANSITIONS if row.action == action} == {target}


class TestEnsureMayAct:
    def test_says_which_state_it_takes_and_that_the_page_may_be_old(self) -> None:
        with pytest.raises(Conflict) as refusal:
            ensure_may_act(
                state=VerdictState.APPROVED,
                action=VerdictAction.APPROVE,
                roles=frozenset({Role.EDITOR}),
                is_author=False,
            )
        assert refusal.value.sentence == (
            "This verdict is approved, and only one that is submitted can be approved. If it was otherwise when you "
            "opened it, the verdict changed while you were reading: load it again."
        )

    def test_says_which_role_it_takes(self) -> None:
        with pytest.raises(NotAllowed) as refusal:
            ensure_may_act(
                state=VerdictState.SUBMITTED,
                action=VerdictAction.APPROVE,
                roles=frozenset({Role.ADMINISTRATOR}),
                is_author=False,
            )
        assert refusal.value.sentence == (
            "You cannot approve this verdict: that takes the role editor. Ask an administrator to add you to the group."
        )

    @pytest.mark.parametrize(("action", "verb"), [(VerdictAction.APPROVE, "approve"), (VerdictAction.RETURN, "return")])
    def test_tells_an_author_that_it_takes_a_second_person(self, action: VerdictAction, verb: str) -> None:
        with pytest.raises(NotAllowed) as refusal:
            ensure_may_act(state=VerdictState.SUBMITTED, action=action, roles=frozenset(Role), is_author=True)
        assert refusal.value.code == "two_persons"
        assert refusal.value.sentence == (
            f"You wrote some of this verdict, so you cannot {verb} it: that takes a second person. "
            "Ask another editor; nobody is exempt from this."
        )

    def test_tells_another_fact_checker_who_can(self) -> None:
        with pytest.raises(NotAllowed) as refusal:
            ensure_may_act(
                state=VerdictState.DRAFT,
                action=VerdictAction.WITHDRAW,
                roles=frozenset({Role.FACT_CHECKER}),
                is_author=False,
            )
        assert refusal.value.sentence == "You cannot withdraw this verdict: only its author or an editor can."

    @pytest.mark.parametrize("comment", ["", "  \n"])
    def test_wants_a_word_where_the_table_does(self, comment: str) -> None:
        with pytest.raises(InvalidInput) as refusal:
            ensure_may_act(
                state=VerdictState.SUBMITTED,
                action=VerdictAction.RETURN,
                roles=frozenset({Role.EDITOR}),
                is_author=False,
                comment=comment,
            )
        assert refusal.value.sentence == "Say why in a comment; without it you cannot return this verdict."

    def test_wants_no_word_for_an_approval(self) -> None:
        row = ensure_may_act(
            state=VerdictState.SUBMITTED,
            action=VerdictAction.APPROVE,
            roles=frozenset({Role.EDITOR}),
            is_author=False,
            comment="",
        )
        assert row.target == VerdictState.APPROVED
