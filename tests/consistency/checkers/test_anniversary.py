from claims.consistency.checkers.anniversary import AnniversaryConflict
from tests.consistency.cast import GAZETTE, case, claim
from tests.consistency.checkers.asking import reasons_of, sentences_of


class TestAnniversaryConflict:
    def test_finds_the_wrong_ordinal(self) -> None:
        told = case(claim(GAZETTE, published="2023-03-05", suffix=" on the third anniversary of the blast."))
        assert sentences_of(AnniversaryConflict(), told) == [
            "The Gazette, published 5 March 2023, speaks of the 3rd anniversary of 5 March 2021; the one nearest to "
            "its publication is the 2nd."
        ]

    def test_holds_for_the_right_one(self) -> None:
        told = case(claim(GAZETTE, published="2023-03-05", suffix=" on the second anniversary of the blast."))
        assert reasons_of(AnniversaryConflict(), told) == ["the anniversary fits the date"]

    def test_cannot_compare_with_an_event_of_unknown_day(self) -> None:
        told = case(claim(GAZETTE, published="2021-03-10", suffix=" on the second anniversary of the blast."))
        assert reasons_of(AnniversaryConflict(), told) == ["an anniversary of an event whose day is not known"]

    def test_is_silent_without_an_anniversary(self) -> None:
        assert reasons_of(AnniversaryConflict(), case(claim(GAZETTE, published="2023-03-05"))) == []
