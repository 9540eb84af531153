from datetime import UTC, datetime, timedelta

import pytest

from claims.documents.rules import read_published
from claims.documents.vocabulary import DatePrecision
from claims.lib.errors import InvalidInput

NOW = datetime(2026, 3, 2, 9, 30, tzinfo=UTC)


class TestReadPublished:
    @pytest.mark.parametrize("nothing", [None, "", "  "])
    def test_says_nothing_where_nothing_is_given(self, nothing: str | None) -> None:
        assert read_published(nothing, NOW).at is None

    def test_reads_a_day(self) -> None:
        assert read_published("2020-10-17", NOW) == (datetime(2020, 10, 17, tzinfo=UTC), DatePrecision.DAY)

    def test_reads_a_moment_with_its_zone(self) -> None:
        published = read_published("2020-10-17T13:34+03:00", NOW)
        assert published.at is not None
        assert (published.at.isoformat(), published.precision) == ("2020-10-17T13:34:00+03:00", DatePrecision.MINUTE)

    def test_allows_what_is_tomorrow_east_of_here(self) -> None:
        assert read_published("2026-03-03", NOW).at is not None

    @pytest.mark.parametrize(
        ("text", "code"),
        [
            ("2020-02-30", "impossible_date"),
            ("2020-13-01", "impossible_date"),
            ("2021-02-29", "impossible_date"),
            ("2020-10-17T25:00Z", "impossible_date"),
            ("0000-01-01", "impossible_date"),
            ("1492-10-12", "impossible_date"),
            ("2020-10-17T13:34", "date_without_zone"),
            ("17 October 2020", "invalid_date"),
            ("2020-10", "invalid_date"),
            ("2020", "invalid_date"),
            ("\uff12\uff10\uff12\uff10-10-17", "invalid_date"),
            ("2026-03-04", "future_date"),
            ("9999-12-31T23:59-12:00", "future_date"),
            ((NOW + timedelta(days=2)).isoformat(), "future_date"),
        ],
    )
    def test_refuses_what_cannot_be_with_a_sentence(self, text: str, code: str) -> None:
        with pytest.raises(InvalidInput) as refusal:
            read_published(text, NOW)
        assert refusal.value.code == code
        assert refusal.value.sentence.endswith(".")
