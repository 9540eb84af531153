from itertools import product

import pytest

from claims.lib.errors import Conflict, InvalidInput
from claims.register.rules import TRANSITIONS, ClaimAct, ensure_reason, status_after
from claims.register.vocabulary import ClaimStatus

P, A, R = ClaimStatus.PROPOSED, ClaimStatus.ACCEPTED, ClaimStatus.REJECTED

# What becomes of a claim in each status by each act; None: refused.
EXPECTED = {
    (P, ClaimAct.ACCEPT): A,
    (P, ClaimAct.REVISE): P,
    (P, ClaimAct.REJECT): R,
    (A, ClaimAct.ACCEPT): None,
    (A, ClaimAct.REVISE): A,
    (A, ClaimAct.REJECT): R,
    (R, ClaimAct.ACCEPT): A,
    (R, ClaimAct.REVISE): None,
    (R, ClaimAct.REJECT): None,
}


class TestStatusAfter:
    @pytest.mark.parametrize(("status", "act"), list(product(ClaimStatus, ClaimAct)))
    def test_follows_the_table_for_every_status_and_act(self, status: ClaimStatus, act: ClaimAct) -> None:
        expected = EXPECTED[status, act]
        if expected is not None:
            assert status_after(status, act) == expected
        else:
            with pytest.raises(Conflict, match=f"is {status.label}, so it cannot be {act}"):
                status_after(status, act)

    def test_has_a_table_nobody_can_change(self) -> None:
        with pytest.raises(TypeError):
            TRANSITIONS[R, ClaimAct.REJECT] = A  # type: ignore[index]


class TestEnsureReason:
    def test_tidies_it(self) -> None:
        assert ensure_reason(" not said ", "this is so") == "not said"

    @pytest.mark.parametrize("reason", ["", " \n"])
    def test_refuses_none(self, reason: str) -> None:
        with pytest.raises(InvalidInput, match="Say why this is so"):
            ensure_reason(reason, "this is so")
