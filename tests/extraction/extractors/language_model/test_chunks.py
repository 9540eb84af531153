"""Long texts come in parts that together are the text."""

from hypothesis import given
from hypothesis import strategies as st

from claims.extraction.extractors.language_model.chunks import SHORTEST_PART, Part, halves, parts_of


class TestPartsOf:
    def test_leaves_a_short_text_whole(self) -> None:
        assert list(parts_of("Ten died.")) == [Part(0, 9)]

    def test_has_none_for_a_text_without_words(self) -> None:
        assert list(parts_of(" \n\n ")) == []
        assert list(parts_of("")) == []

    def test_cuts_between_paragraphs(self) -> None:
        text = "Ten people died.\nTwo more were hurt."
        assert [text[part.start : part.end] for part in parts_of(text, longest=30)] == [
            "Ten people died.\n",
            "Two more were hurt.",
        ]

    def test_cuts_a_long_paragraph_after_a_sentence(self) -> None:
        text = "Ten people died. Two more were hurt."
        assert [text[part.start : part.end] for part in parts_of(text, longest=20)] == [
            "Ten people died. ",
            "Two more were hurt.",
        ]

    def test_cuts_a_word_that_never_ends(self) -> None:
        assert list(parts_of("a" * 50, longest=20)) == [Part(0, 20), Part(20, 40), Part(40, 50)]

    @given(st.text(alphabet="ab. \n🔴", max_size=400), st.integers(2, 50))
    def test_loses_nothing_but_white_space(self, text: str, longest: int) -> None:
        parts = list(parts_of(text, longest=longest))
        assert all(0 < part.end - part.start <= longest for part in parts)
        assert "".join("".join(text[part.start : part.end].split()) for part in parts) == "".join(text.split())


class TestHalves:
    def test_make_two_of_a_part(self) -> None:
        text = "x" * 10 + "ten died. " * 100
        first, second = halves(text, Part(10, len(text)))
        assert (first.start, first.end == second.start, second.end) == (10, True, len(text))

    def test_leave_a_small_part_alone(self) -> None:
        assert halves("a" * SHORTEST_PART, Part(0, SHORTEST_PART)) == [Part(0, SHORTEST_PART)]
