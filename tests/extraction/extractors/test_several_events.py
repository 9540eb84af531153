"""Reports of several events: which day, place and scope each figure belongs to."""

from datetime import date

import pytest

from tests.extraction.extractors.reading import propose

FIVE = """Rockets hit the city of Homs five times in May 2021.

On May 3, the first attack killed two people. The second, on May 6, wounded four men. Nobody was hurt in the third, \
on May 9. The fourth came on May 12, killing seven civilians and injuring 20 others. On May 20, the fifth left 31 dead.
"""


def _placed(text: str, published: date | None = None) -> list[tuple[str, int | None, str | None, str | None, str]]:
    return [
        (
            proposal.figure.measure,
            None if proposal.figure.lower is None else int(proposal.figure.lower),
            proposal.date,
            proposal.place,
            proposal.subject_scope,
        )
        for proposal in propose(text, published=published or date(2021, 6, 16))
        if proposal.figure
    ]


def test_five_attacks_on_five_days_keep_their_figures_apart() -> None:
    assert _placed(FIVE) == [
        ("attacks", 5, "2021-05", "Homs", "total"),
        ("killed", 2, "2021-05-03", "Homs", "single"),
        ("injured", 4, "2021-05-06", "Homs", "single"),
        ("injured", 0, "2021-05-09", "Homs", "single"),
        ("killed", 7, "2021-05-12", "Homs", "single"),
        ("injured", 20, "2021-05-12", "Homs", "single"),
        ("killed", 31, "2021-05-20", "Homs", "single"),
    ]


def test_attacks_in_five_towns_keep_their_figures_apart() -> None:
    text = (
        "A wave of attacks shook Iraq. In Mosul, a bomb killed 12 people on June 3. A gunman killed five in Kirkuk "
        "on June 5. On June 7, two blasts in the city of Erbil left 40 people injured. A day later a mortar shell "
        "killed three children in Baghdad. And on June 10 a drone strike wounded six soldiers near Tikrit."
    )
    assert [row for row in _placed(text) if row[0] != "attacks"] == [
        ("killed", 12, "2021-06-03", "Mosul", "single"),
        ("killed", 5, "2021-06-05", "Kirkuk", "single"),
        ("injured", 40, "2021-06-07", "Erbil", "total"),
        ("killed", 3, "2021-06-08", "Baghdad", "single"),
        ("injured", 6, "2021-06-10", "Tikrīt", "single"),
    ]


def test_towns_of_one_sentence_each_take_their_own_figure() -> None:
    text = "On May 3 shells killed four people in Mosul, nine in Kirkuk and two in Erbil."
    assert [(row[1], row[3]) for row in _placed(text)] == [(4, "Mosul"), (9, "Kirkuk"), (2, "Erbil")]


def test_days_of_one_sentence_each_take_their_own_figure() -> None:
    text = "Shells killed four people in Mosul on May 3 and wounded nine there on May 6."
    assert [(row[1], row[2]) for row in _placed(text)] == [(4, "2021-05-03"), (9, "2021-05-06")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The first shell hit Mosul on May 3. Shells returned on May 6, 9 and 12. "
            "Taken together, the four attacks killed 26 people.",
            "2021-05-03/2021-05-12",
        ),
        # One of the days is not told: nobody can say from when to when.
        (
            "The first shell hit Mosul on May 3. Shells returned on May 6 and 12. "
            "Taken together, the four attacks killed 26 people.",
            "2021-05-06/2021-05-12",
        ),
    ],
)
def test_the_toll_of_several_attacks_is_of_all_their_days(text: str, expected: str) -> None:
    (total,) = [row for row in _placed(text) if row[1] == 26]
    assert (total[2], total[4]) == (expected, "total")


def test_a_weekday_beside_its_date_is_no_other_day() -> None:
    text = "It came on May 4, 2019, a Saturday. Three people were killed that day."
    assert [row[2] for row in _placed(text)] == ["2019-05-04"]


def test_one_of_the_strikes_is_none_of_those_they_killed() -> None:
    text = "The group counted 72 civilians killed by eight strikes. One of them hit Homs on May 3."
    assert [row[1] for row in _placed(text) if row[0] == "killed"] == [72]
