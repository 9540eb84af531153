"""Which day each figure of an article gets: that of the event it reports, not of the telling or of what came after."""

from datetime import date

import pytest

from tests.extraction.extractors.reading import propose

# A Wednesday.
PUBLISHED = date(2021, 6, 16)
FIVE_EVENTS = (
    "The valley was shelled five times in May 2019.\n\n"
    "On May 4, the first attack killed one person in Lesna. Nine others were wounded.\n\n"
    "The second attack, on May 5, injured three people.\n\n"
    "On May 8 a school was hit; no casualties were registered.\n\n"
    "The fourth attack came on May 11. It killed ten civilians and injured 40.\n\n"
    "Sixteen civilians were killed in the fifth, on May 17, and another 55 were injured."
)
FOLLOW_UP = (
    "Police on Tuesday identified the three people killed in a fire at a mill on Saturday.\n\n"
    "Two workers were arrested on Monday. Five others were injured.\n\n"
    "In 2015 a fire at the same mill killed 11 people."
)


def dated(text: str, published: date | None = PUBLISHED) -> list[tuple[str, int | None, str | None]]:
    """Measure, lower bound and date of every figure."""
    return [
        (
            proposal.figure.measure,
            None if proposal.figure.lower is None else int(proposal.figure.lower),
            proposal.date,
        )
        for proposal in propose(text, published=published)
        if proposal.figure and proposal.kind == "figure"
    ]


def test_each_of_five_events_keeps_its_own_day() -> None:
    assert dated(FIVE_EVENTS) == [
        ("killed", 1, "2019-05-04"),
        ("injured", 9, "2019-05-04"),
        ("injured", 3, "2019-05-05"),
        ("killed", 0, "2019-05-08"),
        ("injured", 0, "2019-05-08"),
        ("killed", 10, "2019-05-11"),
        ("injured", 40, "2019-05-11"),
        ("killed", 16, "2019-05-17"),
        ("injured", 55, "2019-05-17"),
    ]


def test_a_follow_up_dates_the_event_and_its_background_apart() -> None:
    assert dated(FOLLOW_UP) == [
        ("killed", 3, "2021-06-12"),
        ("detained", 2, "2021-06-14"),
        ("injured", 5, "2021-06-12"),
        ("killed", 11, "2015"),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Three people were killed in a fire on Sunday, a judge was told on Tuesday.", "2021-06-13"),
        ("Posted: Tuesday, June 15, 2021\n\nA fire on Sunday killed 3 people.", "2021-06-13"),
        ("(06/15/21) - A fire on Sunday killed 3 people.", "2021-06-13"),
        ("A vigil was held Tuesday. The fire on Sunday killed 3 people.", "2021-06-13"),
        ("A fire over the weekend killed 3 people. It broke out on Sunday.", "2021-06-13"),
        ("Since April 15 landmines have killed 3 people.", "2021-04-15/.."),
        ("Between 2 and 5 June floods killed 3 people.", "2021-06-02/2021-06-05"),
        ("The flood of June 4 spared the town. The following day a landslide killed 3 people.", "2021-06-05"),
        ("Last month floods killed 3 people.", "2021-05"),
        # Nothing else is told: then the day of what came of it has to do.
        ("Police on Tuesday named the 3 people killed in the fire.", "2021-06-15"),
    ],
)
def test_a_figure_has_the_day_of_its_event(text: str, expected: str) -> None:
    assert {day for _, lower, day in dated(text) if lower == 3} == {expected}


@pytest.mark.parametrize(
    ("habit", "expected"),
    [
        ("The mayor was elected on 25/3/2019.", "2020-05-04"),
        ("The mayor was elected on 12 March 2019.", "2020-05-04"),
        ("The mayor was elected on March 12, 2019.", "2020-04-05"),
        ("The mayor was elected later.", "2020-04-05"),
    ],
)
def test_day_and_month_stand_as_the_writer_puts_them_elsewhere(habit: str, expected: str) -> None:
    assert dated(f"A bomb killed 3 people on 4/5/2020.\n\n{habit}") == [("killed", 3, expected)]


def test_day_and_month_are_not_read_as_a_day_after_publication() -> None:
    assert dated("A bomb killed 3 people on 10/2/2021.") == [("killed", 3, "2021-02-10")]


def test_a_page_that_opens_with_its_own_day_shows_how_it_writes_days() -> None:
    text = "08-06-2021 The mill. A bomb killed 3 people on 06-05-2021."
    assert dated(text, date(2021, 6, 8)) == [("killed", 3, "2021-05-06")]


def test_the_losses_of_the_other_side_do_not_take_the_day_of_one_attack() -> None:
    text = "A missile killed 13 people on May 4. The rebels put their own losses at 600 killed."
    assert dated(text) == [("killed", 13, "2021-05-04"), ("killed", 600, None)]


def test_an_anniversary_leads_to_the_day_of_the_event() -> None:
    text = "The town marks the fifth anniversary of the attack that killed 15 people."
    assert dated(text, date(2025, 10, 17)) == [("killed", 15, "2020-10-17")]


@pytest.mark.parametrize(
    "beside",
    [
        "It remained unclear Tuesday why he came.",
        "The owner is expected to surrender on Tuesday.",
        "On Tuesday, the district attorney charged a clerk.",
        "It remained unclear on Tuesday how the boy was shot.",
        "On Tuesday police spokeswoman Ann Lee said so.",
        "“We looked,” said Sgt. Ann Lee of the Lorn Patrol on Tuesday.",
        "A fair is planned for next Tuesday.",
        "They will talk to the owner tomorrow.",
        "Updated: Tuesday, June 15, 2021.",
    ],
)
def test_a_day_on_which_something_else_happened_does_not_date_the_event(beside: str) -> None:
    assert dated(f"{beside}\n\nA fire killed 3 people on Sunday.\n\nFive others were hurt.") == [
        ("killed", 3, "2021-06-13"),
        ("injured", 5, "2021-06-13"),
    ]


@pytest.mark.parametrize("beside", ["There was a rise this year.", "The town has seen raids since March 2011."])
def test_a_stretch_of_time_in_the_background_dates_nothing_else(beside: str) -> None:
    assert dated(f"A fire killed 3 people. {beside} Five others were hurt.") == [
        ("killed", 3, None),
        ("injured", 5, None),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A group claimed a June 2 attack that killed 3 people.", "2021-06-02"),
        ("In August last year a flood killed 3 people.", "2020-08"),
        ("More than 3 people have died in the conflict, which began in March 2011.", "2011-03-01/.."),
        ("A raid on Monday killed many. The war has killed 3 people.", None),
    ],
)
def test_the_date_of_the_figure_is_found_beside_others(text: str, expected: str | None) -> None:
    assert [date for _, _, date in dated(text)][-1] == expected


def test_a_later_death_does_not_date_the_deed() -> None:
    text = "Five people were hurt in a raid.\n\nJo Lee died Wednesday night.\n\nMen opened fire on Sunday night."
    assert dated(text) == [("injured", 5, "2021-06-13")]


@pytest.mark.parametrize(
    ("opening", "expected"),
    [
        ("27-02-2020 Two raids. ", "2020-02-22"),
        ("Date of publication 27 February 2020 ", "2020-02-22"),
        ("Raids of 27 February 2020 are told. ", "2021-06-12"),
        ("15 June 2021 Two raids. ", "2021-06-12"),
    ],
)
def test_weekdays_count_from_the_day_that_the_page_opens_with(opening: str, expected: str) -> None:
    assert dated(f"{opening}Six people were killed on Saturday.") == [("killed", 6, expected)]


def test_the_day_behind_the_hour_belongs_to_its_sentence() -> None:
    text = "A storm came on Sunday. A man died at 8:08 p.m. Monday from burns."
    assert dated(text) == [("killed", 1, "2021-06-14")]


def test_a_decade_gives_no_day_its_year() -> None:
    text = "A guard was hired in the early 1980s. Two people were killed on June 14."
    assert dated(text) == [("killed", 2, "2021-06-14")]
