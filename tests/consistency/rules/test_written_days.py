from datetime import date

import pytest

from claims.consistency.rules.written_days import dateline_of, written_weekdays

PUBLISHED = date(2021, 5, 4)


class TestWrittenWeekdays:
    @pytest.mark.parametrize(
        ("text", "weekday", "day", "month", "year"),
        [
            ("On Monday, 3 May 2021, the bridge fell.", 0, 3, 5, 2021),
            ("It fell on May 3rd, 2021, a Monday, at noon.", 0, 3, 5, 2021),
            ("It fell on Tues. May 4.", 1, 4, 5, None),
            ("It fell on 4 May 2021 (Tuesday).", 1, 4, 5, 2021),
            ("El puente cayó el lunes 3 de mayo de 2021.", 0, 3, 5, 2021),
        ],
    )
    def test_read_the_day_beside_the_weekday(
        self, text: str, weekday: int, day: int, month: int, year: int | None
    ) -> None:
        assert list(written_weekdays(text)) == [(weekday, day, month, year)]

    @pytest.mark.parametrize(
        "text", ["He sat 3 May through.", "On Monday it rained.", "It closed on May 3. Monday was quiet."]
    )
    def test_leave_alone_what_names_no_day(self, text: str) -> None:
        assert list(written_weekdays(text)) == []


class TestDatelineOf:
    @pytest.mark.parametrize(
        ("opening", "day"),
        [
            ("NORWICK, May 2 (Agency) - Ten people", date(2021, 5, 2)),
            ("A headline\n\nNew Harbor, Old Coast, 2 May 2020 — Ten people", date(2020, 5, 2)),
            ("Norwick. October 11. /Wire/ - Ten people", date(2020, 10, 11)),
        ],
    )
    def test_is_the_last_such_day_before_the_publication(self, opening: str, day: date) -> None:
        assert dateline_of(opening, PUBLISHED) == day

    @pytest.mark.parametrize(
        "opening", ["On May 2 - the day of rest", "The siege lasted from May 2 - to now", "NORWICK — Ten people", ""]
    )
    def test_is_none_without_a_place_and_a_day(self, opening: str) -> None:
        assert dateline_of(opening, PUBLISHED) is None
