"""Where a figure is placed, and how exactly."""

import pytest

from claims.extraction.proposals import Proposal
from tests.extraction.extractors.reading import propose


def place_of(text: str, title: str | None = None) -> tuple[str | None, str | None]:
    """Place and precision of the one figure."""
    (found,) = [proposal for proposal in propose(text, title=title) if proposal.figure]
    return found.place, _precision(found)


def _precision(proposal: Proposal) -> str | None:
    return next((reason.value for reason in proposal.reasons if reason.field == "place_precision"), None)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A bomb killed 12 people in Mosul.", ("Mosul", "town")),
        ("A bomb killed 12 people near Mosul.", ("Mosul", "near_town")),
        ("A bomb killed 12 people north of Mosul.", ("Mosul", "near_town")),
        ("Shelling killed four people in the Idlib region of Syria.", ("Idlib region", "region")),
        ("Flooding killed four people in Kaski District on Monday.", ("Kaski District", "district")),
        ("A tornado killed 12 people in Ohio.", ("Ohio", "region")),
        ("A quake killed 12 people in Nepal.", ("Nepal", "country")),
        # No gazetteer holds every village: the state behind it says that it is one.
        ("Two men were killed in Elmgrove, Wis., on Monday.", ("Elmgrove", "town")),
        ("Two men were killed in Elmgrove, Wisconsin.", ("Elmgrove", "town")),
        ("Two men were killed at a plant.", (None, None)),
    ],
)
def test_a_place_says_how_exact_it_is(text: str, expected: tuple[str | None, str | None]) -> None:
    assert place_of(text) == expected


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("MEMPHIS, Tenn. — Two men were killed on Monday night.", None),
        ("Memphis police say two men were killed on Monday night.", None),
        ("Two men were killed on Monday night.", "Memphis police look for a witness"),
    ],
)
def test_a_dateline_or_a_police_force_places_what_nothing_else_places(text: str, title: str | None) -> None:
    assert place_of(text, title)[0] == "Memphis"


def test_a_carried_place_points_at_the_words_that_name_it() -> None:
    text = "A shell hit the city of Homs. It killed three people."
    (found,) = [proposal for proposal in propose(text) if proposal.figure]
    (reason,) = [reason for reason in found.reasons if reason.field == "place"]
    assert (reason.value, reason.words, text[reason.start : reason.end]) == ("Homs", "Homs", "Homs")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A fire killed two people in Beebe on Monday.", "Beebe"),
        ("A fire killed two people near Beebe.", "Beebe"),
        ("A fire killed two people in the town of Beebe.", "Beebe"),
        ("A fire in Mosul killed two people, a friend of Dunn.", "Mosul"),
        ("The gunman shot Dunn and killed two people in Mosul.", "Mosul"),
        ("A fire killed two people in Arab quarters.", None),
        ("Two people were killed. Dunn rang. Dunn left. Dunn wept. Dunn spoke. Dunn slept. Dunn ate.", None),
    ],
)
def test_a_small_town_is_a_place_only_where_the_words_around_say_so(text: str, expected: str | None) -> None:
    assert place_of(text)[0] == expected


def test_who_is_called_as_a_small_town_is_stays_a_person() -> None:
    (found,) = [each for each in propose("Pedro Gomes saw the fire. Gomes said two people died.") if each.figure]
    assert [voice.name for voice in found.claimant] == ["Pedro Gomes"]


@pytest.mark.parametrize(
    "text",
    [
        "A man was killed on Aurora Street. He died in Memphis.",
        "Two men were killed at the corner of 5th and Aurora streets in Memphis.",
        "Two men were killed in the 900 block of Aurora in Memphis.",
        "Two men were killed in Memphis. A woman was killed at 11700 Aurora.",
    ],
)
def test_a_street_is_no_town(text: str) -> None:
    assert {found.place for found in propose(text) if found.figure} <= {"Memphis"}


@pytest.mark.parametrize(
    "text",
    [
        "A bomb went off in Memphis on Monday. It killed a man, 19, of Dayton.",
        "A bomb went off in Memphis on Monday. It killed a woman from Dayton.",
        "A bomb went off in Memphis on Monday. It killed a boy, 15, of Wall Street in Dayton.",
        "A bomb went off in Memphis on Monday. Two people were killed, said a cousin of Joan Bell of Dayton.",
        "A bomb went off in Memphis on Monday. Two wounded men were flown to Dayton.",
        "A bomb went off in Memphis on Monday. A wounded man underwent surgery at a hospital in Dayton.",
        "A bomb went off in Memphis on Monday. It killed two men in a van with Kansas license plates.",
        "A bomb went off in Memphis on Monday. A Texas man was killed.",
    ],
)
def test_where_somebody_lives_or_was_brought_is_not_where_it_happened(text: str) -> None:
    assert {found.place for found in propose(text) if found.figure} == {"Memphis"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The wounded went to Clinton Hospital. Clinton was locked down. A bomb in Memphis killed two.", "Memphis"),
        ("Police seek Ron Dayton. Dayton ran. Dayton fled. Dayton hid. Dayton slept. Two were killed in Memphis.",
         "Memphis"),
        ("Police seek Ron Dayton. Two men were killed in Dayton.", "Dayton"),
    ],
)  # fmt: skip
def test_who_or_what_is_called_by_a_town_places_nothing(text: str, expected: str) -> None:
    assert place_of(text)[0] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Two men were killed in St. Louis.", "St. Louis"),
        ("Two men were killed in south Memphis.", "Memphis"),
        ("Two men were killed in South Memphis.", "Memphis"),
        ("Two men were killed in the Town of Upper Elm.", "Upper Elm"),
        ("ELMGROVE, Wis. (AP) — Two men were killed. The car was from Memphis.", "Elmgrove"),
        ("ELMGROVE, Wis. (AP) — A storm hit Elmgrove, and two men were killed.", "Elmgrove"),
        ("Two men were killed in Memphis. Taft County deputies came.", "Memphis"),
    ],
)
def test_a_town_is_found_however_it_is_written(text: str, expected: str) -> None:
    assert place_of(text)[0] == expected


@pytest.mark.parametrize(
    "text", ["A man was killed in Northeast, a paper wrote.", "A man was killed in Ala. on Monday."]
)
def test_a_point_of_the_compass_or_a_short_state_is_no_town(text: str) -> None:
    assert place_of(text)[0] is None


@pytest.mark.parametrize(
    "text",
    [
        "A bomb in Memphis killed a man. The wounded were taken to Grace Hospital in Dayton, and two died.",
        "A bomb in Memphis hurt two. A man went to a house in Dayton, where he was pronounced dead.",
        "A bomb in Memphis hurt two. Autopsies are planned at the medical examiner's office in Dayton.",
        "A bomb in Memphis hurt two people at Aurora Village Apartments.",
    ],
)
def test_where_the_hurt_went_afterwards_does_not_place_the_event(text: str) -> None:
    assert {found.place for found in propose(text) if found.figure} == {"Memphis"}


def test_a_dateline_may_name_its_station_by_its_web_address() -> None:
    assert place_of("ST. LOUIS, Mo. (KLRN.com) – A fire killed two people on Monday.")[0] == "St. Louis"


def test_a_dateline_names_a_town_though_a_state_has_its_name() -> None:
    assert place_of("NEW YORK (AP) — A fire killed two people on Monday.")[0] == "New York"
