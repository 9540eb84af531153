import pytest

from claims.consistency.matching.places import Nearness, nearness, place_key


class TestNearness:
    @pytest.mark.parametrize(
        ("left", "right", "expected"),
        [
            ("Aarle", "the city of Aarle", Nearness.SAME),
            ("Aarle region", "Aarle", Nearness.WITHIN),
            ("Aarle region", "the province of Aarle", Nearness.SAME),
            ("Old Town, Aarle", "Aarle", Nearness.WITHIN),
            ("Old Town, Aarle", "Aarle region", Nearness.WITHIN),
            ("Aarle region", "Borne region", Nearness.DIFFERENT),
            ("Aarle", "Borne", Nearness.DIFFERENT),
            ("", "Aarle", Nearness.UNKNOWN),
            ("the region", "Aarle", Nearness.UNKNOWN),
        ],
    )
    def test_is_told_by_words(self, left: str, right: str, expected: Nearness) -> None:
        assert nearness(left, right) is expected
        assert nearness(right, left) is expected


class TestPlaceKey:
    def test_is_one_for_a_town_and_the_area_around_it(self) -> None:
        assert place_key("Aarle region") == place_key("the town of Aarle") == "aarle"
