from datetime import date

import pytest

from claims.consistency.rules.anniversaries import anniversary_named, can_be_told, nearest_anniversary

EVENT = date(2020, 10, 11)


class TestAnniversaryNamed:
    @pytest.mark.parametrize(
        ("text", "number"),
        [
            ("On the 2nd anniversary of the attack she spoke.", 2),
            ("She recalled the “second anniversary” of a deadly strike.", 2),
            ("The twelfth anniversary was kept quietly.", 12),
            ("The twenty-fifth anniversary was kept quietly.", 25),
            ("On the twenty fifth anniversary of the flood she spoke.", 25),
            ("The hundred and fifth anniversary was kept quietly.", None),
            ("On the 30th anniversary of independence ten people died.", None),
            ("Between the 1st anniversary and the 2nd anniversary nothing moved.", None),
            ("The anniversary was kept quietly.", None),
        ],
    )
    def test_is_the_only_ordinal_of_an_event(self, text: str, number: int | None) -> None:
        assert anniversary_named(text) == number


class TestCanBeTold:
    @pytest.mark.parametrize(
        ("number", "today", "can"),
        [
            (2, date(2022, 10, 11), True),
            (2, date(2022, 10, 1), True),
            (3, date(2022, 10, 11), False),
            (1, date(2022, 10, 12), False),
            (1, date(2022, 4, 1), True),
            (2, date(2022, 4, 1), False),
            (2, date(2022, 8, 20), True),
        ],
    )
    def test_is_the_one_being_kept_or_one_behind(self, number: int, today: date, can: bool) -> None:
        assert can_be_told(EVENT, number, today) is can

    def test_remembers_a_leap_day_on_the_last_of_february(self) -> None:
        assert nearest_anniversary(date(2020, 2, 29), date(2021, 2, 28)) == 1
