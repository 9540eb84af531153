from uuid import UUID

import pytest

from claims.lib.errors import Conflict
from claims.register.rules import Done, Standing, standing_after
from claims.register.vocabulary import ClaimStatus

MACHINE, FARAH, EDITH = UUID(int=1), UUID(int=2), UUID(int=3)
PROPOSED = Done("claim.proposed", MACHINE, "", {"status": "proposed"})
RECORDED = Done("claim.recorded", FARAH, "", {"status": "accepted"})
ACCEPTED = Done("claim.accepted", FARAH, "clear", {"from": "proposed", "to": "accepted"})
REJECTED = Done("claim.rejected", EDITH, "a rumor", {"from": "accepted", "to": "rejected"})
MERGED = Done("claim.merged", EDITH, "the same", {"from": "proposed", "to": "rejected", "into": "stream"})
REVISED = Done("claim.revised", FARAH, "", {"status": "accepted"})
WITHDRAWN = Done("claim.withdrawn", MACHINE, "", {"from": "proposed", "to": "withdrawn"})


def undone(kind: str) -> Done:
    return Done("claim.undone", FARAH, "", {"undone": kind})


@pytest.mark.parametrize(
    ("acts", "standing"),
    [
        ([], Standing(ClaimStatus.WITHDRAWN)),
        ([PROPOSED], Standing(ClaimStatus.PROPOSED)),
        ([RECORDED], Standing(ClaimStatus.ACCEPTED, FARAH)),
        ([RECORDED, undone("claim.recorded")], Standing(ClaimStatus.WITHDRAWN)),
        ([PROPOSED, ACCEPTED], Standing(ClaimStatus.ACCEPTED, FARAH)),
        ([PROPOSED, ACCEPTED, REJECTED], Standing(ClaimStatus.REJECTED, EDITH, "a rumor")),
        ([PROPOSED, ACCEPTED, REJECTED, undone("claim.rejected")], Standing(ClaimStatus.ACCEPTED, FARAH)),
        ([PROPOSED, MERGED], Standing(ClaimStatus.REJECTED, EDITH, "the same", "stream")),
        ([PROPOSED, MERGED, undone("claim.merged")], Standing(ClaimStatus.PROPOSED)),
        # A wording that is taken back moves nothing.
        ([PROPOSED, ACCEPTED, REVISED, undone("claim.revised")], Standing(ClaimStatus.ACCEPTED, FARAH)),
        ([PROPOSED, WITHDRAWN], Standing(ClaimStatus.WITHDRAWN)),
    ],
)
def test_a_claim_stands_as_the_acts_that_were_not_taken_back_left_it(acts: list[Done], standing: Standing) -> None:
    assert standing_after(acts) == standing


def test_an_act_erased_by_law_leaves_nothing_to_go_back_to() -> None:
    with pytest.raises(Conflict, match="erased by law"):
        standing_after([PROPOSED, ACCEPTED._replace(body=None)])
