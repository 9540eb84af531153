import pytest

from claims.consistency.matching.event_types import can_be_one, event_type_of


class TestEventTypeOf:
    @pytest.mark.parametrize(
        ("text", "kind"),
        [
            ("A missile hit a house. Missiles fell again; the strike was the third attack.", "missile strike"),
            ("Two men were shot when a gunman opened fire.", "shooting"),
            ("The attack killed two.", "attack"),
            ("Three people died in a fire; the blaze spread.", "fire"),
            ("No fire was opened from there; a rocket fell.", "missile strike"),
            ("The earthquake struck at night; aftershocks followed.", "earthquake"),
            ("The council met on Tuesday.", ""),
        ],
    )
    def test_is_the_most_frequent_specific_kind(self, text: str, kind: str) -> None:
        assert event_type_of(text) == kind


class TestCanBeOne:
    @pytest.mark.parametrize(
        ("left", "right", "expected"),
        [
            ("missile strike", "shelling", True),
            ("attack", "bombing", True),
            ("attack", "flood", False),
            ("flood", "earthquake", False),
            ("", "flood", True),
            ("siege", "missile strike", True),
        ],
    )
    def test_knows_which_names_one_event_goes_by(self, left: str, right: str, expected: bool) -> None:
        assert can_be_one(left, right) is expected
        assert can_be_one(right, left) is expected
