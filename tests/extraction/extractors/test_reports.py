"""Sentences of the kinds that reports on disasters, protests and wars are made of."""

from datetime import date

import pytest

from tests.extraction.extractors.reading import figures, propose

K, INJ = "killed", "injured"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The number of inmates killed in the riot has risen to 116.", [(K, "people", 116, 116)]),
        ("The ministry put the number of detainees at 87.", [("detained", "people", 87, 87)]),
        ("The flood forced nearly 4,000 people from their homes.", [("displaced", "people", 4000, 4000)]),
        ("Two men were taken to a hospital with burns.", [(INJ, "men", 2, 2)]),
        ("Two men were rushed to a local hospital, where they died.", [(K, "men", 2, 2)]),
        ("Nine people were hurt. Four of the injured died on Monday.", [(INJ, "people", 9, 9), (K, "people", 4, 4)]),
        ("A bomber killed himself and six worshippers.", [(K, "suspects", 1, 1), (K, "people", 6, 6)]),
        # The words after a comma begin a new clause.
        ("The fire raised the toll to 26, a doctor said.", [(K, "people", 26, 26)]),
    ],
)
def test_phrase_states(text: str, expected: list[tuple[str, str, int | None, int | None]]) -> None:
    assert figures(text) == expected


def test_attacks_told_together_by_their_number_are_a_total() -> None:
    (proposal,) = propose("The previous three killed a total of 11 people.")
    assert proposal.subject_scope == "total"


def test_a_day_within_a_war_whose_dates_are_given_is_of_that_year() -> None:
    text = "The war lasted from September 27 to November 10, 2020. On October 17 a missile killed 15 people."
    dates = [proposal.date for proposal in propose(text, published=date(2021, 11, 10)) if proposal.figure]
    assert dates == ["2020-10-17"]


def test_the_day_of_a_dateline_does_not_hide_the_day_of_the_event() -> None:
    text = "LESNA, March 9 (Wire) — A fire on Tuesday killed 3 people."
    (proposal,) = propose(text, published=date(2023, 3, 9))
    assert proposal.date == "2023-03-07"
