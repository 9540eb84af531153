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
        ("The mayor's spokeswoman Ann Lee stated that a bomb killed 3 people.", ["Ann Lee"]),
        (
            "A bomb killed 3 people, Radio North reports with reference to the Prosecutor General's Office.",
            ["Radio North", "Prosecutor General's Office"],
        ),
        (
            "Radio North, citing the Interior Ministry, said a bomb killed 3 people.",
            ["Radio North", "Interior Ministry"],
        ),
        # The document's own source is its own voice.
        ("A bomb killed 3 people, The Daily reports.", []),
        # Somebody else's number in another clause.
        ("A bomb killed 3 people, while the army said that 9 soldiers were wounded.", []),
    ],
)
def test_chain_runs_from_the_outermost_voice_to_the_origin(text: str, expected: list[str]) -> None:
    proposal = next(proposal for proposal in propose(text) if proposal.figure)
    assert names(proposal) == expected
    assert proposal.voice == ("quoted" if expected else "own")


@pytest.mark.parametrize("who", ["Okonkwo", "The spokeswoman", "She", "Okonkwos"])
def test_names_are_resolved_within_the_document(who: str) -> None:
    text = f"Ministry spokeswoman Ada Okonkwo met reporters. {who} said that a bomb killed 3 people."
    assert names(next(proposal for proposal in propose(text) if proposal.figure)) == ["Ada Okonkwo"]


def test_the_ministry_is_the_one_named_before() -> None:
    text = "The Health Ministry said that 3 people were killed. The ministry added that 5 people were injured."
    assert [names(proposal) for proposal in propose(text)] == [["Health Ministry"], ["Health Ministry"]]


def test_a_quotation_over_several_sentences_belongs_to_the_speaker_who_closes_it() -> None:
    text = "“A bomb killed 3 people in our town. We will never forget them. Nobody has helped!” Ada Okonkwo tweeted."
    assert names(propose(text)[0]) == ["Ada Okonkwo"]


def test_a_denial_denies() -> None:
    (proposal,) = propose("The army denied striking the hospital.")
    assert (proposal.kind, proposal.polarity, names(proposal)) == ("denial", "denies", ["army"])


def test_a_part_is_said_by_who_said_the_whole() -> None:
    text = "The Health Ministry said 34 people were injured. Sixteen women are among them."
    assert [names(proposal) for proposal in propose(text)] == [["Health Ministry"], ["Health Ministry"]]
