"""Quoted words are found where they stand, or not at all."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.extraction.extractors.language_model.grounding import Ground, Place


def found(text: str, words: str) -> list[str]:
    ground = Ground(text)
    return [ground.words(place) for place in ground.places(words, 0, len(text))]


class TestPlaces:
    @pytest.mark.parametrize(
        ("text", "words", "expected"),
        [
            ("Ten people were killed.", "Ten people", ["Ten people"]),
            ("Ten people were killed.", "  were killed\n", ["were killed"]),
            ("Ten died. Ten died.", "Ten died", ["Ten died", "Ten died"]),
            # Typography that models change.
            ("He said “no one” fled.", 'He said "no one" fled', ["He said “no one” fled"]),
            ('He said "no one" fled.', "said “no one”", ['said "no one"']),
            ("the ministry’s count", "the ministry's count", ["the ministry’s count"]),
            ("killed 5–7 people", "killed 5-7 people", ["killed 5–7 people"]),
            ("so far… ten", "so far... ten", ["so far… ten"]),
            ("ten \n\n people\u00a0died", "ten people died", ["ten \n\n people\u00a0died"]),
            ("casu\u00adalties rose", "casualties rose", ["casu\u00adalties rose"]),
            ("in Sa\u0303o Jose\u0301 today", "São José", ["Sa\u0303o Jose\u0301"]),
            ("in São José today", "Sa\u0303o Jose\u0301", ["São José"]),
            # Whole words and whole numbers.
            ("13 killed", "3 killed", []),
            ("2.5 million", "5 million", []),
            ("1,500 homes", "500 homes", []),
            ("1,500 homes", "1", []),
            ("killed 3.", "killed 3", ["killed 3"]),
            ("in 2020, 5 died", "2020", ["2020"]),
            ("the men fled", "me", []),
            ("a café burned", "cafe", []),
            # What is not there.
            ("Ten people were killed.", "Ten People", []),
            ("Ten people were killed.", "Twelve people", []),
            ("Ten people were killed.", "", []),
            ("Ten people were killed.", " \u200b ", []),
            ("", "ten", []),
        ],
    )
    def test_gives_the_words_as_the_text_has_them(self, text: str, words: str, expected: list[str]) -> None:
        assert found(text, words) == expected

    def test_counts_code_points_after_an_emoji(self) -> None:
        assert Ground("🔴🇦🇿 Ten died").places("Ten died", 0, 12) == [Place(4, 12)]
        assert Ground("🔴🇦🇿 Ten\u00a0died").places("Ten died", 0, 12) == [Place(4, 12)]

    def test_stays_inside_the_range(self) -> None:
        text = "Ten died. Ten\ndied."
        assert Ground(text).places("Ten died", 5, len(text)) == [Place(10, 18)]
        assert Ground(text).places("Ten died", 0, 4) == []

    @given(st.text(max_size=80), st.integers(0, 80), st.integers(0, 80))
    def test_finds_what_was_copied_at_the_place_it_was_copied_from(self, text: str, start: int, end: int) -> None:
        ground = Ground(text)
        for place in ground.places(text[start:end], 0, len(text)):
            assert 0 <= place.start < place.end <= len(text)

    @given(st.text(max_size=40), st.text(max_size=40))
    def test_never_raises(self, text: str, words: str) -> None:
        Ground(text).places(words, 0, len(text))


class TestNearest:
    def test_prefers_the_place_inside_the_anchor(self) -> None:
        ground = Ground("said he. Ten died, she said. Later he said")
        assert ground.nearest("said", Place(9, 27), 0, 42) == Place(23, 27)

    def test_takes_the_closest_where_none_is_inside(self) -> None:
        ground = Ground("said he. Ten died. And then much later she said")
        assert ground.nearest("said", Place(9, 17), 0, 47) == Place(0, 4)

    def test_is_nothing_where_the_words_do_not_stand(self) -> None:
        assert Ground("Ten died.").nearest("said", Place(0, 8), 0, 9) is None
