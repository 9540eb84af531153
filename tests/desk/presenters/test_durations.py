import pytest

from claims.desk.presenters.durations import pace, time_left


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (None, "not known yet"),
        (0, "less than a minute"),
        (59, "less than a minute"),
        (61, "about 1 minute"),
        (90 * 60, "about 90 minutes"),
        (2 * 3600, "about 2 hours"),
        (47 * 3600, "about 47 hours"),
        (3 * 86_400, "about 3 days"),
    ],
)
def test_the_time_left_is_said_in_the_unit_people_would_use(seconds: float | None, words: str) -> None:
    assert time_left(seconds) == words


@pytest.mark.parametrize(
    ("per_second", "words"),
    [
        (None, "not known yet"),
        (1234.4, "1,234 claims a second"),
        (1, "1 claim a second"),
        (0.5, "30 claims a minute"),
        (0.01, "36 claims an hour"),
        (0.0001, "1 claim an hour"),
    ],
)
def test_the_pace_is_said_by_the_second_minute_or_hour(per_second: float | None, words: str) -> None:
    assert pace(per_second) == words
