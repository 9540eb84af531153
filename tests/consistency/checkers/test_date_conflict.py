import pytest

from claims.consistency.checkers.date_conflict import DateConflict
from tests.consistency.cast import GAZETTE, case, claim
from tests.consistency.checkers.asking import found_by, sentences_of


class TestDateConflict:
    def test_finds_a_past_event_dated_after_the_report(self) -> None:
        told = case(claim(GAZETTE, published="2021-01-14", date="2021-09-27/2021-11-10"))
        assert sentences_of(DateConflict(), told) == [
            "The Gazette, published 14 January 2021, tells in the past tense of 27 September 2021 to 10 November 2021, "
            "which is after its own publication."
        ]

    @pytest.mark.parametrize("date", ["2021-01-14", "2021-01-15", "2021-01", "2021", "2020-09-27/2020-11-10", ""])
    def test_is_silent_about_what_can_have_happened(self, date: str) -> None:
        assert found_by(DateConflict(), case(claim(GAZETTE, published="2021-01-14", date=date))) == []

    def test_is_silent_about_an_undated_report(self) -> None:
        assert found_by(DateConflict(), case(claim(GAZETTE, published=None, date="2030"))) == []

    def test_tells_each_date_of_a_document_once(self) -> None:
        told = [claim(GAZETTE, published="2021-01-14", date="2021-09-27", document=1) for _ in range(3)]
        assert len(found_by(DateConflict(), case(*told))) == 1
