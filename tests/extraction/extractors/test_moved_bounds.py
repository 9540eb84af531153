"""What a word beside a number does to its bounds, whatever the language of the word."""

from dataclasses import replace
from decimal import Decimal

import pytest

from claims.extraction.extractors.reading.quantity import Quantity

TWELVE = Quantity(0, 1, Decimal(12), Decimal(12))


@pytest.mark.parametrize(
    ("number", "effect", "told"),
    [
        ("12", "ge", "[12, -]"),
        ("12", "gt", "[13, -]"),
        ("12", "le", "[-, 12]"),
        ("12", "lt", "[-, 11]"),
        ("7.5", "gt", "[7.5, -]"),
        ("7.5", "lt", "[-, 7.5]"),
        ("12", "about", "[12, 12] approximate"),
        ("12", "plain", "[12, 12]"),
    ],
)
def test_a_word_moves_the_bounds(number: str, effect: str, told: str) -> None:
    assert replace(TWELVE, lower=Decimal(number), upper=Decimal(number)).moved(effect).described() == told


@pytest.mark.parametrize(("nearer", "farther", "told"), [("gt", "le", "[13, -]"), ("le", "ge", "[-, 12]")])
def test_of_words_that_contradict_each_other_the_nearer_counts(nearer: str, farther: str, told: str) -> None:
    assert TWELVE.moved(nearer).moved(farther).described() == told


def test_a_vague_number_has_no_bounds_to_move() -> None:
    dozens = Quantity(0, 1, None, None, vague=True)
    assert dozens.moved("ge") == dozens
