from itertools import product

import pytest

from claims.lib.errors import Conflict, InvalidInput
from claims.register.rules import TRANSITIONS, ClaimAct, ensure_reason, status_after
from claims.register.vocabulary import ClaimStatus

P, A, R, W = ClaimStatus.PROPOSED, ClaimStatus.ACCEPTED, ClaimStatus.REJECTED, ClaimStatus.WITHDRAWN

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
    (W, ClaimAct.ACCEPT): A,
    (W, ClaimAct.REVISE): None,
    (W, ClaimAct.REJECT): R,
    (P, ClaimAct.MERGE): R,
    (A, ClaimAct.MERGE): R,
    (R, ClaimAct.MERGE): None,
    (W, ClaimAct.MERGE): None,
    (P, ClaimAct.SPLIT): A,
    (A, ClaimAct.SPLIT): A,
    (R, ClaimAct.SPLIT): None,
    (W, ClaimAct.SPLIT): None,
    (P, ClaimAct.WITHDRAW): W,
    (A, ClaimAct.WITHDRAW): None,
    (R, ClaimAct.WITHDRAW): None,
    (W, ClaimAct.WITHDRAW): None,
    (P, ClaimAct.PROPOSE_AGAIN): None,
    (A, ClaimAct.PROPOSE_AGAIN): None,
    (R, ClaimAct.PROPOSE_AGAIN): None,
    (W, ClaimAct.PROPOSE_AGAIN): P,
}


class TestStatusAfter:
    @pytest.mark.parametrize(("status", "act"), list(product(ClaimStatus, ClaimAct)))
    def test_follows_the_table_for_every_status_and_act(self, status: ClaimStatus, act: ClaimAct) -> None:
        expected = EXPECTED[status, act]
        if expected is not None:
            assert status_after(status, act) == expected
        else:
            with pytest.raises(Conflict, match=f"is {status.label}, so it cannot be {act.replace('_', ' ')}"):
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
