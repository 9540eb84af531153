"""Which day a figure is of."""

from datetime import date

import pytest

from tests.extraction.extractors.reading import propose

WEDNESDAY = date(2021, 6, 16)


def date_of(text: str, published: date | None = WEDNESDAY) -> str | None:
    return next(proposal.date for proposal in propose(text, published=published) if proposal.figure)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("On 4 October 2020 a bomb killed 3 people.", "2020-10-04"),
        ("On October 4, 2020, a bomb killed 3 people.", "2020-10-04"),
        ("On Oct. 4, 2020 a bomb killed 3 people.", "2020-10-04"),
        ("On 2020-10-04 a bomb killed 3 people.", "2020-10-04"),
        ("In October 2020 bombs killed 3 people.", "2020-10"),
        # Without a year: the text's own frame, then the last such day before publication.
        ("The war began in October 2020. On October 4 a bomb killed 3 people.", "2020-10-04"),
        ("On June 4 a bomb killed 3 people.", "2021-06-04"),
        ("On October 4 a bomb killed 3 people.", "2020-10-04"),
        ("A bomb killed 3 people today.", "2021-06-16"),
        ("A bomb killed 3 people yesterday.", "2021-06-15"),
        ("A bomb killed 3 people overnight.", "2021-06-16"),
        ("A bomb killed 3 people on Monday.", "2021-06-14"),
        ("A bomb killed 3 people two days ago.", "2021-06-14"),
        ("On this day in 2019 a bomb killed 3 people.", "2019-06-16"),
        ("Today marks the 2nd anniversary of an attack killing 3 people.", "2019-06-16"),
        ("A bomb killed 3 people on May 4, 5 and 8.", "2021-05-04/2021-05-08"),
        ("From 27 September to 10 November 2020 bombs killed 3 people.", "2020-09-27/2020-11-10"),
        # The day of the statement is not the day of the event.
        ("A bomb killed 3 people on Monday, the ministry said on Tuesday.", "2021-06-14"),
        # A day is carried within its paragraph.
        ("The town was hit on June 4. The blast killed 3 people.", "2021-06-04"),
        ("Bombs killed 3 people.", None),
    ],
)
def test_figure_is_dated(text: str, expected: str | None) -> None:
    assert date_of(text) == expected


def test_a_year_that_lies_after_publication_is_not_the_one_meant() -> None:
    text = "A strike on October 17 killed 21 people. The war lasted from September 27 to November 10, 2021."
    assert date_of(text, date(2021, 1, 14)) == "2020-10-17"


def test_without_publication_a_relative_day_stays_open() -> None:
    assert date_of("A bomb killed 3 people yesterday.", None) is None


def test_an_impossible_day_is_no_date() -> None:
    assert date_of("On February 30, 2020 a bomb killed 3 people.") is None


def test_the_war_is_a_claim_dated_as_the_report_dates_it_even_after_its_own_day() -> None:
    text = (
        "The council counted 300 civilians killed during the war. A shell killed 4 people on May 2. "
        "The war lasted from April 9 to June 20, 2022, and ended with a truce."
    )
    dated = {(proposal.kind, proposal.date) for proposal in propose(text, published=date(2021, 7, 1))}
    assert dated == {
        ("figure", "2022-04-09/2022-06-20"),
        ("figure", "2021-05-02"),
        ("event", "2022-04-09/2022-06-20"),
    }
