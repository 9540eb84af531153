from datetime import UTC, datetime
from decimal import Decimal

import pytest

from claims.desk.presenters import words


class TestBounds:
    @pytest.mark.parametrize(
        ("lower", "upper", "said"),
        [
            ("16", "16", "16"),
            ("5", None, "at least 5"),
            (None, "8", "at most 8"),
            ("30", "40", "30 to 40"),
            ("0", "0", "0"),
            ("1200", "1200", "1,200"),
            ("2.500000", "2.500000", "2.5"),
            ("100.000000", None, "at least 100"),
        ],
    )
    def test_says_what_a_figure_allows(self, lower: str | None, upper: str | None, said: str) -> None:
        assert words.bounds(words.given(lower), words.given(upper)) == said

    def test_keeps_vague_words_instead_of_a_number(self) -> None:
        assert words.bounds(None, None, verbatim="dozens") == "“dozens”"

    def test_says_about_and_the_unit(self) -> None:
        assert words.bounds(Decimal(40), Decimal(40), approximate=True, unit="USD") == "about 40 USD"


class TestEdtfWords:
    @pytest.mark.parametrize(
        ("edtf", "said"),
        [
            ("", "no date"),
            ("2020", "2020"),
            ("2020-10", "October 2020"),
            ("2020-10-17", "17 October 2020"),
            ("2020-10-04/2020-10-17", "4 October 2020 to 17 October 2020"),
            ("2020-10-04/..", "since 4 October 2020"),
            ("../2020-10", "until October 2020"),
            ("2020-99-99", "2020-99-99"),
            ("some day", "some day"),
        ],
    )
    def test_reads_as_people_say_it(self, edtf: str, said: str) -> None:
        assert words.edtf_words(edtf) == said


class TestMoment:
    def test_tells_the_time_of_day_only_where_it_means_something(self) -> None:
        at = datetime(2020, 10, 17, 10, 34, tzinfo=UTC)
        assert words.moment(at, "minute") == "17 Oct 2020, 10:34 UTC"
        assert words.moment(at, "day") == "17 Oct 2020"

    def test_says_that_there_is_no_date(self) -> None:
        assert words.moment(None) == "no date given"


@pytest.mark.parametrize(("count", "said"), [(0, "0 reports"), (1, "1 report"), (1200, "1,200 reports")])
def test_counted_agrees_in_number(count: int, said: str) -> None:
    assert words.counted(count, "report") == said
