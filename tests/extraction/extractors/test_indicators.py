"""Sums of money, percentages and participants, where a sentence says what they are of."""

from decimal import Decimal

import pytest

from tests.extraction.extractors.reading import propose


def read(text: str) -> list[tuple[str, str, Decimal | None, Decimal | None, str | None]]:
    return [
        (
            proposal.figure.measure,
            proposal.figure.population,
            proposal.figure.lower,
            proposal.figure.upper,
            proposal.figure.unit,
        )
        for proposal in propose(text)
        if proposal.figure
    ]


@pytest.mark.parametrize(
    ("text", "measure", "population", "lower", "upper", "unit"),
    [
        ("Damage was put at $3.2 million.", "money", "damage", "3200000", "3200000", "dollar"),
        ("The flood caused more than $2 billion in damage.", "money", "damage", "2000000000", None, "dollar"),
        ("Unemployment rose to 5.4 percent.", "percentage", "unemployment", "5.4", "5.4", "percentage"),
        ("The bank reported inflation of 12 per cent.", "percentage", "inflation", "12", "12", "percentage"),
        ("Turnout was 61 percent.", "percentage", "turnout", "61", "61", "percentage"),
        ("GDP grew 2.1 percent.", "percentage", "economic growth", "2.1", "2.1", "percent change"),
        ("Ceasefire violations rose by 30%.", "percentage", "violations", "30", "30", "percent change"),
        ("Exports fell 4 percent.", "percentage", "exports", "-4", "-4", "percent change"),
        ("Exports fell to 4 percent.", "percentage", "exports", "4", "4", "percentage"),
        ("Some 500 people marched in Riga.", "other", "people", "500", "500", "participants"),
    ],
)
def test_what_is_measured_gives_the_number_its_meaning(
    text: str, measure: str, population: str, lower: str, upper: str | None, unit: str
) -> None:
    bound = None if upper is None else Decimal(upper)
    assert read(text) == [(measure, population, Decimal(lower), bound, unit)]


@pytest.mark.parametrize(
    "text",
    [
        "He owns 12 percent of the firm.",
        "She paid $40 for the coat.",
        "Unemployment worries voters, and 40 percent stay away.",
        "The damage, which took $3 million to photograph, is old.",
    ],
)
def test_a_number_beside_nothing_measured_is_no_claim(text: str) -> None:
    assert read(text) == []


def test_says_which_words_gave_number_and_thing() -> None:
    (proposal,) = propose("The bank reported inflation of 12 per cent.")
    words = {reason.field: reason.words for reason in proposal.reasons}
    assert (words["bounds"], words["population"]) == ("12 per cent", "inflation")
    assert proposal.statement == "bank: inflation: 12 percent"
