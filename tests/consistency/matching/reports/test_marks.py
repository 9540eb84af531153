import pytest

from claims.consistency.matching.reports.marks import ages_of, names_of, times_of
from claims.consistency.matching.reports.words import words_of


def names(text: str) -> dict[str, str]:
    return names_of(list(words_of(text)), text)


class TestNamesOf:
    def test_pairs_capitalized_neighbors_and_keeps_their_spelling(self) -> None:
        assert names("Later Anna O'Neil walked down Stabu Street.") == {
            "later anna": "Later Anna",
            "anna oneil": "Anna O'Neil",
            "stabu street": "Stabu Street",
        }

    @pytest.mark.parametrize("text", ["Riga. Police said", "BREAKING NEWS TODAY", "A Riga man", "рига и анна"])
    def test_finds_none(self, text: str) -> None:
        assert names(text) == {}


class TestAgesOf:
    @pytest.mark.parametrize(
        ("text", "ages"),
        [
            ("a 17-year-old and Anna Kalnina, 34, died", {17, 34}),
            ("Anna Kalnina (34) y un joven de 17 años", {17, 34}),
            ("aged 5; 71 years old", {5, 71}),
            ("on March 5, 2021, in 1934; 250 years old", set()),
        ],
    )
    def test_reads_how_old_people_are(self, text: str, ages: set[int]) -> None:
        assert ages_of(text) == ages


class TestTimesOf:
    def test_clocks_of_twelve_and_twenty_four_hours_meet(self) -> None:
        assert times_of("at 10:45 p.m.") == times_of("um 22.45 Uhr") == {10 * 60 + 45}
