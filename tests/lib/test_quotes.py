import pytest

from claims.lib.errors import InvalidInput
from claims.lib.quotes import Passage, find_quote

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
