import pytest

from claims.consistency.matching.reports.words import LONGEST_CHARACTERS, words_of


class TestWordsOf:
    @pytest.mark.parametrize(
        ("text", "keys"),
        [
            ("O'Neil’s U.S. friend", ["oneil", "us", "friend"]),
            ("Стабу улица, 12", ["стабу", "улица", "12"]),
            ("قتل شخصان", ["قتل", "شخصان"]),
            ("हिन्दी शब्द", ["हिन्दी", "शब्द"]),
            ("東京で火事", ["東京", "京で", "で火", "火事"]),
            ("17-year-old", ["17", "year", "old"]),
            ("火", ["火"]),
            ("… —", []),
        ],
    )
    def test_compares_any_script(self, text: str, keys: list[str]) -> None:
        assert [word.key for word in words_of(text)] == keys

    def test_gives_places_in_the_text(self) -> None:
        text = "In Riga’s port: 東京"
        assert [text[word.start : word.end] for word in words_of(text)] == ["In", "Riga", "port", "東京"]

    def test_stops_where_a_report_has_long_said_what_it_is_about(self) -> None:
        assert sum(1 for _ in words_of("ab " * LONGEST_CHARACTERS)) == LONGEST_CHARACTERS // 3 + 1
