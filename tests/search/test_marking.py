import pytest

from claims.search.marking import excerpt, marked, words_to_mark


@pytest.mark.parametrize(
    ("asked", "words"),
    [
        ("Port FIRE", {"port", "fire"}),
        ('"port fire" or flood', {"port", "fire", "flood"}),
        ("fire -port", {"fire"}),
        ('fire -"old port"', {"fire"}),
        ("São Tomé", {"sao", "tome"}),
        ("!!!", set()),
    ],
)
def test_the_words_to_mark_are_those_that_have_to_occur(asked: str, words: set[str]) -> None:
    assert words_to_mark(asked) == words


@pytest.mark.parametrize(
    ("text", "hits"),
    [
        ("A fire at the port.", ["fire", "port"]),
        ("The FIRE, again", ["FIRE"]),
        ("fired, fireman", []),
        ("في الميناء fire 🔥 fire", ["fire", "fire"]),
        ("", []),
    ],
)
def test_whole_words_are_marked_and_the_text_stays_what_it_is(text: str, hits: list[str]) -> None:
    pieces = marked(text, frozenset({"fire", "port"}))
    assert [piece.text for piece in pieces if piece.is_hit] == hits
    assert "".join(piece.text for piece in pieces) == text


def test_a_word_with_accents_is_found_without_them() -> None:
    assert [piece.text for piece in marked("in São Tomé", frozenset({"sao"})) if piece.is_hit] == ["São"]


class TestExcerpt:
    TEXT = f"{'The harbor slept. ' * 30}Then the fire reached the port and nobody slept. {'It burned on. ' * 30}"

    def test_shows_where_most_of_the_words_stand_together(self) -> None:
        found = excerpt(self.TEXT, frozenset({"harbor", "fire", "port"}))
        assert "fire reached the port" in found
        assert found.startswith("…")
        assert found.endswith("…")
        assert len(found) <= 245

    def test_of_a_short_text_is_all_of_it(self) -> None:
        assert excerpt("A fire\nat the port", frozenset({"port"})) == "A fire at the port"

    def test_is_empty_where_no_word_stands(self) -> None:
        assert excerpt(self.TEXT, frozenset({"flood"})) == ""
