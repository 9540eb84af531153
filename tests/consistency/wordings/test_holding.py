"""Whether what the evidence says lies where the claim says it does."""

import pytest

from claims.consistency.wordings.holding import holds
from tests.consistency.wordings.reading import only

HOLDS, FAILS, OPEN = "holds", "fails", "open"


@pytest.mark.parametrize(
    ("claim", "evidence", "expected"),
    [
        ("more than 50 deaths", "52 deaths", HOLDS),
        ("more than 50 deaths", "50 deaths", FAILS),
        ("more than 50 deaths", "more than 50 deaths", HOLDS),
        ("at least 50 deaths", "50 deaths", HOLDS),
        ("fewer than 50 deaths", "50 deaths", FAILS),
        ("fewer than 50 deaths", "nearly 50 deaths", HOLDS),
        ("at most 50 deaths", "50 deaths", HOLDS),
        # A bound in the evidence stands for its number, leaning to its side.
        ("more than 11 million views", "over 10 million views", FAILS),
        ("fewer than 11 million views", "over 10 million views", HOLDS),
        ("more than 50 deaths", "40 to 60 deaths", OPEN),
        ("50 deaths", "50 deaths", HOLDS),
        ("50 deaths", "51 deaths", FAILS),
        ("50 deaths", "at least 40 deaths", OPEN),
        ("50 deaths", "at least 60 deaths", FAILS),
        ("50 deaths", "fewer than 60 deaths", OPEN),
        ("about 50 deaths", "54 deaths", HOLDS),
        ("about 50 deaths", "60 deaths", FAILS),
        ("4.2 million records", "4,213,507 records", HOLDS),
        ("4.2 million records", "4,313,507 records", FAILS),
        ("before May 2018", "4 April 2018", HOLDS),
        ("before May 2018", "4 May 2018", FAILS),
        ("before 4 May 2018", "May 2018", OPEN),
        ("after May 2018", "4 June 2018", HOLDS),
        ("after 2018", "4 June 2018", FAILS),
        ("since 2018", "4 June 2018", HOLDS),
        ("by May 2018", "31 May 2018", HOLDS),
        ("in May 2018", "4 May 2018", HOLDS),
        ("on 4 May 2018", "May 2018", OPEN),
        ("in May 2018", "4 June 2018", FAILS),
    ],
)
def test_holds(claim: str, evidence: str, expected: str) -> None:
    assert holds(only(claim), only(evidence)).value == expected
