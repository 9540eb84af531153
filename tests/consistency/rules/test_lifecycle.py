from itertools import product

import pytest

from claims.consistency.rules.lifecycle import (
    DECISIONS,
    ensure_decision,
    state_when_found_again,
    state_when_not_found,
)
from claims.consistency.vocabulary import FindingState
from claims.lib.errors import Conflict, InvalidInput

OPEN, ACKNOWLEDGED, DISMISSED, RESOLVED = FindingState

ALLOWED = {
    (OPEN, ACKNOWLEDGED),
    (OPEN, DISMISSED),
    (OPEN, RESOLVED),
    (ACKNOWLEDGED, DISMISSED),
    (ACKNOWLEDGED, RESOLVED),
    (ACKNOWLEDGED, OPEN),
    (DISMISSED, OPEN),
    (RESOLVED, OPEN),
}


class TestStateWhenFoundAgain:
    @pytest.mark.parametrize(
        ("state", "is_same", "by_person", "after"),
        [
            (OPEN, True, False, OPEN),
            (OPEN, False, False, OPEN),
            (ACKNOWLEDGED, True, True, ACKNOWLEDGED),
            (ACKNOWLEDGED, False, True, OPEN),
            (DISMISSED, True, True, DISMISSED),
            (DISMISSED, False, True, OPEN),
            (RESOLVED, True, True, RESOLVED),
            (RESOLVED, False, True, OPEN),
            (RESOLVED, True, False, OPEN),
        ],
    )
    def test_respects_people_as_long_as_nothing_changed(
        self, state: FindingState, is_same: bool, by_person: bool, after: FindingState
    ) -> None:
        assert state_when_found_again(state, is_same_input=is_same, was_decided_by_person=by_person) is after


class TestStateWhenNotFound:
    def test_resolves_what_waits_and_keeps_what_was_decided(self) -> None:
        assert [state_when_not_found(state) for state in FindingState] == [RESOLVED, RESOLVED, DISMISSED, RESOLVED]


class TestEnsureDecision:
    @pytest.mark.parametrize(("state", "target"), list(product(FindingState, FindingState)))
    def test_allows_exactly_the_acts_of_the_table(self, state: FindingState, target: FindingState) -> None:
        if (state, target) in ALLOWED:
            ensure_decision(state, target, "a reason")
        else:
            with pytest.raises(Conflict):
                ensure_decision(state, target, "a reason")

    @pytest.mark.parametrize("target", [DISMISSED, RESOLVED])
    def test_wants_a_reason_for_putting_a_finding_aside(self, target: FindingState) -> None:
        with pytest.raises(InvalidInput, match="a reason is required"):
            ensure_decision(OPEN, target, "  ")

    def test_knows_every_state(self) -> None:
        assert set(DECISIONS) == set(FindingState)
