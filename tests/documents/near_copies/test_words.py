import pytest

from claims.documents.near_copies.words import lines_of, words_of


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The Governor's office — “12 dead”.", ["the", "governor", "s", "office", "12", "dead"]),
        ("1,200.5 tons, 7.", ["1,200.5", "tons", "7"]),
        ("Çöl ①② ﬁre", ["col", "12", "fire"]),
        ("مُحَمَّد قُتِل", ["محمد", "قتل"]),
        ("Երեւանում զոհվել է", ["երեւանում", "զոհվել", "է"]),
        ("死亡15人", ["死", "亡", "15", "人"]),
        ("… !", []),
    ],
)
def test_words_are_folded_and_scripts_without_spaces_read_by_character(text: str, words: list[str]) -> None:
    assert words_of(text) == words


def test_lines_without_a_word_are_left_out() -> None:
    assert list(lines_of("One two\n\n***\nthree")) == [["one", "two"], ["three"]]
