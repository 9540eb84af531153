"""Towns and their parts: which name a figure is placed by, and towns that no gazetteer holds."""

import pytest

from tests.extraction.extractors.reading import propose
from tests.extraction.extractors.test_main_subject import main
from tests.extraction.extractors.test_places import place_of


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # A part of a town is placed by the town where the text names it, else by itself.
        ("CHICAGO (AP) - A man was killed in the South Shore neighborhood on Monday.", "Chicago"),
        ("CHICAGO (AP) - A man was killed in South Shore on Monday.", "Chicago"),
        ("Chicago police said a man was killed in South Shore on Monday.", "Chicago"),
        ("A man was killed in the South Shore neighborhood on Monday.", "South Shore"),
        # A small town with a police of its own is no part of the large one beside it.
        ("CHICAGO (AP) - A man was killed in Evanston on Monday, Evanston police said.", "Evanston"),
        # Streets, hospitals and distances place nothing.
        ("Chicago police said a man was killed in the 3200 block of West Lexington.", "Chicago"),
        ("Chicago police said a man was killed. He died at Mount Sinai hospital.", "Chicago"),
        ("A man was killed at a plant about 50 miles southwest of Jacksonville.", None),
        # Administration is a place, in whatever form English puts it.
        ("A man was killed in Queen Ann's County on Monday.", "Queen Ann's County"),
        ("A man was killed in the southern province of Daraa.", "Daraa province"),
        ("In Kaski District, a man was killed.", "Kaski District"),
    ],
)
def test_a_figure_is_placed_by_the_town_it_lies_in(text: str, expected: str | None) -> None:
    assert place_of(text)[0] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ELMGROVE (AP) - A man was killed on Monday.", ("Elmgrove", None)),
        ("A man was killed in the city of Elmgrove.", ("Elmgrove", "town")),
        ("A bomb killed two men in Elmgrove city.", ("Elmgrove", "town")),
        ("A bomb killed two men in the village of al-Marwa.", ("al-Marwa", "town")),
        # Nothing but its use says that it is one: less sure, so less exact.
        ("A man was killed in Elmgrove on Monday. Schools in Elmgrove were closed.", ("Elmgrove", "near_town")),
        ("A man was killed in Elmgrove on Monday.", (None, None)),
        ("A man was killed in Ramadan. Shops in Ramadan were closed.", (None, None)),
        ("UPDATE (AP) - A man was killed on Monday.", (None, None)),
    ],
)
def test_a_town_in_no_gazetteer_is_one_where_the_words_around_it_say_so(
    text: str, expected: tuple[str | None, str | None]
) -> None:
    assert place_of(text) == expected


@pytest.mark.parametrize(
    "text", ["Logan Moss, 14, was killed. Logan was a pupil.", "Rodney Allen Jr. shot a man. Allen then fled."]
)
def test_a_persons_name_is_no_town(text: str) -> None:
    assert {proposal.place for proposal in propose(text)} == {None}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("MARION, Ind. - The police looked for a robber.", "Marion"),
        ("CLIFTON, Colo. - Two men were killed in Mesa County on Monday.", "Clifton"),
        ("Two men were killed on Monday.", None),
    ],
)
def test_a_report_is_about_its_town_even_where_no_figure_is_placed_there(text: str, expected: str | None) -> None:
    assert main(text).place == expected
