from dataclasses import replace

import pytest

from claims.consistency.rules.ordering import is_rise
from claims.consistency.rules.within_document import is_told_one_by_one, sentence_of, speaks_of_two_times
from tests.consistency.cast import CHARITY, GAZETTE, POLICE, case, claim, figure

LOW = claim(CHARITY, figure(10), by=GAZETTE, document=1, exact="10 dead")
HIGH = claim(POLICE, figure(12), by=GAZETTE, document=1, exact="12 people were killed")
EARLIER = replace(LOW, prefix="That is all. The charity had given a count of ", suffix=". More later.")


class TestSentenceOf:
    def test_stops_at_the_ends_of_the_sentence(self) -> None:
        assert sentence_of(EARLIER) == "The charity had given a count of 10 dead"


class TestSpeaksOfTwoTimes:
    def test_reads_the_rest_of_the_sentence(self) -> None:
        assert speaks_of_two_times(EARLIER, HIGH)
        assert not speaks_of_two_times(LOW, HIGH)


class TestIsRise:
    def test_needs_words_for_it_within_one_document(self) -> None:
        assert is_rise(EARLIER, HIGH, case(EARLIER, HIGH))
        assert not is_rise(LOW, HIGH, case(LOW, HIGH))


class TestIsToldOneByOne:
    @pytest.mark.parametrize(("small", "large", "expected"), [(1, 9, True), (4, 9, True), (5, 9, False), (0, 9, False)])
    def test_holds_below_half_but_not_for_none(self, small: int, large: int, expected: bool) -> None:
        assert is_told_one_by_one(claim(GAZETTE, figure(small)), claim(GAZETTE, figure(large))) is expected
