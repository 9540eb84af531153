import pytest

from claims.documents.near_copies.figures import MOST, changed_figures
from claims.documents.near_copies.words import words_of

SAID = "The fire killed 12 workers and injured 31 others on Tuesday. Four of them were women."


@pytest.mark.parametrize(
    ("copy", "changed"),
    [
        (SAID, []),
        (SAID.replace("12", "15"), [("12", "15")]),
        (SAID.replace("12", "twelve"), [("12", "twelve")]),
        (SAID.replace("Four", "Five").replace("31", "1,300"), [("31", "1,300"), ("four", "five")]),
        (SAID.replace("killed 12", "left 12"), []),
        (SAID.replace("killed 12 workers", "left 15 men"), []),
        (SAID.replace("fire killed 12", "blaze killed 15"), [("12", "15")]),
        (f"{SAID} Later 9 more were named.", []),
    ],
    ids=["nothing", "one", "digits to words", "two", "a word beside", "all around", "one side", "added"],
)
def test_tells_the_numbers_that_stand_where_others_stood(copy: str, changed: list[tuple[str, str]]) -> None:
    assert changed_figures(words_of(SAID), words_of(copy)) == changed


def test_stops_somewhere() -> None:
    lines = [f"place{n} has 1 tree here" for n in range(2 * MOST)]
    before, after = " ".join(lines), " ".join(lines).replace(" 1 ", " 2 ").replace("2 tree", "3 tree")
    assert len(changed_figures(words_of(before), words_of(after))) == 1


def test_does_not_mistake_a_repeated_place_for_a_change() -> None:
    before = "It took 5 days to reach the pass. It took 7 days to come back."
    assert changed_figures(words_of(before), words_of("It took 7 days to reach the pass.")) == []
