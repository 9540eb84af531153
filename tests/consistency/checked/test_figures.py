import pytest

from claims.consistency.checked.figures import differing, figures_in


def told(asked: str, checked: str) -> str:
    found = differing(figures_in(asked), figures_in(checked))
    return "" if found is None else found.in_words()


@pytest.mark.parametrize(
    ("asked", "checked", "expected"),
    [
        (
            "16 people were killed in the strike.",
            "13 people were killed in the strike.",
            "13 killed there, 16 killed here",
        ),
        ("Sixteen civilians died.", "The strike killed 13.", "13 killed there, 16 killed here"),
        (
            "The bridge cost $40 million.",
            "The bridge cost $30 million.",
            "30,000,000 dollar there, 40,000,000 dollar here",
        ),
        ("70% of pupils passed.", "60 percent of pupils passed.", "60 per cent there, 70 per cent here"),
    ],
)
def test_another_figure_of_one_thing_is_told(asked: str, checked: str, expected: str) -> None:
    assert told(asked, checked) == expected


@pytest.mark.parametrize(
    ("asked", "checked"),
    [
        ("13 people were killed.", "Thirteen people died in the strike."),
        ("13 killed, 52 injured.", "13 people were killed."),
        ("13 people were killed.", "More than 10 people were killed."),
        ("About 40 people were injured.", "41 people were injured."),
        ("Dozens of people were killed.", "13 people were killed."),
        ("The bridge fell in 2019.", "The bridge fell in 2021."),
        ("He is 13 years old.", "He is 14 years old."),
        ("No number at all.", "13 people were killed."),
    ],
)
def test_what_can_both_hold_or_counts_another_thing_does_not_differ(asked: str, checked: str) -> None:
    assert told(asked, checked) == ""


def test_people_counted_for_another_fate_differ() -> None:
    assert told("52 people were injured.", "13 people were killed.") == "13 killed there, 52 injured here"
