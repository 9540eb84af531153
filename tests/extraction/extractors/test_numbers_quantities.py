"""Quantities of invented sentences: value, unit and bound as the task `quantities` gives them."""

import time

import pytest

from claims.extraction.extractors.rules_en.amounts import reading, written

Row = tuple[float, float, str | None, str]


def quantities(text: str) -> list[Row]:
    return [(float(item.low), float(item.high), item.unit, item.bound) for item in reading.read(text)]


SINGLE: list[tuple[str, Row]] = [
    ("The repair cost US$3.2m in the end.", (3_200_000, 3_200_000, "dollar", "=")),
    ("A loan of € 5 billion was refused.", (5e9, 5e9, "euro", "=")),
    ("The balance stood at $-40.", (-40, -40, "dollar", "=")),
    ("Entry costs three dollars.", (3, 3, "dollar", "=")),
    ("Turnout was five per cent.", (5, 5, "percentage", "=")),
    ("Turnout was 5 pct.", (5, 5, "percentage", "=")),
    ("It moved by two percentage points.", (2, 2, "percentage point", "=")),
    ("They sold at least 40 goats.", (40, 40, "goat", ">")),
    ("They sold fewer than 40 goats.", (40, 40, "goat", "<")),
    ("They sold between 30 and 40 goats.", (30, 40, "goat", "=")),
    ("They sold two to three hundred goats.", (200, 300, "goat", "=")),
    ("Half the goats were sold.", (0.5, 0.5, "% goat", "=")),
    ("Two-thirds of the goats were sold.", (2 / 3, 2 / 3, "% goat", "=")),
    ("One in four goats was sold.", (0.25, 0.25, "% goat", "=")),
    ("Two of Maria's goats were sold.", (2, 2, "goat", "=")),
    ("The minister met 12 MPs.", (12, 12, "MP", "=")),
    ("They handled 90 parcels per day.", (90, 90, "parcel per day", "=")),
    ("Output has grown more than sixfold.", (6, 6, "count", ">")),
    ("He averaged 30 goats.", (30, 30, "goat", "~")),
    ("She ended on 25 PTS.", (25, 25, "PTS", "=")),
    ("The engine makes 300 Nm.", (300, 300, "newton metre", "=")),
]


@pytest.mark.parametrize(("text", "expected"), SINGLE)
def test_a_quantity_has_value_unit_and_bound(text: str, expected: Row) -> None:
    [(low, high, unit, bound)] = quantities(text)

    assert (round(low, 6), round(high, 6), unit, bound) == (round(expected[0], 6), round(expected[1], 6), *expected[2:])


@pytest.mark.parametrize(
    "text",
    [
        "A third goat was sold.",
        "The FTSE 100 was calm.",
        "The FTSE 100 companies were calm.",
        "Tests for COVID -19 went on.",
        "See https://example.org/a%20b%20c for more.",
        "They won 2-1 thanks to luck.",
        "The message came at 10:38:07.190 sharp.",
    ],
)
def test_numbers_in_names_places_and_addresses_are_no_quantities(text: str) -> None:
    assert quantities(text) == []


def test_by_how_much_and_to_what_are_two_amounts() -> None:
    assert [row[:2] for row in quantities("Sales rose by $3 million to $40 million.")] == [(3e6, 3e6), (4e7, 4e7)]


def test_the_lead_up_to_something_bounds_nothing() -> None:
    assert quantities("In the lead up to 5G networks were slow.")[0][3] == "="


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("minus five goats and 1.2b bees", [("minus five", -5), ("1.2b", 1.2e9)]),
        ("one in four goats", [("one in four", 0.25)]),
        ("one over eight.", [("one over eight", 0.125)]),
        ("the 20kg goat of the 4th pen", []),
        ("this one is mine", []),
    ],
)
def test_every_plain_number_is_found_with_its_words(text: str, found: list[tuple[str, float]]) -> None:
    assert [(text[item.start : item.end], float(item.value)) for item in written.numbers(text)] == found


def test_ordinals_and_percentages_are_found_apart() -> None:
    text = "The twenty-first goat ate 30% of the third bale, two per cent of it wet."

    assert [int(item.value) for item in written.ordinals(text)] == [21, 3]
    assert [int(item.value) for item in written.percentages(text)] == [30, 2]


@pytest.mark.parametrize(
    "piece", ["one ", "one a's ", "one-", "1,23,", "2½", "1/2 ", "1 000 ", "twenty fifths ", "12 to "]
)
def test_twenty_kilobytes_of_numbers_take_seconds_at_most(piece: str) -> None:
    text = piece * (20_000 // len(piece))
    begun = time.process_time()
    reading.read(text)
    list(written.numbers(text))
    assert time.process_time() - begun < 4
