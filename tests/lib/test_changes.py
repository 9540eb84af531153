import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.lib.changes import changes, readable


def _apply(before: str, after: str) -> tuple[str, str]:
    found = changes(before, after)
    old = "".join(change.text for change in found if change.kind != "added")
    new = "".join(change.text for change in found if change.kind != "removed")
    return old, new


class TestChanges:
    def test_marks_words_and_leaves_the_rest(self) -> None:
        found = [(change.kind, change.text) for change in changes("13 were killed.", "21 were killed.")]
        assert found == [("removed", "13 "), ("added", "21 "), ("same", "were killed.")]

    def test_shows_a_very_long_text_as_a_whole(self) -> None:
        assert [c.kind for c in changes("a " * 4000, "b " * 4000)] == ["removed", "added"]

    @given(st.text(max_size=80), st.text(max_size=80))
    def test_tells_both_texts_in_full(self, before: str, after: str) -> None:
        assert _apply(before, after) == (before, after)


class TestReadable:
    @pytest.mark.parametrize(
        ("before", "after", "runs"),
        [
            (
                "Officials agree on 13. Nothing supports 16.",
                "The one count stopped on the day. Nothing supports 16.",
                [
                    ("removed", "Officials agree on 13. "),
                    ("added", "The one count stopped on the day. "),
                    ("same", "Nothing supports 16."),
                ],
            ),
            (
                "one two three four",
                "one two three five",
                [("same", "one two three "), ("removed", "four"), ("added", "five")],
            ),
            ("a same", "b same", [("removed", "a "), ("added", "b "), ("same", "same")]),
            ("equal", "equal", [("same", "equal")]),
        ],
    )
    def test_draws_in_words_that_both_happen_to_share(
        self, before: str, after: str, runs: list[tuple[str, str]]
    ) -> None:
        assert [(run.kind, run.text) for run in readable(changes(before, after))] == runs

    def test_loses_no_word_of_either(self) -> None:
        before, after = "a b c d e f g h", "a x c y e f g z h"
        runs = readable(changes(before, after))
        assert "".join(run.text for run in runs if run.kind != "added").split() == before.split()
        assert "".join(run.text for run in runs if run.kind != "removed").split() == after.split()
