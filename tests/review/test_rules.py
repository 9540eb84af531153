"""Every state meets every action, every set of roles and both relations: a new state or action fails until decided."""

from itertools import combinations, product

import pytest

from claims.audit.vocabulary import Role
from claims.lib.errors import Conflict, InvalidInput, NotAllowed
from claims.review.rules import TRANSITIONS, Person, ensure_may_act, is_hidden, may_act
from claims.review.vocabulary import VerdictAction, VerdictState

# Who may do what, in words. Columns are states ("-": there is no verdict yet), rows are actions.
#   checker: any fact-checker     author: a fact-checker or editor who wrote some of it     editor: any editor
#   other: an editor who wrote none of it     both: a fact-checker who wrote some, or any editor     .: nobody
#   blind: a fact-checker who wrote none of it, has not cross-checked this version, and holds no role that sees all
#   second: an editor who did not propose it     anyone: any fact-checker or editor
# "both/" is only before the first publication, "/both" only after it.
EXPECTED = """
          -       draft   submitted returned approved published retracting retracted reinstating withdrawn
start     checker .       .         .        .        .         .          .         .           .
save      .       author  .         .        .        .         .          .         .           .
submit    .       author  .         .        .        .         .          .         .           .
agree     .       .       blind     .        .        .         .          .         .           .
differ    .       .       blind     .        .        .         .          .         .           .
return    .       .       other     .        .        .         .          .         .           .
revise    .       .       .         author   .        .         .          .         .           .
approve   .       .       other     .        .        .         .          .         .           .
publish   .       .       .         .        editor   .         .          .         .           .
keep      .       .       .         .        editor   editor    .          .         .           .
correct   .       .       .         .        .        anyone    .          .         .           .
drop      .       /both   /both     /both    /both    .         .          .         .           .
retract   .       .       .         .        .        editor    .          .         .           .
reinstate .       .       .         .        .        .         .          editor    .           .
confirm   .       .       .         .        .        .         second     .         second      .
decline   .       .       .         .        .        .         editor     .         editor      .
withdraw  .       both/   both/     both/    both/    .         .          .         .           .
"""
_HEAD, *_ROWS = [line.split() for line in EXPECTED.strip().splitlines()]
CELLS = {(state, row[0]): row[1 + place] for row in _ROWS for place, state in enumerate(_HEAD)}
ROLE_SETS = [frozenset(some) for size in range(len(Role) + 1) for some in combinations(Role, size)]
STATES = [None, *VerdictState]
PERSONS = [Person(roles, *facts) for roles in ROLE_SETS for facts in product([True, False], repeat=3)]


def is_entitled(word: str, person: Person, is_public: bool) -> bool:
    checker, editor = Role.FACT_CHECKER in person.roles, Role.EDITOR in person.roles
    if "/" in word:
        return is_public == word.startswith("/") and is_entitled(word.strip("/"), person, is_public)
    sees_all = bool(person.roles & {Role.EDITOR, Role.AUDITOR, Role.ADMINISTRATOR})
    return {
        ".": False,
        "checker": checker,
        "author": (checker or editor) and person.is_author,
        "editor": editor,
        "other": editor and not person.is_author,
        "both": (checker and person.is_author) or editor,
        "blind": checker and not (person.is_author or person.has_checked or sees_all),
        "second": editor and not person.is_proposer,
        "anyone": checker or editor,
    }[word]


def test_the_expectation_covers_every_state_and_action() -> None:
    assert set(CELLS) == {(state or "-", action) for state, action in product(STATES, VerdictAction)}


@pytest.mark.parametrize(("state", "action"), list(product(STATES, VerdictAction)), ids=str)
@pytest.mark.parametrize("is_public", [True, False], ids=["public", "not_public"])
def test_lets_through_exactly_whom_the_table_names(
    state: VerdictState | None, action: VerdictAction, is_public: bool
) -> None:
    word = CELLS[state or "-", action]
    expected = {person: is_entitled(word, person, is_public) for person in PERSONS}
    found = {p: may_act(state=state, action=action, person=p, is_public=is_public) for p in PERSONS}
    assert found == expected


@pytest.mark.parametrize(("state", "action"), list(product(STATES, VerdictAction)), ids=str)
def test_raises_exactly_where_a_button_is_hidden(state: VerdictState | None, action: VerdictAction) -> None:
    for person, is_public in product(PERSONS, [True, False]):
        try:
            ensure_may_act(state=state, action=action, person=person, is_public=is_public, comment="because")
            is_let_through = True
        except (Conflict, NotAllowed):
            is_let_through = False
        assert is_let_through == may_act(state=state, action=action, person=person, is_public=is_public)


@pytest.mark.parametrize("state", list(VerdictState))
def test_hides_what_may_yet_be_cross_checked_from_exactly_those_who_could(state: VerdictState) -> None:
    for person in PERSONS:
        is_open = state in (VerdictState.DRAFT, VerdictState.SUBMITTED, VerdictState.RETURNED)
        assert is_hidden(state=state, person=person) == (is_open and is_entitled("blind", person, False))


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
        (VerdictAction.AGREE, VerdictState.SUBMITTED),
        (VerdictAction.DIFFER, VerdictState.RETURNED),
        (VerdictAction.CORRECT, VerdictState.DRAFT),
        (VerdictAction.DROP, VerdictState.PUBLISHED),
        (VerdictAction.RETRACT, VerdictState.RETRACTING),
        (VerdictAction.REINSTATE, VerdictState.REINSTATING),
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
                person=Person(frozenset({Role.EDITOR})),
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
                person=Person(frozenset({Role.ADMINISTRATOR})),
            )
        assert refusal.value.sentence == (
            "You cannot approve this verdict: that takes the role editor. Ask an administrator to add you to the group."
        )

    @pytest.mark.parametrize(("action", "verb"), [(VerdictAction.APPROVE, "approve"), (VerdictAction.RETURN, "return")])
    def test_tells_an_author_that_it_takes_a_second_person(self, action: VerdictAction, verb: str) -> None:
        with pytest.raises(NotAllowed) as refusal:
            ensure_may_act(state=VerdictState.SUBMITTED, action=action, person=Person(frozenset(Role), is_author=True))
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
                person=Person(frozenset({Role.FACT_CHECKER})),
            )
        assert refusal.value.sentence == "You cannot withdraw this verdict: only its author or an editor can."

    @pytest.mark.parametrize("comment", ["", "  \n"])
    def test_wants_a_word_where_the_table_does(self, comment: str) -> None:
        with pytest.raises(InvalidInput) as refusal:
            ensure_may_act(
                state=VerdictState.SUBMITTED,
                action=VerdictAction.RETURN,
                person=Person(frozenset({Role.EDITOR})),
                comment=comment,
            )
        assert refusal.value.sentence == "Say why in a comment; without it you cannot return this verdict."

    def test_wants_no_word_for_an_approval(self) -> None:
        row = ensure_may_act(
            state=VerdictState.SUBMITTED,
            action=VerdictAction.APPROVE,
            person=Person(frozenset({Role.EDITOR})),
            comment="",
        )
        assert row.target == VerdictState.APPROVED

    @pytest.mark.parametrize(
        ("facts", "code", "words"),
        [
            ({"is_author": True}, "two_persons", "Ask another fact-checker; nobody is exempt from this."),
            ({"has_checked": True}, "not_blind", "You cross-checked this version already"),
            ({"roles": frozenset({Role.FACT_CHECKER, Role.EDITOR})}, "not_blind", "sees what it says"),
        ],
    )
    def test_says_why_somebody_cannot_cross_check(self, facts: dict[str, object], code: str, words: str) -> None:
        person = Person(**{"roles": frozenset({Role.FACT_CHECKER}), **facts})  # type: ignore[arg-type]
        with pytest.raises(NotAllowed, match=words) as refusal:
            ensure_may_act(state=VerdictState.SUBMITTED, action=VerdictAction.AGREE, person=person)
        assert refusal.value.code == code

    def test_asks_for_a_comment_whether_a_cross_check_agrees_or_not(self) -> None:
        person = Person(frozenset({Role.FACT_CHECKER}))
        sentences = set()
        for action in (VerdictAction.AGREE, VerdictAction.DIFFER):
            with pytest.raises(InvalidInput) as refusal:
                ensure_may_act(state=VerdictState.SUBMITTED, action=action, person=person, comment="")
            sentences.add(refusal.value.sentence)
        assert sentences == {"Say why in a comment; without it you cannot cross-check this verdict."}

    def test_tells_who_proposed_that_it_takes_a_second_editor(self) -> None:
        person = Person(frozenset({Role.EDITOR}), is_proposer=True)
        with pytest.raises(NotAllowed) as refusal:
            ensure_may_act(state=VerdictState.RETRACTING, action=VerdictAction.CONFIRM, person=person)
        assert refusal.value.sentence == (
            "You proposed this, so you cannot confirm it: that takes a second editor. Nobody is exempt from this."
        )

    @pytest.mark.parametrize(
        ("action", "is_public", "words"),
        [
            (VerdictAction.WITHDRAW, True, "The public reads an earlier version of this verdict"),
            (VerdictAction.DROP, False, "Nothing of this verdict was published"),
        ],
    )
    def test_tells_a_correction_from_a_first_version(self, action: VerdictAction, is_public: bool, words: str) -> None:
        with pytest.raises(Conflict, match=words):
            ensure_may_act(
                state=VerdictState.DRAFT, action=action, person=Person(frozenset({Role.EDITOR})), is_public=is_public
            )
