"""Every way of writing a date, and the days it means to a reader of news."""

from datetime import date

import pytest

from claims.extraction.extractors.reading.tokens import tokenize
from claims.extraction.extractors.rules_en import dates
from claims.extraction.extractors.rules_en.timeline import Timeline
from claims.lib.edtf import span

# A Wednesday.
PUBLISHED = date(2021, 6, 16)


def found(text: str, published: date | None = PUBLISHED) -> list[tuple[str, str | None]]:
    """Words and EDTF of every date in one sentence."""
    tokens = tokenize(text)
    timeline = Timeline(published)
    result = []
    for written in dates.find(tokens):
        days = timeline.resolve(written, 0)
        words = text[tokens[written.first].start : tokens[written.end - 1].end]
        result.append((words, days.edtf if days else None))
    return result


CALENDAR = [
    ("It burned on 3 March 2020.", "2020-03-03"),
    ("It burned on the 3rd of March, 2020.", "2020-03-03"),
    ("It burned on March 3rd, 2020.", "2020-03-03"),
    ("It burned on March the third, 2020.", "2020-03-03"),
    ("It burned on the twenty-first of March of 2020.", "2020-03-21"),
    ("It burned on Tuesday, Mar. 3rd, 2020.", "2020-03-03"),
    ("It burned on Mar 3,2020.", "2020-03-03"),
    ("It burned on 3-Mar-2020.", "2020-03-03"),
    ("It burned on 2020-03-03.", "2020-03-03"),
    ("It burned on 2020/03/03.", "2020-03-03"),
    ("It burned on 20200303.", "2020-03-03"),
    ("It burned on 13.03.2020.", "2020-03-13"),
    ("It burned in March 2020.", "2020-03"),
    ("It burned in early March 2020.", "2020-03"),
    ("It burned at the beginning of March.", "2021-03"),
    ("It burned in 2020.", "2020"),
    ("It burned in the summer of 2020.", "2020"),
    ("It burned in the 1990s.", "1990/1999"),
    ("It burned in nineteen ninety six.", "1996"),
    # Without a year: the last such day.
    ("It burned on March 3.", "2021-03-03"),
    ("It burned on 3 September.", "2020-09-03"),
    ("It burned in September.", "2020-09"),
    # The order of day and month: a number above twelve decides, else Americans' way.
    ("It burned on 3/25/2020.", "2020-03-25"),
    ("It burned on 25/3/2020.", "2020-03-25"),
    ("It burned on 3/4/2020.", "2020-03-04"),
    ("It burned on 3/4/20.", "2020-03-04"),
    ("It burned on 6/2.", "2021-06-02"),
]
FROM_PUBLICATION = [
    ("It burned today.", "2021-06-16"),
    ("It burned last night.", "2021-06-15"),
    ("It burned the day before yesterday.", "2021-06-14"),
    ("It burned two days ago.", "2021-06-14"),
    ("It burned two weeks ago.", "2021-06-02"),
    ("It burned a fortnight ago.", "2021-06-02"),
    ("It burned two months ago.", "2021-04"),
    ("It burned a decade ago.", "2010/2019"),
    ("It burned 1 month and 3 days ago.", "2021-05-13"),
    ("It burned on Monday.", "2021-06-14"),
    ("It burned on Wednesday.", "2021-06-16"),
    ("It burned on Thursday.", "2021-06-10"),
    ("It burned last Monday.", "2021-06-07"),
    ("It burned this past Monday.", "2021-06-14"),
    ("It burned on Friday of last week.", "2021-06-11"),
    ("It burned two Sundays ago.", "2021-06-06"),
    ("It burned on Tuesday the 8th.", "2021-06-08"),
    ("It burned on the 8th.", "2021-06-08"),
    ("It burned on the 20th of last month.", "2021-05-20"),
    ("It burned last week.", "2021-06-07/2021-06-13"),
    ("It burned earlier this week.", "2021-06-14/2021-06-15"),
    ("It burned over the weekend.", "2021-06-12/2021-06-13"),
    ("It burned last month.", "2021-05"),
    ("It burned earlier this year.", "2021-01-01/2021-06-15"),
    ("It burned last year.", "2020"),
    ("It burned last September.", "2020-09"),
    ("It burned over the past three days.", "2021-06-13/2021-06-16"),
    ("It burned in the week of May 5.", "2021-05-03/2021-05-09"),
    ("It burned on this day in 2019.", "2019-06-16"),
]
INTERVALS = [
    ("It burned from 27 September to 10 November 2020.", "2020-09-27/2020-11-10"),
    ("It burned between 27 September and 10 November 2020.", "2020-09-27/2020-11-10"),
    ("It burned from May 4 through 17.", "2021-05-04/2021-05-17"),
    ("It burned in the night of 16 to 17 May.", "2021-05-16/2021-05-17"),
    ("It burned on Oct. 17-18, 2020.", "2020-10-17/2020-10-18"),
    ("It burned on May 4, 5 and 8.", "2021-05-04/2021-05-08"),
    ("It burned from 28 December to 3 January.", "2020-12-28/2021-01-03"),
    ("It burned from November 2019 to February 2020.", "2019-11/2020-02"),
    ("It burned from 5/1 to 5/7.", "2021-05-01/2021-05-07"),
    ("It burned from 2014 to 2018.", "2014/2018"),
    ("It burned in 2014-15.", "2014/2015"),
    ("It burned from Friday to Sunday.", "2021-06-11/2021-06-13"),
    ("It burned in the first half of 2020.", "2020-01/2020-06"),
    ("It burned in the third quarter of last year.", "2020-07/2020-09"),
    ("It burned in Q1 2020.", "2020-01/2020-03"),
    ("It burned in the last week of May.", "2021-05-24/2021-05-30"),
    ("It burned on the first Friday of May.", "2021-05-07"),
    ("It burned between May 4 and now.", "2021-05-04/2021-06-16"),
    ("It burned in the year to date.", "2021-01-01/2021-06-16"),
]
OPEN = [
    ("It has burned since 15 April.", "2021-04-15/.."),
    ("It has burned since Monday.", "2021-06-14/.."),
    ("It has burned since last May.", "2021-05-01/.."),
    ("It has burned since the war broke out on 15 April.", "2021-04-15/.."),
    ("It burned until Monday.", "../2021-06-14"),
    ("It burned after February 2018.", "2018-03-01/.."),
    ("It burned before 2010.", "../2009-12-31"),
    ("It had burned by the end of 2020.", "../2020-12-31"),
]
NO_DATES = [
    "It may burn again, and they march on.",
    "She said the second of them fell.",
    "April Jones was not there.",
    "He was hit on the 4000 block of June Drive.",
    "They won 3-2 and cut it from 4.8 to 4.7 percent.",
    "It is open 24/7, and 3/4 of it burned.",
    "Since 9/11 nothing like it was seen.",
    "He paid $12 and 1/16 of the rest.",
    "Day after day it burned, and now it is out.",
    "The year was hard.",
    "A week 10 game was lost.",
]


@pytest.mark.parametrize(("text", "expected"), CALENDAR + FROM_PUBLICATION + INTERVALS + OPEN)
def test_words_mean_days(text: str, expected: str) -> None:
    assert [edtf for _, edtf in found(text)] == [expected]


@pytest.mark.parametrize(("text", "expected"), CALENDAR + FROM_PUBLICATION + INTERVALS + OPEN)
def test_the_register_keeps_what_is_found(text: str, expected: str) -> None:
    days = span(expected)
    assert days.first or days.last


def test_a_year_of_three_digits_is_written_with_four() -> None:
    days = found("It burned 150 decades ago.")[0][1]
    assert days == "0520/0529"


@pytest.mark.parametrize("text", NO_DATES)
def test_words_are_no_date(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("It burned on Tuesday, Oct 4th.", "Tuesday, Oct 4th"),
        ("It burned in early March.", "early March"),
        ("It has burned since 15 April 2020.", "since 15 April 2020"),
        ("It burned on the first Friday of May.", "first Friday of May"),
    ],
)
def test_all_words_of_a_date_are_found(text: str, words: str) -> None:
    assert [found_words for found_words, _ in found(text)] == [words]


@pytest.mark.parametrize(
    "text",
    [
        "After Monday's fire the town was empty.",
        "Before the June 10 truce the town was empty.",
    ],
)
def test_a_date_that_names_an_event_opens_no_interval(text: str) -> None:
    assert [edtf and len(edtf) for _, edtf in found(text)] == [len("2021-06-10")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A shell fell on May 4. The day before, one fell too.", "2021-05-03"),
        ("A shell fell on May 4. The following day, one fell too.", "2021-05-05"),
        ("A shell fell on May 4. Three days later, one fell too.", "2021-05-07"),
        ("A shell fell on May 4. Two weeks earlier, one fell too.", "2021-04-20"),
        ("A shell fell on May 4. Later that month, one fell too.", "2021-05"),
        ("A shell fell on May 4. That night, one fell too.", "2021-05-04"),
    ],
)
def test_days_are_counted_from_the_day_last_told_of(text: str, expected: str) -> None:
    assert [edtf for _, edtf in found(text)][-1] == expected


@pytest.mark.parametrize(
    "text", ["It burned yesterday.", "It burned on Monday.", "It burned last week.", "It burned on May 4."]
)
def test_without_publication_a_day_told_from_it_stays_open(text: str) -> None:
    assert [edtf for _, edtf in found(text, None)] == [None]


@pytest.mark.parametrize("text", ["It burned on February 30, 2020.", "It burned on the fifth Friday of February 2020."])
def test_a_day_that_no_calendar_has_means_nothing(text: str) -> None:
    assert [edtf for _, edtf in found(text)] == [None]
