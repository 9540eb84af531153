"""Every quantity of a sentence."""

import json

import pytest

from benchmarks.tasks.quantities import answer


def read(text: str) -> list[tuple[object, object, object]]:
    found = answer(json.dumps({"id": 1, "text": text}))["quantities"]
    return [(item["value"], item["unit"], item["bound"]) for item in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The bridge cost $1.2 million.", [(1_200_000, "dollar", "=")]),
        ("The loan was worth about 3.4bn euros.", [(3_400_000_000, "euro", "~")]),
        ("Wages rose 4.5 percent.", [(4.5, "percentage", "up")]),
        ("Wages fell by 2%.", [(2, "percentage", "down")]),
        ("At least 40 villages were flooded.", [(40, "village", ">")]),
        ("The fine is up to $500.", [(500, "dollar", "<")]),
        ("A ticket costs between $5 and $8.", [([5, 8], "dollar", "=")]),
        ("They walked 10 to 15 kilometers.", [([10, 15], "kilometre", "=")]),
        ("Winds of 90 mph were measured.", [(90, "mile per hour", "=")]),
        ("Crude sold for $71 a barrel.", [(71, "dollar per barrel", "=")]),
        ("Ana Ruiz, 34, was there.", [(34, "year of age", "=")]),
        ("A third of the crop was lost.", [(pytest.approx(1 / 3), None, "=")]),
        ("The 3-inch pipe burst.", [(3, "inch", "=")]),
        # The parts of names, days, times and scores measure nothing.
        ("On 4 May 2021 at 10:30 a.m. they met for the third time.", []),
        ("The home side won 3-1 in the 2019 final.", []),
        ("No one came.", []),
    ],
)
def test_reads(text: str, expected: list[tuple[object, object, object]]) -> None:
    assert read(text) == expected


def test_offsets_point_at_the_words() -> None:
    text = "It took more than 20 minutes."
    (item,) = answer(json.dumps({"id": 1, "text": text}))["quantities"]
    assert text[item["start"] : item["end"]] == "more than 20 minutes"


def test_a_line_that_is_no_sentence_is_answered_with_a_sentence() -> None:
    assert "text" in answer('{"id": 1}')["error"]


@pytest.mark.parametrize("text", ["9" * 100_000, "1," * 50_000, "-" * 100_000, "one and " * 12_000, "$ " * 50_000])
def test_any_text_gives_an_answer_in_good_time(text: str) -> None:
    assert "quantities" in answer(json.dumps({"id": 1, "text": text}))
