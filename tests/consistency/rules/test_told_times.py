from claims.consistency.rules.told_times import is_established_rise, there_and_back, told_times
from tests.consistency.cast import COURIER, GAZETTE, NEXT_DAY, POLICE, RADIO, THAT_DAY, claim, figure


class TestToldTimes:
    def test_keep_first_and_last_dated_report_of_each_figure(self) -> None:
        first, last = claim(POLICE, figure(12)), claim(POLICE, figure(12), published=NEXT_DAY)
        undated = claim(POLICE, figure(15), published=None)
        assert list(told_times([first, last, undated]).values()) == [(first, last)]


class TestIsEstablishedRise:
    def test_needs_the_lower_figure_first(self) -> None:
        low, high = claim(POLICE, figure(12)), claim(POLICE, figure(15), published=NEXT_DAY)
        assert is_established_rise(high, low, told_times([low, high]))
        fallen = claim(POLICE, figure(12), published=NEXT_DAY)
        risen = claim(POLICE, figure(15))
        assert not is_established_rise(fallen, risen, told_times([risen, fallen]))


class TestThereAndBack:
    def test_needs_three_documents_in_known_order(self) -> None:
        reports = [
            claim(POLICE, figure(12), by=GAZETTE, published=THAT_DAY),
            claim(POLICE, figure(15), by=COURIER, published=NEXT_DAY),
            claim(POLICE, figure(12), by=RADIO, published=NEXT_DAY),
        ]
        assert there_and_back(reports) == []
        reports[2] = claim(POLICE, figure(12), by=RADIO, published="2021-03-07")
        assert there_and_back(reports) == [tuple(reports)]
