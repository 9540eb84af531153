"""Figures out of invented sentences: what the words around a number do to its bounds."""

import pytest

from tests.extraction.extractors.reading import figures, propose

BOUNDS = [
    ("At least 12", 12, None),
    ("No fewer than 12", 12, None),
    ("No less than twelve", 12, None),
    ("At the very least 12", 12, None),
    ("12 or more", 12, None),
    ("More than a dozen", 13, None),
    ("Upwards of 12", 13, None),
    ("North of 12", 13, None),
    ("Over 1'200", 1201, None),
    ("As many as 12", None, 12),
    ("Up to 12", None, 12),
    ("No more than 12", None, 12),
    ("Fewer than twelve", None, 11),
    ("Between 30 and 40", 30, 40),
    ("Between one hundred and two hundred", 100, 200),
    ("From 30 to 40", 30, 40),
    ("Anywhere from 30 to 40", 30, 40),
    ("30-40", 30, 40),
    ("30 to 40", 30, 40),
    ("Two to three hundred", 200, 300),
    ("Between two and three million", 2_000_000, 3_000_000),
    ("Some 12", 12, 12),
    ("Nearly twelve", 12, 12),
    ("12 or so", 12, 12),
    ("12-odd", 12, 12),
    ("Twenty-odd", 20, 20),
    ("In the region of 12", 12, 12),
    ("Nineteen hundred", 1900, 1900),
    ("1,00,000", 100_000, 100_000),
    ("40 000", 40_000, 40_000),
    ("3.5m", 3_500_000, 3_500_000),
    ("Half a million", 500_000, 500_000),
    ("Two and a half million", 2_500_000, 2_500_000),
    ("Dozens of", None, None),
    ("Tens of thousands of", None, None),
    ("A handful of", None, None),
    ("Several", None, None),
]


@pytest.mark.parametrize(("words", "lower", "upper"), BOUNDS)
def test_words_around_a_number_set_its_bounds(words: str, lower: int | None, upper: int | None) -> None:
    assert figures(f"{words} people were injured when a stand collapsed.") == [("injured", "people", lower, upper)]


@pytest.mark.parametrize("words", ["Some 12", "Nearly 12", "12 or so", "12-odd", "About twelve"])
def test_an_approximator_is_kept_with_the_figure(words: str) -> None:
    [proposal] = propose(f"{words} people were injured when a stand collapsed.")

    assert proposal.figure is not None
    assert proposal.figure.approximate


@pytest.mark.parametrize("words", ["Dozens", "Scores", "Hundreds", "Tens of thousands"])
def test_a_vague_word_is_kept_as_it_is_written(words: str) -> None:
    [proposal] = propose(f"{words} of people were injured when a stand collapsed.")

    assert proposal.figure is not None
    assert words in proposal.figure.verbatim


@pytest.mark.parametrize(
    "subject",
    ["No passenger", "None of the 12 passengers", "Not a single passenger", "Not one passenger", "Not one of the 12"],
)
def test_a_negation_is_zero_and_its_whole_no_figure(subject: str) -> None:
    assert figures(f"{subject} was injured when a bus overturned.") == [("injured", "people", 0, 0)]


@pytest.mark.parametrize(
    "subject",
    ["A third of the 12 passengers", "Two-thirds of the passengers", "Half of the 12 passengers", "Five pct of guests"],
)
def test_a_share_of_people_is_no_count_of_people(subject: str) -> None:
    assert figures(f"{subject} were injured when a bus overturned.") == []


def test_an_ordinal_counts_nobody() -> None:
    assert figures("A third missile strike killed four people.") == [("killed", "people", 4, 4)]


def test_a_change_from_one_toll_to_another_is_no_range() -> None:
    assert ("killed", "people", 12, 15) not in figures("The death toll rose from 12 to 15 people overnight.")


def test_a_telephone_number_is_no_range() -> None:
    assert figures("People hurt in the crash may call 1-222-3333.") == []
