from datetime import date

import pytest

from claims.lib.days import day_of


def test_a_day_of_the_calendar_is_a_date() -> None:
    assert day_of(2020, 2, 29) == date(2020, 2, 29)


@pytest.mark.parametrize(
    "parts", [(2021, 2, 29), (2021, 13, 1), (2021, 4, 31), (2021, 1, 0), (0, 1, 1), (10_000, 1, 1)]
)
def test_a_day_that_no_calendar_has_is_none(parts: tuple[int, int, int]) -> None:
    assert day_of(*parts) is None
