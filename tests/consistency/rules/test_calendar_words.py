import pytest

from claims.consistency.rules.calendar_words import WEEKDAYS, marks_of


@pytest.mark.parametrize(
    ("words", "marks"),
    [
        (["monday", "mon", "lunes"], ("mon", "lunes")),
        (["sat", "sabado"], ("sat", "sabado")),
        ([], ()),
    ],
)
def test_marks_are_the_shortest_words_that_the_others_contain(words: list[str], marks: tuple[str, ...]) -> None:
    assert marks_of(words) == marks


def test_every_weekday_contains_a_mark() -> None:
    marks = marks_of(WEEKDAYS)
    assert [name for name in WEEKDAYS if not any(mark in name for mark in marks)] == []
