from hypothesis import given
from hypothesis import strategies as st

from claims.desk.presenters.changes import changes


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
