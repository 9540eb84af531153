"""What "not" and "fell by" do to a number."""

import pytest

from claims.consistency.wordings.comparing import compare_wordings
from tests.consistency.wordings.reading import only, read, wording


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The toll did not exceed 50.", [("bare", "at most", "50")]),
        ("It has never had fewer than 50 beds.", [("count", "at least", "50")]),
        ("It wasn't more than 50 beds.", [("count", "at most", "50")]),
        ("It had not only more than 50 beds.", [("count", "above", "50")]),
        ("He did not come, but more than 50 people did.", [("count", "above", "50")]),
    ],
)
def test_a_denied_bound_is_the_opposite_bound(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert read(text) == expected


def test_a_denied_number_begins_with_the_word_that_denies_it() -> None:
    text = wording("The bridge was not opened in 2010.")
    (item,) = text.items
    assert (item.is_denied, text.said(item)) == (True, "not opened in 2010")


@pytest.mark.parametrize(
    ("text", "way"),
    [("Sales rose by 5%.", 1), ("Sales fell 5%.", -1), ("Sales fell to 5%.", 0), ("Sales were 5%.", 0)],
)
def test_a_change_has_a_way_and_a_level_has_none(text: str, way: int) -> None:
    assert only(text).way == way


@pytest.mark.parametrize(
    ("claim", "evidence", "answer"),
    [
        ("The bridge was not opened in 2010.", "The bridge was opened in 2010.", "inconsistent"),
        ("The bridge was opened in 2010.", "The bridge would not be opened in 2010.", "inconsistent"),
        ("The bridge was not opened in 2010.", "The bridge was not opened in 2010.", "consistent"),
        ("The bridge was not opened in 2010.", "The bridge was opened in 2012.", "not_comparable"),
        ("The toll did not exceed 50.", "The toll rose to 62.", "inconsistent"),
        ("The toll did not exceed 50.", "The toll stands at 42.", "consistent"),
        ("Sales rose by more than 5 percent.", "Sales dropped 7.1%.", "inconsistent"),
    ],
)
def test_decides(claim: str, evidence: str, answer: str) -> None:
    assert compare_wordings(claim, evidence).answer.value == answer
