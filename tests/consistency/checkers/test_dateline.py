import pytest

from claims.consistency.checkers.dateline import DatelineConflict
from tests.consistency.cast import GAZETTE, case, claim
from tests.consistency.checkers.asking import found_by, reasons_of, sentences_of

OPENING = "NORWICK, May 2 (Agency) - "


class TestDatelineConflict:
    def test_finds_an_event_after_the_dateline(self) -> None:
        told = case(claim(GAZETTE, published="2021-05-06", date="2021-05-04", prefix=OPENING))
        assert sentences_of(DatelineConflict(), told) == [
            "The Gazette, published 6 May 2021, carries a dateline of 2 May 2021, before 4 May 2021, of which it tells "
            "in the past tense."
        ]

    @pytest.mark.parametrize("date", ["2021-05-03", "2021-05-02", "2019"])
    def test_holds_for_what_can_have_happened(self, date: str) -> None:
        told = case(claim(GAZETTE, published="2021-05-06", date=date, prefix=OPENING))
        assert reasons_of(DatelineConflict(), told) == ["the dateline is not before the event"]

    @pytest.mark.parametrize(("published", "opening"), [(None, OPENING), ("2021-05-06", "In Norwick, ")])
    def test_is_silent_without_a_dateline_or_a_publication(self, published: str | None, opening: str) -> None:
        told = case(claim(GAZETTE, published=published, date="2021-05-04", prefix=opening))
        assert reasons_of(DatelineConflict(), told) == []

    @pytest.mark.parametrize(
        ("before", "found"), [("the mayor of the old town and his two deputies said in\n", 1), ("", 0)]
    )
    def test_reads_whole_lines_alone(self, before: str, found: int) -> None:
        prefix = f"{before}{OPENING}".rjust(64, "x")[-64:]
        told = case(claim(GAZETTE, published="2021-05-06", date="2021-05-04", prefix=prefix))
        assert len(found_by(DatelineConflict(), told)) == found
