import pytest

from claims.consistency.rules.populations import counted_population, is_within


class TestCountedPopulation:
    @pytest.mark.parametrize("words", ["", "people", "civilians", "Residents", "  persons "])
    def test_is_people_for_everybody_counted_without_a_selection(self, words: str) -> None:
        assert counted_population(words) == "people"

    def test_keeps_a_population_it_does_not_know(self) -> None:
        assert counted_population("Fishing  boats") == "fishing boats"


class TestIsWithin:
    @pytest.mark.parametrize(
        ("inner", "outer", "expected"),
        [
            ("children", "civilians", True),
            ("girls", "people", True),
            ("houses", "buildings", True),
            ("civilians", "people", False),
            ("people", "children", False),
            ("women", "children", False),
            ("boats", "people", False),
        ],
    )
    def test_follows_the_nesting(self, inner: str, outer: str, expected: bool) -> None:
        assert is_within(inner, outer) is expected
