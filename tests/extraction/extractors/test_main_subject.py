"""The row a report gets in a matrix of sources and figures."""

from decimal import Decimal

import pytest

from claims.extraction.extractors.main_subject import MainFigures, main_figures
from claims.extraction.proposals import Report
from tests.extraction.extractors.reading import PUBLISHED, propose


def main(text: str, title: str | None = None) -> MainFigures:
    report = Report(text=text, title=title, published=PUBLISHED, source="The Daily")
    return main_figures(propose(text, title=title), report)


def both(text: str, title: str | None = None) -> tuple[object, object]:
    found = main(text, title)
    return found.killed, found.injured


def exactly(number: int) -> tuple[Decimal, Decimal]:
    return Decimal(number), Decimal(number)


@pytest.mark.parametrize(
    ("text", "killed", "injured"),
    [
        ("A bomb killed 3 people and injured 5.", exactly(3), exactly(5)),
        ("Two men and a woman were killed.", exactly(3), None),
        ("Seven people, three of them women, were killed.", exactly(7), None),
        ("The gunman opened fire, killing Ada Okonkwo and wounding Ben Hale and Carl Moss.", exactly(1), exactly(2)),
        ("Four people were shot, one fatally.", exactly(1), exactly(3)),
        ("The weather was fine.", None, None),
        # Who is brought to a hospital by its name is hurt; who brings them is not.
        ("The woman was taken to Reid Hospital.", None, exactly(1)),
        ("Two women were rushed by ambulance to Floyd Medical Center.", None, exactly(2)),
        ("The mother rushed her to Mercy Hospital.", None, None),
        # One of the wounded died: the hurt are one less.
        ("One of the five hospitalized after a crash has died. Five people were wounded.", exactly(1), exactly(4)),
        ("One of five victims dies. Five people were wounded.", exactly(1), exactly(4)),
        ("He was one of five people shot.", None, exactly(5)),
        ("A bomb killed at least 3 people.", (Decimal(3), None), None),
        # What threatens has not happened; what the whole war cost is not this event.
        ("A bomb killed 3 people. The fire could kill 900 people.", exactly(3), None),
        ("A bomb killed 3 people. During the war 900 people were killed.", exactly(3), None),
    ],
)
def test_counts_the_event_itself(text: str, killed: object, injured: object) -> None:
    assert both(text) == (killed, injured)


def test_the_title_comes_first() -> None:
    assert both("A bomb killed 3 people. Later 2 more died.", "Bomb kills five")[0] == exactly(5)


def test_date_and_place_are_those_of_the_count() -> None:
    found = main("On Monday a bomb killed 3 people in Aleppo. The minister flew to Paris on Tuesday.")
    assert (found.date, found.place) == ("2021-06-14", "Aleppo")


@pytest.mark.parametrize(
    ("text", "killed", "injured"),
    [
        # The attacker who dies is one of the dead.
        ("A man shot his family, killing 3 people, then killed himself.", exactly(4), None),
        ("A gunman killed four people before he was shot dead by police.", exactly(5), None),
        # An accident is no suicide, and a passive tells of no attacker.
        ("A boy was killed when he accidentally shot himself.", exactly(1), None),
        # Whoever was shot and died is not among the hurt.
        ("Ana Ruiz was shot on Monday. Ana Ruiz died in hospital.", exactly(1), None),
        ("A 6-year-old boy was killed. His father was critically injured.", exactly(1), exactly(1)),
        ("Four people were shot. One of them is in critical condition.", None, exactly(4)),
        ("A woman was killed and four others were shot.", exactly(1), exactly(4)),
        ("Police are looking into a triple shooting. One person died.", exactly(1), exactly(2)),
        ("The suspect in the shooting is at large. A woman was shot.", None, exactly(1)),
        ("Three adults and two juveniles, ages 14 and 15, were taken to the hospital.", None, exactly(5)),
        ("Five people were struck by bullets. One of them died.", exactly(1), exactly(4)),
        # How badly some were hurt adds nobody, unless others are told of beside them.
        ("Nine people were injured. Two are in critical condition.", None, exactly(9)),
        ("One man is in critical condition and three others are injured.", None, exactly(4)),
        ("Three people, a man, a woman and a boy, were taken to a hospital.", None, exactly(3)),
        ("No officers were injured. The driver was taken to a hospital.", None, exactly(1)),
        # A death told of without a victim: at least one.
        ("Police are looking into a fatal shooting.", (Decimal(1), None), None),
        ("They were charged with attempted murder.", None, None),
    ],
)
def test_counts_who_is_named_or_pointed_at(text: str, killed: object, injured: object) -> None:
    assert both(text) == (killed, injured)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A fire killed 3 people on Sunday.", "2021-06-13"),
        ("Police on Tuesday arrested a man over a fire that killed 3 people on Sunday.", "2021-06-13"),
        # No claim is dated, but the report is about one day.
        ("A man was found fatally wounded at the mill. It was on Sunday that the guards left it.", "2021-06-13"),
        # A report of dead or hurt without any day is news of the day.
        ("A fire killed 3 people at a mill.", "2021-06-16"),
        ("Three people were killed in a fire at a mill. Many mills have burned this year.", "2021-06-16"),
        ("The mill will be painted green.", None),
    ],
)
def test_main_date_is_the_day_of_the_event(text: str, expected: str | None) -> None:
    assert main(text).date == expected
