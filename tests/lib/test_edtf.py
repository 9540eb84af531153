"""Dates with their precision."""

from datetime import date

import pytest

from claims.lib.edtf import DateSpan, is_whole_months, overlaps, span
from claims.lib.errors import InvalidInput


class TestSpan:
    @pytest.mark.parametrize(
        ("text", "first", "last"),
        [
            ("2020", date(2020, 1, 1), date(2020, 12, 31)),
            ("2020-02", date(2020, 2, 1), date(2020, 2, 29)),
            ("2020-10-17", date(2020, 10, 17), date(2020, 10, 17)),
            ("2020-09-27/2020-11-10", date(2020, 9, 27), date(2020, 11, 10)),
            ("2020-10/2021", date(2020, 10, 1), date(2021, 12, 31)),
            ("2020-10-04/..", date(2020, 10, 4), None),
            ("../2020-10-04", None, date(2020, 10, 4)),
            ("/2020-10-04", None, date(2020, 10, 4)),
        ],
    )
    def test_covers_these_days(self, text: str, first: date | None, last: date | None) -> None:
        assert span(text) == DateSpan(first, last)

    @pytest.mark.parametrize(
        ("text", "code"),
        [
            ("2021-02-29", "impossible_date"),
            ("2020-13", "impossible_date"),
            ("2020-00-01", "impossible_date"),
            ("0000", "impossible_date"),
            ("2020-11-10/2020-09-27", "impossible_date"),
            ("", "invalid_date"),
            ("yesterday", "invalid_date"),
            ("17.10.2020", "invalid_date"),
            ("2020-1-1", "invalid_date"),
            ("2020-10-17\n", "invalid_date"),
            ("٢٠٢٠", "invalid_date"),
            ("../..", "invalid_date"),
            ("2020/2021/2022", "invalid_date"),
        ],
    )
    def test_refuses(self, text: str, code: str) -> None:
        with pytest.raises(InvalidInput) as refusal:
            span(text)
        assert refusal.value.code == code


class TestOverlaps:
    @pytest.mark.parametrize(
        ("left", "right", "expected"),
        [
            ("2020-10", "2020-10-17", True),
            ("2020-10-17", "2020-10-17", True),
            ("2020-10-16", "2020-10-17", False),
            ("2020-10-04/..", "2031", True),
            ("2020-10-04/..", "2019", False),
            ("../2020-10-04", "2020-10-04/..", True),
        ],
    )
    def test_is_the_same_from_both_sides(self, left: str, right: str, expected: bool) -> None:
        assert overlaps(span(left), span(right)) is expected
        assert overlaps(span(right), span(left)) is expected


class TestIsWholeMonths:
    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("2020", True),
            ("2024-02", True),
            ("2020-09/2020-11", True),
            ("9999", True),
            ("2024-02-01/2024-02-28", False),
            ("2020-10-02/2020-10-31", False),
        ],
    )
    def test_tells_a_date_without_a_day_from_one_with(self, text: str, expected: bool) -> None:
        days = span(text)
        assert days.first is not None
        assert days.last is not None
        assert is_whole_months(days.first, days.last) is expected
