"""What a chip says about where its value comes from."""

from typing import Any

import pytest

from claims.desk.presenters.chips import Chip, chips
from claims.desk.presenters.reasons import whys
from claims.register.models import ClaimVersion
from tests.factories import make_proposal

pytestmark = pytest.mark.django_db

TEXT = "A strike killed 16 people near Ganja on 17 October 2020."


def _reason(field: str, value: str, words: str) -> dict[str, Any]:
    start = TEXT.index(words)
    return {"field": field, "value": value, "start": start, "end": start + len(words), "words": words}


def _version(*reasons: dict[str, Any], **content: Any) -> ClaimVersion:
    claim = make_proposal(statement=TEXT, reasons=reasons, **content)
    assert claim.current is not None
    return claim.current


def _chip(version: ClaimVersion, label: str) -> Chip:
    (found,) = [chip for chip in chips(version) if chip.label == label]
    return found


def test_a_chip_knows_the_words_that_gave_its_value_and_where_the_page_lists_them() -> None:
    version = _version(_reason("measure", "killed", "killed"))
    chip = _chip(version, "measure")
    assert (chip.why, chip.words) == ("“killed” gave measure “killed”.", "9-15")
    assert chip.why_id == whys(version)[0].id == f"why-{version.pk}-measure"


def test_a_chip_without_words_says_nothing() -> None:
    chip = _chip(_version(), "measure")
    assert (chip.why, chip.why_id, chip.words) == ("", "", "")


def test_words_do_not_stand_for_a_value_that_a_person_has_changed() -> None:
    version = _version(_reason("date", "2020-10-16", "17 October 2020"), date="2020-10-17")
    assert _chip(version, "date").why == ""
    assert whys(version) == []


def test_several_words_for_one_value_are_all_named_and_listed_once_by_id() -> None:
    version = _version(_reason("measure", "killed", "killed"), _reason("measure", "killed", "strike"))
    assert _chip(version, "measure").words == "9-15 2-8"
    assert [bool(why.id) for why in whys(version)] == [True, False]


@pytest.mark.parametrize(
    ("place", "code", "shown"),
    [
        ("Ganja", "town", "Ganja, town"),
        ("Ganja", "near_town", "Ganja, near the town"),
        ("Idlib region", "region", "Idlib region"),
        ("Ganja", "nonsense", "Ganja"),
    ],
)
def test_a_place_says_how_exact_it_is(place: str, code: str, shown: str) -> None:
    version = _version(_reason("place", place, "Ganja"), _reason("place_precision", code, "Ganja"), place=place)
    assert _chip(version, "place").text == shown


def test_a_place_that_a_person_corrected_is_not_called_a_town() -> None:
    version = _version(_reason("place", "Baku", "Ganja"), _reason("place_precision", "town", "Ganja"), place="Ganja")
    assert _chip(version, "place").text == "Ganja"
