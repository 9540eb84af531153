"""Which number of the evidence speaks of what a number of the claim speaks of."""

import pytest

from claims.consistency.wordings.pairing import MOST_ITEMS, pair
from claims.consistency.wordings.reading import read_both


def paired(claim: str, evidence: str) -> list[str | None]:
    """What is found for each item of the claim, in the words of the evidence."""
    mine, theirs = read_both(claim, evidence)
    return [None if hit.theirs is None else theirs.said(theirs.items[hit.theirs]) for hit in pair(mine, theirs)]


VERSIONS = "The first edition sold 81 copies to 35 shops, the paper edition 82 copies to 8 shops."
GROSS = (
    "It grossed $36 million in Peru and $93 million in Chile for a worldwide total of $129 million "
    "on a $175 million budget."
)


@pytest.mark.parametrize(
    ("claim", "evidence", "expected"),
    [
        ("It grossed over $120 million worldwide.", GROSS, ["total of $129 million"]),
        ("It grossed over $30 million in Peru.", GROSS, ["$36 million"]),
        ("Its budget was over $150 million.", GROSS, ["$175 million"]),
        ("The paper edition went to over 7 shops.", VERSIONS, ["8 shops"]),
        ("198 people reviewed it.", "It has 197 reviews and 12 awards.", ["197 reviews"]),
        ("12 died and 30 were wounded.", "It wounded 33 people and killed 15.", ["15", "33 people"]),
        ("He scored more than 7.5.", "He scored 7.9/10.", ["7.9/10"]),
        ("It was over 90% there.", "It got 84 out of 100 there.", ["84 out of 100"]),
        ("It cost over £5.", "It cost $5.", [None]),
        ("More than 60 counties voted.", "There were 25 deaths.", [None]),
        ("It has 26 consecutive years of profit.", "It was the 26th consecutive year.", ["26th"]),
        # The day of a number is the one beside its counterpart.
        (
            "Before 22 April 17 cases were known.",
            "By 24 April 17 cases were known and by 20 April 2 recoveries.",
            ["by 24 April", "17 cases"],
        ),
        # The number of a day is the one beside that day.
        (
            "In 2011 the village had a population of over 300.",
            "The 2001 census counted a population of 275; the 2011 census counted a population of 340.",
            ["2011", "340"],
        ),
        (
            "In 2019 its income was over £3m.",
            "Its income was £2.8m in 2019 and £3.4m in 2020.",
            ["2019", "£2.8m"],
        ),
        # Two days with no word in common tell of different things.
        ("He was born before 1990.", "On 4 May 1988 the shop closed.", [None]),
    ],
)
def test_pairs(claim: str, evidence: str, expected: list[str | None]) -> None:
    assert paired(claim, evidence) == expected


def test_of_a_long_claim_the_first_numbers_are_compared() -> None:
    mine, theirs = read_both("5 dogs. " * (MOST_ITEMS + 5), "5 dogs")
    assert len(pair(mine, theirs)) == MOST_ITEMS


@pytest.mark.parametrize(
    ("claim", "evidence", "expected"),
    [
        ("16 civilians were killed.", "40 civilians were wounded.", [None]),
        ("16 civilians were killed.", "It killed 15 and injured more than 50.", ["15"]),
        ("16 civilians were killed.", "Twelve people died.", ["twelve people"]),
        ("16 civilians were killed.", "No casualties were registered.", ["no casualties"]),
        ("He made six solo tackles.", "He made eight combined tackles.", [None]),
        ("There were 30 confirmed cases.", "There were 45 suspected cases.", [None]),
        ("There were 30 confirmed cases.", "There were 45 cases.", ["45 cases"]),
        ("30 people were hurt.", "One person was killed and 32 others were injured.", ["32 others"]),
    ],
)
def test_counts_of_different_things_never_meet(claim: str, evidence: str, expected: list[str | None]) -> None:
    assert paired(claim, evidence) == expected
