"""Figures of other events than the one a report is about, and of several events that nobody numbers."""

import pytest

from claims.extraction.proposals import Proposal
from tests.extraction.extractors.reading import propose, rows
from tests.extraction.extractors.test_main_subject import both, exactly


def _another(proposal: Proposal) -> bool:
    return any(reason.field == "subject" and reason.value == "another event" for reason in proposal.reasons)


@pytest.mark.parametrize(
    ("text", "scope"),
    [
        ("Three people were killed in shootings across the city.", "total"),
        ("Three people were killed in weekend shootings.", "total"),
        ("Eight others were wounded across the city.", "total"),
        ("At least 13 have been wounded since Friday.", "total"),
        ("The city counted 305 homicides.", "total"),
        ("Three people were killed in separate attacks.", "total"),
        ("Three people were killed in the shootings.", "single"),
        ("Ten people were killed in air strikes on Aleppo.", "single"),
        ("Two have been wounded since Friday's attack began.", "single"),
        ("Two people were killed in shootings at two mosques.", "single"),
        ("Police looked across the city for whoever killed two men.", "single"),
    ],
)
def test_a_figure_of_many_incidents_is_a_total_even_where_nobody_counts_them(text: str, scope: str) -> None:
    assert [proposal.subject_scope for proposal in propose(text) if proposal.figure] == [scope]


@pytest.mark.parametrize(
    ("text", "others"),
    [
        ("Two men died in Bern. In a separate shooting, three women were hurt.", [False, True]),
        ("Two men died in Bern.\n\nAnother attack hurt three women. Four boys were hurt, too.", [False, True, True]),
        ("Prior to the incident, three women were hurt.\n\nTwo men died.", [True, False]),
        ("Police doubt that another shooting is related to the one that killed two men.", [False]),
        ("Another two people were hurt in the attack.", [False]),
    ],
)
def test_a_paragraph_that_opens_with_another_event_says_so_of_its_figures(text: str, others: list[bool]) -> None:
    assert [_another(proposal) for proposal in propose(text) if proposal.figure] == others


@pytest.mark.parametrize(
    ("text", "title", "killed", "injured"),
    [
        ("Two men were killed in Bern.\n\nIn a separate shooting, nine people were wounded.", None, 2, None),
        ("A man was killed in Bern. Seven died in shootings across the city.", None, 1, None),
        ("A bomb killed two people.", "Nine killed in weekend shootings", 2, None),
    ],
)
def test_the_main_subject_leaves_out_what_others_suffered(
    text: str, title: str | None, killed: int, injured: int | None
) -> None:
    assert both(text, title) == (exactly(killed), None if injured is None else exactly(injured))


STORY = """Two hurt in harbor blast

Rescue crews were called to the harbor at noon. A gas bottle had exploded on a barge.

Two dockers were hurt in the blast, the port said.

Mayor's dog wins county beauty contest
Northville teacher killed by falling piano
Larchmont bakery wins prize for rye bread

The port stays closed until Monday."""


def test_heads_of_other_stories_are_no_claims_of_this_one() -> None:
    assert rows(propose(STORY, title="Two hurt in harbor blast")) == [
        ("injured", "people", 2, 2),
        ("injured", "people", 2, 2),
    ]
    assert not any("piano" in proposal.exact for proposal in propose(STORY))


def test_lines_of_a_list_that_the_story_is_about_stay_claims() -> None:
    text = (
        "Shells fell on three towns of the coast on Friday. Larchmont was hit first. Northville burned until noon.\n\n"
        "Larchmont coast towns three killed\nNorthville coast towns four killed"
    )
    assert [row[2] for row in rows(propose(text))] == [3, 4]


def test_a_title_that_the_text_repeats_in_front_is_no_part_of_who_speaks() -> None:
    text = (
        "Posted on May 2 by Ann Lee Army Denies Raid on Harbor Town The Coast Guard said that the raid killed two men."
    )
    (killed,) = [proposal for proposal in propose(text, title="Army Denies Raid on Harbor Town") if proposal.figure]
    assert [voice.name for voice in killed.claimant] == ["Coast Guard"]
