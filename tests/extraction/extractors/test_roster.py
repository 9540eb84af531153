"""Whom a report tells of one by one: no more persons than its words make sure of."""

import pytest

from claims.extraction.extractors import roster
from tests.extraction.extractors.reading import propose


def persons(text: str) -> list[roster.Person]:
    return roster.read((propose(text), text))


def fates(text: str) -> list[list[str]]:
    return sorted(sorted(person.fates) for person in persons(text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # One person, however often and however differently told.
        ("A man was shot on Elm Street. The man died at a hospital.", [["killed", "shot"]]),
        ("A 34-year-old man was shot. Peter Lund, 34, was pronounced dead.", [["killed", "shot"]]),
        ("The boy was taken to a hospital, where he was pronounced dead.", [["injured", "killed"]]),
        # "She" is whoever died before, not the last woman told of.
        (
            "An 8-year-old girl has died. Her mother remains in the hospital. The girl got there late, where she died.",
            [["injured"], ["killed"]],
        ),
        ("A boy was shot. He was flown to Mercy General Hospital, where he died.", [["injured", "killed", "shot"]]),
        # Two persons, since something said of the one cannot hold of the other.
        ("A 6-year-old boy was killed. His father was hospitalized.", [["injured"], ["killed"]]),
        ("A man was killed and a man was wounded.", [["injured"], ["killed"]]),
        ("John Ode died in the crash. Mary Ode, his wife, was wounded.", [["injured"], ["killed"]]),
        ("A bullet struck a boy in the leg. She is fighting for her life.", [["injured"], ["shot"]]),
        ("A teacher was killed. His sister was hospitalized.", [["injured"], ["killed"]]),
        ("Ana Ruiz was killed. Ben Hale was wounded.", [["injured"], ["killed"]]),
        ("A man was wounded. Another man was wounded.", [["injured"], ["injured"]]),
        ("A 20-year-old man was shot. A 45-year-old man was shot.", [["shot"], ["shot"]]),
    ],
)
def test_tells_persons_apart(text: str, expected: list[list[str]]) -> None:
    assert fates(text) == expected


def test_does_not_take_an_institution_for_a_victim() -> None:
    assert persons("Staff of the Northern Relief Organization were killed.") == []


def test_whoever_does_the_shooting_is_no_victim() -> None:
    assert [person.is_male for person in persons("The man shot a woman near the station.")] == [False]


def test_bullets_alone_do_not_tell_whether_somebody_lived() -> None:
    (proposal,) = propose("Four people were struck by bullets.")
    assert roster.is_shot(proposal)
