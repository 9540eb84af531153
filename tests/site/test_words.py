import pytest

from claims.site.words import date_words, tone_of, words_after, words_before


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("", ""),
        ("2021", "2021"),
        ("2021-05", "May 2021"),
        ("2021-05-03", "3 May 2021"),
        ("2021-05-03/2021-05-09", "3 May 2021 to 9 May 2021"),
        ("2021-05/..", "from May 2021"),
        ("../2021-05-03", "until 3 May 2021"),
        ("2021-05-03T13:34+00:00", "3 May 2021, 13:34 UTC"),
        ("2021-05-03T13:34:56+02:00", "3 May 2021, 13:34 UTC+02:00"),
        ("soon", "soon"),
        ("2021-02-31", "2021-02-31"),
        ("Tomorrow", "Tomorrow"),
    ],
)
def test_dates_are_written_as_readers_write_them(value: str, words: str) -> None:
    assert date_words(value) == words


@pytest.mark.parametrize(
    ("value", "best", "worst", "tone"),
    [
        (6, 6, 1, "high"),
        (5, 6, 1, "high"),
        (4, 6, 1, "middle"),
        (3, 6, 1, "middle"),
        (2, 6, 1, "low"),
        (1, 6, 1, "low"),
        (2, 2, 1, "high"),
        (1, 2, 1, "low"),
        (1, 1, 1, "off"),
        (None, None, None, "off"),
    ],
)
def test_tones_follow_the_place_on_the_scale(value: int | None, best: int | None, worst: int | None, tone: str) -> None:
    assert tone_of(value, best, worst) == tone


@pytest.mark.parametrize(
    ("prefix", "shown"),
    [
        ("", ""),
        ("han 40 more.\n\nOn October 17, ", "On October 17, "),
        ("ttack occurred, ", "…occurred, "),
        ("中文", "…中文"),
    ],
)
def test_a_quote_begins_with_whole_words_of_its_paragraph(prefix: str, shown: str) -> None:
    assert words_before(prefix) == shown


@pytest.mark.parametrize(
    ("suffix", "shown"),
    [
        ("", ""),
        (" in the fifth.\n\nThe at", " in the fifth."),
        (" and injuring 5", " and injuring…"),
        ("中文", "中文…"),
    ],
)
def test_a_quote_ends_with_whole_words_of_its_paragraph(suffix: str, shown: str) -> None:
    assert words_after(suffix) == shown
