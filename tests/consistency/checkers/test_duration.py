import pytest

from claims.consistency.checkers.duration import DurationConflict, days_said
from tests.consistency.cast import GAZETTE, case, claim
from tests.consistency.checkers.asking import found_by, reasons_of, sentences_of

SPRING = "2021-03-05/2021-03-24"


class TestDurationConflict:
    def test_finds_more_days_than_the_dates_have(self) -> None:
        told = case(claim(GAZETTE, published="2021-06-01", date=SPRING, prefix="The 44-day siege "))
        assert sentences_of(DurationConflict(), told) == [
            "The Gazette, published 1 June 2021, speaks of 44 days, but 5 March 2021 to 24 March 2021 are 20."
        ]

    @pytest.mark.parametrize("words", ["a twenty-day siege", "a 19-day siege", "a war lasting 21 days"])
    def test_holds_with_the_last_day_counted_or_not(self, words: str) -> None:
        told = case(claim(GAZETTE, published="2021-06-01", date=SPRING, prefix=f"{words} "))
        assert reasons_of(DurationConflict(), told) == ["the duration fits the dates"]

    @pytest.mark.parametrize(
        ("words", "days"),
        [
            ("the 44-day war", 44),
            ("the forty-four-day war", 44),
            ("a siege lasting for forty four days", 44),
            ("the hundred and four-day siege", None),
            ("the 1,044-day siege", None),
        ],
    )
    def test_reads_whole_numbers(self, words: str, days: int | None) -> None:
        assert days_said(words) == days

    @pytest.mark.parametrize(
        ("words", "date"),
        [("a three-day truce", SPRING), ("a 44-day siege", "2021-03-05"), ("a 44-day siege", "2021-03"), ("", SPRING)],
    )
    def test_is_silent_where_words_and_dates_are_not_of_one_thing(self, words: str, date: str) -> None:
        told = case(claim(GAZETTE, published="2021-06-01", date=date, prefix=f"{words} "))
        assert found_by(DurationConflict(), told) == []
