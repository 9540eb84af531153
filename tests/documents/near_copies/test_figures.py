import pytest

from claims.documents.near_copies.figures import MOST, changed_figures, is_number
from claims.documents.near_copies.words import words_of
from claims.extraction.extractors.rules_en.tables import numbers as english
from claims.extraction.extractors.rules_es.tables import numbers as spanish

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


def test_tells_one_change_once_however_often_it_was_made() -> None:
    before = " ".join(f"place{letter} has 1 tree here" for letter in "abc")
    assert changed_figures(words_of(before), words_of(before.replace("1", "2"))) == [("1", "2")]


def test_stops_somewhere() -> None:
    before = " ".join(f"place{n} has {n} trees here" for n in range(2 * MOST))
    after = " ".join(f"place{n} has {n + 1000} trees here" for n in range(2 * MOST))
    changed = changed_figures(words_of(before), words_of(after))
    assert len(changed) == MOST
    assert changed[-1] == (str(MOST - 1), str(MOST + 999))


def test_does_not_mistake_a_repeated_place_for_a_change() -> None:
    before = "It took 5 days to reach the pass. It took 7 days to come back."
    assert changed_figures(words_of(before), words_of("It took 7 days to reach the pass.")) == []


def test_knows_every_word_that_extraction_reads_as_a_number() -> None:
    tables = (
        *(english.UNITS, english.TENS, english.SCALES, english.DOZEN),
        *(spanish.UNITS, spanish.TENS, spanish.HUNDREDS, spanish.SCALES, spanish.DOZEN),
    )
    unknown = [word for table in tables for word in table if not all(map(is_number, words_of(word)))]
    assert unknown == []
