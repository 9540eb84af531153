import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.desk.presenters.highlight import Anchor, paragraphs


def _shown(text: str, *anchors: Anchor) -> list[list[tuple[str, tuple[int, ...]]]]:
    return [[(piece.text, piece.keys) for piece in line] for line in paragraphs(text, anchors)]


class TestParagraphs:
    def test_leaves_a_text_without_claims_whole(self) -> None:
        assert _shown("One line.\n\nAnother.") == [[("One line.", ())], [("Another.", ())]]

    def test_cuts_overlapping_anchors_where_either_begins_or_ends(self) -> None:
        shown = _shown("seven civilians were killed", Anchor(1, 0, 15, "accepted"), Anchor(2, 6, 27, "accepted"))
        assert shown == [[("seven ", (1,)), ("civilians", (1, 2)), (" were killed", (2,))]]

    def test_keeps_an_anchor_inside_another(self) -> None:
        shown = _shown("16 women and 6 minors", Anchor(1, 0, 21, "proposed"), Anchor(2, 13, 21, "proposed"))
        assert shown == [[("16 women and ", (1,)), ("6 minors", (2, 1))]]

    def test_shows_what_waits_for_a_decision_where_states_meet(self) -> None:
        [line] = paragraphs("abc", [Anchor(1, 0, 3, "accepted", 1), Anchor(2, 1, 2, "proposed", 2)])
        assert [piece.state for piece in line] == ["accepted", "proposed", "accepted"]

    def test_counts_code_points_so_that_an_emoji_before_the_quote_moves_nothing(self) -> None:
        text = "🕯️🇦🇿 قُتل 16 شخصًا, said 👩‍🚒."
        start = text.index("16")
        assert ("16", (7,)) in _shown(text, Anchor(7, start, start + 2, "accepted"))[0]

    def test_carries_an_anchor_over_a_line_break_and_opens_it_once(self) -> None:
        lines = paragraphs("ab\ncd", [Anchor(3, 1, 4, "accepted")])
        assert [[(p.text, p.keys, p.opens) for p in line] for line in lines] == [
            [("a", (), ()), ("b", (3,), (3,))],
            [("c", (3,), ()), ("d", (), ())],
        ]

    @pytest.mark.parametrize(("start", "end"), [(5, 5), (9, 12), (-4, 0)])
    def test_drops_what_covers_nothing(self, start: int, end: int) -> None:
        assert _shown("short", Anchor(1, start, end, "accepted")) == [[("short", ())]]

    @given(st.text(), st.lists(st.tuples(st.integers(-5, 60), st.integers(-5, 60)), max_size=6))
    def test_never_loses_or_moves_a_character(self, text: str, spans: list[tuple[int, int]]) -> None:
        anchors = [Anchor(key, start, end, "accepted") for key, (start, end) in enumerate(spans)]
        lines = paragraphs(text, anchors)
        kept = [line for line in text.split("\n") if line.strip()]
        assert ["".join(piece.text for piece in line) for line in lines] == kept
