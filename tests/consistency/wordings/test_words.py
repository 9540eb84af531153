"""Stems that two wordings may share."""

import pytest

from claims.consistency.wordings.words import stem


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("deaths", "killed"),
        ("fatalities", "died"),
        ("reviewed", "critics"),
        ("honours", "honors"),
        ("organisation", "organizations"),
        ("bridges", "bridge"),
        ("painted", "painting"),
    ],
)
def test_words_of_one_meaning_have_one_stem(left: str, right: str) -> None:
    assert stem(left) == stem(right)


@pytest.mark.parametrize(("left", "right"), [("deaths", "cases"), ("injured", "killed"), ("goals", "assists")])
def test_words_of_different_meaning_do_not(left: str, right: str) -> None:
    assert stem(left) != stem(right)
