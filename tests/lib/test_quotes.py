import time

import pytest

from claims.lib.errors import InvalidInput
from claims.lib.quotes import Passage, find_quote, quote_at

TEXT = "😀 Seven people died.\nOn Monday, seven\n people died (again); seven people died."


def test_counts_code_points() -> None:
    assert find_quote(TEXT, "Seven people") == Passage(2, 14, "Seven people")


def test_gives_the_words_as_the_text_writes_them() -> None:
    assert find_quote(TEXT, "seven people died") == Passage(32, 50, "seven\n people died")


def test_finds_the_occurrence_asked_for() -> None:
    place = find_quote(TEXT, "seven people", 2)
    assert TEXT[place.start : place.end] == place.exact == "seven people"
    assert place.start > 50


def test_reads_signs_as_signs() -> None:
    assert find_quote(TEXT, "died (again);").exact == "died (again);"


@pytest.mark.parametrize(
    ("quote", "occurrence", "words"),
    [
        ("", 1, "There is no quote"),
        (" \n ", 1, "There is no quote"),
        ("eight people", 1, "does not stand in this text"),
        ("SEVEN people", 1, "does not stand in this text"),
        ("Seven people", 2, "stands in this text once"),
        ("seven people", 3, "stands in this text 2 times"),
        ("seven people", 0, "counted from 1"),
        ("x" * 5000, 1, "…” does not stand"),
    ],
)
def test_refuses_what_the_text_does_not_say(quote: str, occurrence: int, words: str) -> None:
    with pytest.raises(InvalidInput) as refusal:
        find_quote(TEXT, quote, occurrence)
    assert words in refusal.value.sentence


def test_takes_any_white_space_for_the_space_between_words() -> None:
    text = "\n\n two \t\u00a0\n men   and a  \n woman "
    place = find_quote(text, "men and\na woman")
    assert (place.exact, text[place.start : place.end]) == ("men   and a  \n woman", place.exact)


def test_finds_no_quote_across_two_words_that_are_one() -> None:
    with pytest.raises(InvalidInput):
        find_quote("a mankind", "man kind")


def test_counts_places_that_do_not_overlap() -> None:
    assert find_quote("no no no no", "no no", 2) == Passage(6, 11, "no no")


def test_a_quote_of_thousands_of_words_in_a_long_text_takes_no_time() -> None:
    text = "no " * 100_000
    begun = time.process_time()
    with pytest.raises(InvalidInput):
        find_quote(text, "no " * 10_000 + "yes")
    assert time.process_time() - begun < 2


class TestQuoteAt:
    def test_takes_the_place_pointed_at_though_the_words_overlap(self) -> None:
        assert quote_at("ha ha ha", "ha ha", 3) == Passage(3, 8, "ha ha")

    def test_reads_any_white_space_as_any_other(self) -> None:
        assert quote_at(TEXT, "seven people died", 32) == Passage(32, 50, "seven\n people died")

    @pytest.mark.parametrize(
        ("quote", "start", "words"),
        [
            ("Seven people", 3, "something else"),
            ("Seven", -1, "something else"),
            ("Seven", 999, "something else"),
            (" ", 2, "no quote"),
        ],
    )
    def test_refuses_what_is_not_there(self, quote: str, start: int, words: str) -> None:
        with pytest.raises(InvalidInput, match=words):
            quote_at(TEXT, quote, start)
