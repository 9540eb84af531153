import pytest

from claims.documents.rules import name_key


class TestNameKey:
    @pytest.mark.parametrize(
        ("left", "right"),
        [
            ("Azerbaijan's Prosecutor General's Office", "Prosecutor General's Office of Azerbaijan"),
            ("the Prosecutor General’s Office of Azerbaijan", "Prosecutor General's Office of Azerbaijan"),
            ("Azerbaijani Foreign Ministry", "Ministry of Foreign Affairs of Azerbaijan"),
            ("Armenia's Defence Ministry", "Ministry of Defense of Armenia"),
            ("US Department of State", "Department of State of the United States"),
            ("U.S. State Department", "US Department of State"),
            ("British Parliament", "Parliament of the United Kingdom"),
            ("Médecins Sans Frontières", "MEDECINS SANS FRONTIERES"),
            ("Trend.Az", "Trend Az"),
            ("The Guardian", "guardian"),
            ("Interior Ministry of Kenya", "Kenyan Ministry of Internal Affairs"),
        ],
    )
    def test_is_equal_for_two_ways_to_write_one_name(self, left: str, right: str) -> None:
        assert name_key(left) == name_key(right)

    @pytest.mark.parametrize(
        ("left", "right"),
        [
            ("Foreign Ministry of Azerbaijan", "Foreign Ministry of Armenia"),
            ("Ministry of Defense of Armenia", "Ministry of Health of Armenia"),
            ("Ali Hasan", "Hasan Ali"),
            ("Tom French", "Tom France"),
            ("Trend", "Trend News"),
        ],
    )
    def test_differs_for_different_voices(self, left: str, right: str) -> None:
        assert name_key(left) != name_key(right)

    @pytest.mark.parametrize("name", ["", "  ", "—", "'s", "..."])
    def test_is_empty_without_a_letter_or_digit(self, name: str) -> None:
        assert name_key(name) in ("", "s")

    def test_keeps_a_name_of_dropped_words_only(self) -> None:
        assert name_key("The The") == "the the"

    def test_reads_other_scripts(self) -> None:
        assert name_key("Минобороны России") == "минобороны россии"
