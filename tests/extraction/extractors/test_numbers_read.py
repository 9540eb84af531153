"""The value of a number, in digits and words, for both ways of cutting a sentence into tokens."""

from collections.abc import Callable
from decimal import Decimal

import pytest

from claims.extraction.extractors.reading.tokens import Token, tokenize
from claims.extraction.extractors.rules_en import numerals
from claims.extraction.extractors.rules_en.amounts.words import pieces

CUTS = pytest.mark.parametrize("cut", [tokenize, pieces])
Cut = Callable[[str], list[Token]]

COUNTS = [
    ("1,200 sheep", "1200"),
    ("12,34,567 voters", "1234567"),
    ("1,00,000 rupees", "100000"),
    ("40 000 seats", "40000"),
    ("40\u202f000 seats", "40000"),
    ("1'250'000 bees", "1250000"),
    ("2.5 goals", "2.5"),
    ("2½ hours", "2.5"),
    ("1.2 million bees", "1200000"),
    ("3.5bn trees", "3500000000"),
    ("5 lakh farmers", "500000"),
    ("two crore saplings", "20000000"),
    ("one goat", "1"),
    ("nineteen goats", "19"),
    ("forty-two goats", "42"),
    ("forty two goats", "42"),
    ("a hundred goats", "100"),
    ("one hundred and five goats", "105"),
    ("three hundred twelve goats", "312"),
    ("nineteen hundred goats", "1900"),
    ("ninety-nine hundred goats", "9900"),
    ("one hundred and five thousand goats", "105000"),
    ("two thousand three hundred and six goats", "2306"),
    ("4 thousand 3 hundred and 21 goats", "4321"),
    ("two and a half million goats", "2500000"),
    ("three million and a half goats", "3500000"),
    ("half a million goats", "500000"),
    ("a quarter of a million goats", "250000"),
    ("two dozen goats", "24"),
    ("half a dozen goats", "6"),
    ("a half-dozen goats", "6"),
    ("six point five goats", "6.5"),
    ("between", None),
    ("third goat", None),
    ("twenty-first goat", None),
    ("one hundred and third goat", None),
    ("two thirds of the goats", None),
    ("two-thirds of the goats", None),
    ("one quarter of the goats", None),
    ("a third missile", None),
    ("twenty first responders", "20"),
    ("thirty seconds", "30"),
]


@CUTS
@pytest.mark.parametrize(("text", "value"), COUNTS)
def test_a_number_is_read_where_things_are_counted(cut: Cut, text: str, value: str | None) -> None:
    hit = numerals.read(cut(text), 0)

    assert (hit and hit[1]) == (Decimal(value) if value else None)


@pytest.mark.parametrize(
    ("text", "value"),
    [("30k followers", 30_000), ("3m voters", 3_000_000), ("3m tall", None), ("11th goat", None), ("2nd", None)],
)
def test_letters_at_digits_scale_them_or_make_them_no_count(text: str, value: int | None) -> None:
    hit = numerals.read(tokenize(text), 0)

    assert (hit and hit[1]) == value


@CUTS
@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("two hundred and then some", "two hundred"),
        ("three million and 12 goats", "three million"),
        ("five thousand 12 times", "five thousand"),
        ("423 0000", "423"),
        ("2020 300 goats", "2020"),
        ("seven one two", "seven"),
    ],
)
def test_a_number_ends_before_what_is_another_number(cut: Cut, text: str, words: str) -> None:
    tokens = cut(text)
    hit = numerals.read(tokens, 0)

    assert hit is not None
    assert text[: tokens[hit[0] - 1].end] == words


@pytest.mark.parametrize(
    ("text", "value"),
    [("between one hundred and two hundred", "100"), ("between one thousand and five thousand", "1000")],
)
def test_the_and_of_between_belongs_to_no_number(text: str, value: str) -> None:
    hit = numerals.read(tokenize(text), 1)

    assert hit == (3, Decimal(value))


@CUTS
@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("a third of the goats", "0.3333"),
        ("two-thirds of the goats", "0.6667"),
        ("three quarters of them", "0.75"),
        ("three fifths", "0.6"),
        ("one eighth of it", "0.125"),
        ("half of the goats", "0.5"),
        ("half the herd", "0.5"),
        ("twenty and three fifths", "20.6"),
        ("a third missile strike", None),
        ("a fifth goat was found", None),
        ("half-time came", None),
        ("half past nine", None),
        ("twenty-first goat", None),
        ("two seconds", None),
    ],
)
def test_a_fraction_is_a_fraction_and_an_ordinal_none(cut: Cut, text: str, value: str | None) -> None:
    hit = numerals.fraction(cut(text), 0)

    assert (hit and round(hit[1], 4)) == (Decimal(value) if value else None)


@CUTS
@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("third strike", 3),
        ("11th goat", 11),
        ("twenty-second goat", 22),
        ("one hundred and fifth goat", 105),
        ("two hundredth goat", 200),
        ("thirds", None),
        ("20 goats", None),
    ],
)
def test_an_ordinal_has_its_place(cut: Cut, text: str, value: int | None) -> None:
    hit = numerals.ordinal(cut(text), 0)

    assert (hit and hit[1]) == value
