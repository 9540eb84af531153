import pytest

from claims.lib.errors import InvalidInput
from claims.lib.words import clean


def test_takes_off_white_space_and_keeps_the_rest() -> None:
    assert clean(" a\nb 😀 ", "The note") == "a\nb 😀"


@pytest.mark.parametrize("words", ["a\x00b", "a\ud83d"])
def test_refuses_what_no_database_can_store(words: str) -> None:
    with pytest.raises(InvalidInput, match="The note holds a character that cannot be stored"):
        clean(words, "The note")
