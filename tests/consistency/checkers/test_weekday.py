from dataclasses import replace

import pytest

from claims.consistency.checkers.weekday import WeekdayConflict
from tests.consistency.cast import COURIER, GAZETTE, case, claim
from tests.consistency.checkers.asking import reasons_of, sentences_of


class TestWeekdayConflict:
    def test_finds_a_day_called_by_another_weekday(self) -> None:
        told = case(claim(GAZETTE, published="2021-05-06", date="2021-05-04", prefix="On Sunday, 4 May 2021, "))
        assert sentences_of(WeekdayConflict(), told) == [
            "The Gazette, published 6 May 2021, calls 4 May 2021 a Sunday; it was a Tuesday."
        ]

    def test_holds_where_the_weekday_fits(self) -> None:
        told = case(claim(GAZETTE, published="2021-05-06", date="2021-05-04", prefix="On Tuesday, 4 May 2021, "))
        assert reasons_of(WeekdayConflict(), told) == ["the weekday fits the date"]

    @pytest.mark.parametrize("published", ["2022-03-01", None])
    def test_does_not_guess_a_year_that_the_text_leaves_out(self, published: str | None) -> None:
        told = case(claim(GAZETTE, published=published, date="2021-05-04", prefix="On Sunday, 4 May, "))
        assert reasons_of(WeekdayConflict(), told) == []

    def test_tells_a_text_printed_at_two_addresses_once(self) -> None:
        words = "and in the long night that followed, ten people were killed in the old harbor"
        told = [
            claim(source, published="2021-05-06", date="2021-05-04", prefix="On Sunday, 4 May, ", exact=words)
            for source in (GAZETTE, COURIER)
        ]
        told = [replace(each, report_id=told[0].document_id) for each in told]
        assert sentences_of(WeekdayConflict(), case(*told)) == [
            "The Gazette (also printed by The Courier), published 6 May 2021, calls 4 May 2021 a Sunday; "
            "it was a Tuesday."
        ]
