import pytest

from claims.lib.errors import InvalidInput
from claims.lib.words import clean, shortened


def test_takes_off_white_space_and_keeps_the_rest() -> None:
    assert clean(" a\nb 😀 ", "The note") == "a\nb 😀"


@pytest.mark.parametrize("words", ["a\x00b", "a\ud83d"])
def test_refuses_what_no_database_can_store(words: str) -> None:
    with pytest.raises(InvalidInput, match="The note holds a character that cannot be stored"):
        clean(words, "The note")


@pytest.mark.parametrize(
    ("words", "longest", "short"),
    [
        ("one two", 7, "one two"),
        ("one two three", 8, "one two…"),
        ("one, two", 5, "one…"),
        ("one\n\n two", 20, "one two"),
        ("onetwothree", 4, "one…"),
    ],
)
def test_cuts_between_words_where_it_can(words: str, longest: int, short: str) -> None:
    assert shortened(words, longest) == short
