"""Who says it, through whom."""

import pytest

from tests.extraction.extractors.reading import names, propose


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A bomb killed 3 people.", []),
        ("Police said a bomb killed 3 people.", ["Police"]),
        ("A bomb killed 3 people, the Defense Ministry said on Monday.", ["Defense Ministry"]),
        ("According to the Red Cross, a bomb killed 3 people.", ["Red Cross"]),
        ("A bomb killed 3 people, said Ann Lee, a spokeswoman for the mayor.", ["Ann Lee"]),
        ("Ann Lee, a spokeswoman for the mayor, said a bomb killed 3 people.", ["Ann Lee"]),
        ("Ann Lee, who heads the council, said a bomb killed 3 people.", ["Ann Lee"]),
        ("The mayor's spokeswoman Ann Lee stated that a bomb killed 3 people.", ["Ann Lee"]),
        ("A spokesman for the coalition, Colonel Ruud Visser, said a bomb killed 3 people.", ["Ruud Visser"]),
        ("“A bomb killed 3 people in the square,” Ann Lee wrote on Twitter.", ["Ann Lee"]),
        ("Ann Lee said on her Telegram channel that a bomb killed 3 people.", ["Ann Lee"]),
        ("Officials believe that a bomb killed 3 people.", ["Officials"]),
        ("Witnesses told Radio North that a bomb killed 3 people.", ["Witnesses"]),
        ("An inquiry found that a bomb killed 3 people.", ["inquiry"]),
        # The document's own source is its own voice.
        ("A bomb killed 3 people, The Daily reports.", []),
        # Hearsay names nobody, and what people want they do not claim.
        ("A bomb is believed to have killed 3 people.", []),
        ("The mayor wants a bomb that killed 3 people to be shown in the museum.", []),
    ],
)
def test_one_voice_is_named_as_the_text_names_it(text: str, expected: list[str]) -> None:
    proposal = next(proposal for proposal in propose(text) if proposal.figure)
    assert names(proposal) == expected
    assert proposal.voice == ("quoted" if expected else "own")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "A bomb killed 3 people, Radio North reports with reference to the Prosecutor General's Office.",
            ["Radio North", "Prosecutor General's Office"],
        ),
        (
            "Radio North, citing the Interior Ministry, said a bomb killed 3 people.",
            ["Radio North", "Interior Ministry"],
        ),
        (
            "A bomb killed 3 people, Radio North reported, citing the Interior Ministry.",
            ["Radio North", "Interior Ministry"],
        ),
        (
            "A bomb killed 3 people, Voice of Lorn radio reports, citing the Interior Ministry.",
            ["Voice of Lorn radio", "Interior Ministry"],
        ),
        ("A bomb killed 3 people, the Lorn Times newspaper reports.", ["Lorn Times newspaper"]),
        ("After radio reports of shots, police said that a bomb killed 3 people.", ["police"]),
        ("Ann Lee was quoted by Radio North as saying that a bomb killed 3 people.", ["Radio North", "Ann Lee"]),
        ("Radio North quoted Ann Lee as saying that a bomb killed 3 people.", ["Radio North", "Ann Lee"]),
        ("Radio North reported that police said a bomb killed 3 people.", ["Radio North", "police"]),
        ("Police said a bomb killed 3 people, according to Radio North.", ["Radio North", "Police"]),
        # A country speaks through its government.
        (
            "Chad accused rebels of planting a bomb that killed 3 people, the Defense Ministry said.",
            ["Chad", "Defense Ministry"],
        ),
    ],
)
def test_chain_runs_from_the_outermost_voice_to_the_origin(text: str, expected: list[str]) -> None:
    assert names(next(proposal for proposal in propose(text) if proposal.figure)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Police said 12 people were killed, while the hospital put the toll at 15.", [["Police"], ["hospital"]]),
        ("Police said 12 people were killed; the hospital said 15 people died.", [["Police"], ["hospital"]]),
        ("Twelve people were killed, police said, but the hospital said 15 people died.", [["police"], ["hospital"]]),
        ("A bomb killed 3 people, while the army said that 9 soldiers were wounded.", [[], ["army"]]),
        ("The ministry, where 12 soldiers were killed in May, said 15 people died in June.", [[], ["ministry"]]),
        ("After 12 people were killed, the mayor said 15 people were injured.", [[], ["mayor"]]),
        ("Police said 12 people were killed. The raid also left 15 people injured.", [["Police"], []]),
    ],
)
def test_each_figure_has_the_voice_whose_words_hold_it(text: str, expected: list[list[str]]) -> None:
    assert [names(proposal) for proposal in propose(text) if proposal.figure] == expected


@pytest.mark.parametrize("who", ["Okonkwo", "The spokeswoman", "She", "Okonkwos", "Ms. Okonkwo"])
def test_names_are_resolved_within_the_document(who: str) -> None:
    text = f"Ministry spokeswoman Ada Okonkwo met reporters. {who} said that a bomb killed 3 people."
    assert names(next(proposal for proposal in propose(text) if proposal.figure)) == ["Ada Okonkwo"]


def test_the_ministry_is_the_one_named_before() -> None:
    text = "The Health Ministry said that 3 people were killed. The ministry added that 5 people were injured."
    assert [names(proposal) for proposal in propose(text)] == [["Health Ministry"], ["Health Ministry"]]


def test_a_relative_clause_speaks_for_its_antecedent() -> None:
    text = "Ada Okonkwo, who said that a bomb killed 3 people, left the room."
    assert names(propose(text)[0]) == ["Ada Okonkwo"]


def test_a_quotation_over_several_sentences_belongs_to_the_speaker_who_closes_it() -> None:
    text = "“A bomb killed 3 people in our town. We will never forget them. Nobody has helped!” Ada Okonkwo tweeted."
    assert names(propose(text)[0]) == ["Ada Okonkwo"]


@pytest.mark.parametrize("denial", ["denied striking the hospital", "rejects claims that it struck the hospital"])
def test_a_denial_denies(denial: str) -> None:
    (proposal,) = propose(f"The army {denial}.")
    assert (proposal.kind, proposal.polarity, names(proposal)) == ("denial", "denies", ["army"])


def test_a_part_is_said_by_who_said_the_whole() -> None:
    text = "The Health Ministry said 34 people were injured. Sixteen women are among them."
    assert [names(proposal) for proposal in propose(text)] == [["Health Ministry"], ["Health Ministry"]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ann Lee of Bay Road said two men died.", ["Ann Lee"]),
        ("Two men died, neighbors on Bay Road said.", ["neighbors on Bay Road"]),
        ("The first fire began at 1300 Brent Rd. NE. Police say two men died.", ["Police"]),
    ],
)
def test_a_street_is_no_part_of_who_speaks(text: str, expected: list[str]) -> None:
    (found,) = [each for each in propose(text) if each.figure]
    assert [voice.name for voice in found.claimant] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Two men died, according to Lorn County coroner's records.", ["Lorn County coroner's records"]),
        ("According to the Department of Game and Inland Fisheries, two men died.",
         ["Department of Game and Inland Fisheries"]),
    ],
)  # fmt: skip
def test_an_office_is_named_in_full(text: str, expected: list[str]) -> None:
    (found,) = [each for each in propose(text) if each.figure]
    assert [voice.name for voice in found.claimant] == expected
