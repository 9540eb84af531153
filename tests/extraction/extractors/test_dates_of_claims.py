"""Which claims take the day of the event, and which have none of their own."""

from datetime import date

import pytest

from tests.extraction.extractors.reading import propose

PUBLISHED = date(2021, 1, 6)


def dates(text: str) -> list[str | None]:
    return [proposal.date for proposal in propose(text, published=PUBLISHED) if proposal.figure]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A man was killed on New Year's Day.", ["2021-01-01"]),
        ("A man was killed on New Year's Eve.", ["2020-12-31"]),
        ("A man was killed on Christmas morning.", ["2020-12-25"]),
        ("A man was killed on the Fourth of July.", ["2020-07-04"]),
    ],
)
def test_a_feast_is_its_day(text: str, expected: list[str]) -> None:
    assert dates(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # The day of the shooting is not that of the arrest.
        ("A man was killed on January 2. Police arrested two men.", ["2021-01-02", None]),
        ("A man was killed on January 2.\n\nPolice arrested two men.", ["2021-01-02", None]),
        ("Police arrested two men on January 4.\n\nFive women were detained, too.", ["2021-01-04", "2021-01-04"]),
    ],
)
def test_an_arrest_without_a_day_takes_none_from_what_happened_before(text: str, expected: list[str | None]) -> None:
    assert dates(text) == expected


def test_what_had_happened_before_dates_nothing_that_follows() -> None:
    text = (
        "A bomb killed four on January 2. Troops had executed 48 people on December 20. Nine people died in the blast."
    )
    assert dates(text) == ["2021-01-02", "2020-12-20", "2021-01-02"]


def test_in_a_text_without_paragraphs_a_date_holds_for_few_sentences() -> None:
    filler = "The market was closed. Shops were empty. Nobody came. Rain fell all day. "
    text = (
        f"A bomb killed four on January 2. In Erbil, shells killed six on December 20. {filler}Nine people were hurt."
    )
    assert dates(text) == ["2021-01-02", "2020-12-20", "2021-01-02"]
