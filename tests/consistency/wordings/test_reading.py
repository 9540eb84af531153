"""Numbers, ranks and days of a sentence, each with its side."""

import pytest

from claims.consistency.wordings.reading import read_both
from claims.consistency.wordings.words import stem
from tests.consistency.wordings.reading import only, read, wording


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("More than 50 people died.", [("count", "above", "50")]),
        ("At least 50 people died.", [("count", "at least", "50")]),
        ("No fewer than 50 people died.", [("count", "at least", "50")]),
        ("Up to 50 people died.", [("count", "at most", "50")]),
        ("Fewer than 50 people died.", [("count", "below", "50")]),
        ("Nearly 50 people died.", [("count", "below", "50")]),
        ("About 50 people died.", [("count", "about", "50")]),
        ("The poll was averaged over 17 reviews.", [("count", "exact", "17")]),
        ("It was the fourth to pass $1 billion.", [("rank", "exact", "4"), ("money", "above", "1000000000")]),
        ("The wall is taller than 30 feet.", [("measure", "above", "9.144")]),
        ("He lifted 57 stones (50 of them alone).", [("count", "exact", "57"), ("bare", "exact", "50")]),
        ("It scored 7.9/10.", [("rating", "exact", "7.9")]),
        ("It scored above 84 out of 100.", [("rating", "above", "84")]),
        ("It fell below 77.5%.", [("share", "below", "77.5")]),
        ("Fewer than half of the voters came.", [("share", "below", "50")]),
        ("It cost 54 crores.", [("money", "exact", "540000000")]),
        ("It ran for two hours.", [("measure", "exact", "2")]),
        ("It killed four and wounded nine.", [("bare", "exact", "4"), ("bare", "exact", "9")]),
        ("There were no confirmed deaths.", [("count", "exact", "0")]),
        ("Nobody was hurt.", [("count", "exact", "0")]),
        ("It came in number 28.", [("rank", "exact", "28")]),
        ("It was No. 4 that year.", [("rank", "exact", "4")]),
        ("It reached the top five.", [("rank", "at most", "5")]),
        ("It ranked above the 26th.", [("rank", "below", "26")]),
        ("The first and the second stayed.", []),
        ("It happened before April 2013.", [("date", "below", "2013-04-01/2013-04-30")]),
        ("It happened after 3 May 2013.", [("date", "above", "2013-05-03")]),
        ("It happened by 2013.", [("date", "at most", "2013-01-01/2013-12-31")]),
        ("It happened in a 1984 film.", [("date", "exact", "1984-01-01/1984-12-31")]),
        ("It happened in the 17th century.", [("date", "exact", "1601-01-01/1700-12-31")]),
        ("It happened in the 1990s.", [("date", "exact", "1990-01-01/1999-12-31")]),
        ("It happened after May 15th, 2017.", [("date", "above", "2017-05-15")]),
        ("The 2014–15 season began.", [("date", "exact", "2014-01-01/2015-12-31")]),
        ("On 31 February 2013 it rained.", []),
        ("Nothing to count here.", []),
    ],
)
def test_reads(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert read(text) == expected


def test_a_life_begins_on_one_day_and_ends_on_another() -> None:
    born, died = wording("Lina Orvald (12 March 1947 – 2 May 2011) painted.").items
    assert (born.hints, died.hints) == (("=born", "=found"), ("=kill", "=end"))


@pytest.mark.parametrize("text", ["In the 2020 pandemic it rained.", "The 77th Academy met."])
def test_a_number_in_a_name_is_nobody_s_claim(text: str) -> None:
    assert only(text).is_name


@pytest.mark.parametrize(
    ("text", "things"),
    [
        ("There were 800 confirmed cases.", ("=case",)),
        ("Over 60 of the state's counties reported it.", ("county",)),
        ("More than 16 COVID-19 cases were known.", ("covid", "=case")),
    ],
)
def test_a_number_counts_the_noun_behind_it(text: str, things: tuple[str, ...]) -> None:
    assert only(text).things == things


def test_a_number_without_a_noun_counts_what_the_one_before_it_counts() -> None:
    _, second = wording("It sold 10 million bottles in Peru and 20 million elsewhere.").items
    assert second.things == (stem("bottles"),)


def test_a_day_without_a_year_is_of_the_year_that_the_texts_name() -> None:
    claim, evidence = read_both("It opened before 22 April.", "It opened on 21 April 2016.")
    assert claim.items[0].low - evidence.items[0].low == 1


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("More than 50 people died.", "more than 50 people"),
        ("May 3 was dry.", "May 3"),
        ("It cost more  than\n$5.", "more than $5"),
    ],
)
def test_says_an_item_in_the_words_of_the_text(text: str, said: str) -> None:
    read = wording(text)
    assert read.said(read.items[0]) == said


def test_names_the_place_behind_a_number() -> None:
    read = wording("It earned $29 million in North Peru and $3 million worldwide, 5 dollars here.")
    assert [place and place.words_in(read.text) for place in read.places] == ["North Peru", "worldwide", None]
