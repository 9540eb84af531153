"""The table of the labeled articles on shootings, and by which kind an article is wrong."""

from typing import Any

import pytest

from benchmarks._gva_kinds import as_number, is_worked_on, kind_of_error, lacks_article
from benchmarks.score_gva import by_half, kinds, rates

ARTICLE = "A gunman opened fire outside a bakery, and the sheriff spoke of what his deputies had seen there. " * 4


def gold(killed: int, injured: int, victims: tuple[int, int] | None = None) -> dict[str, int]:
    dead, hurt = victims or (killed, injured)
    return {"killed": killed, "injured": injured, "victims_killed": dead, "victims_injured": hurt}


def found(killed: int | None, injured: int | None) -> dict[str, Any]:
    return {
        "killed": None if killed is None else [killed, killed],
        "injured": None if injured is None else [injured, injured],
    }


def pair(incident: str, wanted: dict[str, int], main_subject: dict[str, Any]) -> tuple[dict[str, Any], dict[str, Any]]:
    return {"incident_id": incident, "gold": wanted, "content": ARTICLE}, main_subject


@pytest.mark.parametrize(
    ("wanted", "main_subject", "kind"),
    [
        (gold(1, 2), found(1, 2), None),
        (gold(0, 2), found(None, 2), None),
        (gold(1, 2), found(None, None), "nothing proposed"),
        (gold(2, 1), found(1, 2), "died later"),
        (gold(1, 0), found(None, 1), "died later"),
        (gold(3, 1, victims=(2, 1)), found(2, 1), "gold counts suspects"),
        (gold(3, 1, victims=(2, 0)), found(2, 1), "dead too few"),
        (gold(1, 1), found(4, 1), "dead too many"),
        (gold(1, 4), found(1, 2), "hurt too few"),
        (gold(1, 4), found(1, None), "hurt missed altogether"),
        (gold(1, 4), found(1, 5), "hurt too many"),
        (gold(1, 4), found(2, 3), "both wrong: dead too many, hurt too few"),
        (gold(3, 1), found(1, 4), "both wrong: dead too few, hurt too many"),
    ],
)
def test_a_wrong_article_is_of_the_first_kind_that_fits(
    wanted: dict[str, int], main_subject: dict[str, Any], kind: str | None
) -> None:
    assert kind_of_error(ARTICLE, wanted, main_subject) == kind


def test_a_text_without_its_article_is_wrong_for_that_reason() -> None:
    assert kind_of_error("Please sign in.", gold(1, 0), found(None, 1)) == "text short or page furniture"


@pytest.mark.parametrize(
    ("text", "lacks"),
    [
        ("Two are dead.", True),
        (ARTICLE, False),
        ("We use Cookies. " + ARTICLE, True),
        ("We use cookies. " + ARTICLE * 3, False),
    ],
)
def test_furniture_counts_only_where_little_else_stands(text: str, lacks: bool) -> None:
    assert lacks_article(text) is lacks


@pytest.mark.parametrize(
    ("bounds", "number"), [(None, 0), ([None, 3], 3), ([2, None], 2), ([4, 4], 4), ([None, None], 0)]
)
def test_the_first_bound_given_is_the_number(bounds: list[int | None] | None, number: int) -> None:
    assert as_number(bounds) == number


@pytest.mark.parametrize(("incident", "worked_on"), [("400", True), ("402", False), ("7", False)])
def test_every_fourth_incident_is_of_the_half_that_is_read(incident: str, worked_on: bool) -> None:
    assert is_worked_on(incident) is worked_on


PAIRS = [
    pair("4", gold(1, 0), found(1, None)),
    pair("8", gold(1, 0), found(None, 1)),
    pair("9", gold(2, 3), found(2, 1)),
]


@pytest.mark.parametrize(
    ("half", "sizes"),
    [("all", {"all": 3, "worked-on": 2, "other": 1}), ("worked-on", {"worked-on": 2}), ("other", {"other": 1})],
)
def test_the_halves_that_were_asked_for_stand_apart(half: str, sizes: dict[str, int]) -> None:
    assert {name: len(part) for name, part in by_half(PAIRS, half).items()} == sizes


def test_an_article_is_right_where_both_figures_are() -> None:
    assert rates(PAIRS) == pytest.approx((2 / 3, 1 / 3, 1 / 3))


def test_no_articles_score_nothing() -> None:
    assert rates([]) == (0, 0, 0)


def test_only_wrong_articles_are_counted_by_kind() -> None:
    assert kinds(PAIRS) == {"died later": 1, "hurt too few": 1}
