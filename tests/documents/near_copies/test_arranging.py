from dataclasses import replace
from datetime import UTC, date, datetime

from claims.documents.near_copies.arranging import Place, Work, arrange, original_of
from claims.documents.near_copies.grouping import Pair

MONDAY, TUESDAY = date(2024, 5, 6), date(2024, 5, 7)
AGENCY, HERALD, COURIER = 100, 200, 300


def work(number: int, source: int, day: date | None = MONDAY, hour: int | None = None) -> Work:
    at = None if hour is None or day is None else datetime(day.year, day.month, day.day, hour, tzinfo=UTC)
    return Work(id=number, source=source, is_of_agency=source == AGENCY, published_day=day, published_at=at)


class TestOriginalOf:
    def test_is_the_earliest_whenever_it_was_added(self) -> None:
        assert original_of([work(1, HERALD, TUESDAY), work(2, COURIER, MONDAY)], None).id == 2

    def test_is_the_agency_s_where_all_were_published_on_one_day(self) -> None:
        assert original_of([work(1, HERALD, hour=6), work(2, AGENCY, hour=9)], None).id == 2

    def test_is_the_one_added_first_where_nothing_else_tells(self) -> None:
        assert original_of([work(2, COURIER), work(1, HERALD)], None).id == 1

    def test_comes_before_undated_pages(self) -> None:
        assert original_of([work(1, HERALD, None), work(2, COURIER, TUESDAY)], None).id == 2

    def test_is_of_the_source_that_people_named(self) -> None:
        works = [work(1, AGENCY), work(2, HERALD, TUESDAY)]
        assert original_of(works, HERALD).id == 2
        assert original_of(works, COURIER).id == 1


class TestArrange:
    def test_lets_a_re_print_print_the_version_nearest_to_it(self) -> None:
        works = [work(1, AGENCY, hour=6), work(2, AGENCY, hour=9), work(3, HERALD, hour=10)]
        pairs = [Pair(1, 2, 0.7, 0.7), Pair(1, 3, 0.6, 0.8), Pair(2, 3, 0.9, 0.95)]
        assert arrange(works, pairs, works[0]) == {1: Place(1, 1.0), 2: Place(2, 1.0), 3: Place(2, 0.95)}

    def test_takes_the_earlier_of_two_versions_that_are_equally_near(self) -> None:
        works = [work(1, AGENCY, hour=9), work(2, AGENCY, hour=6), work(3, HERALD)]
        pairs = [Pair(1, 3, 0.9, 0.9), Pair(2, 3, 0.9, 0.9)]
        assert arrange(works, pairs, works[1])[3] == Place(2, 0.9)

    def test_says_nothing_of_a_share_that_was_not_measured(self) -> None:
        works = [work(1, AGENCY), work(2, HERALD), work(3, COURIER)]
        pairs = [Pair(1, 2, 0.9, 0.9), Pair(2, 3, 0.8, 0.8)]
        assert arrange(works, pairs, works[0])[3] == Place(1, None)

    def test_knows_the_minute_only_where_it_is_given(self) -> None:
        exact, vague = work(2, HERALD, hour=7), replace(work(1, COURIER), published_at=None)
        assert original_of([vague, exact], None).id == 2
