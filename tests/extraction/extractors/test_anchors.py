"""The words that are quoted for a claim: whole phrases, and each claim once."""

import pytest

from claims.extraction.proposals import Proposal
from tests.extraction.extractors.reading import propose, rows


def _names_a_victim(proposal: Proposal) -> bool:
    return any(reason.field == "victim" for reason in proposal.reasons)


def quoted(text: str) -> list[str]:
    return [proposal.exact for proposal in propose(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A driver was shot in the left thigh and ran.", ["A driver was shot in the left thigh"]),
        ("The boy was hit in the hand on Monday.", ["The boy was hit in the hand"]),
        ("A girl was fatally wounded at noon.", ["A girl was fatally wounded"]),
        ("A driver accidentally shot himself at noon.", ["A driver accidentally shot himself"]),
        ("Her 6 month old daughter was wounded.", ["Her 6 month old daughter was wounded"]),
    ],
)
def test_the_words_of_a_claim_do_not_stop_within_a_phrase(text: str, expected: list[str]) -> None:
    assert [words for words in quoted(text) if words in expected] == expected


@pytest.mark.parametrize(
    "text",
    [
        "A six year old passenger was killed.",
        "More than 60 hill guard fighters were killed.",
        "At the mill 4 civilian were injured.",
    ],
)
def test_a_counted_person_is_not_proposed_again_as_a_victim(text: str) -> None:
    assert [proposal.kind for proposal in propose(text)] == ["figure"]


@pytest.mark.parametrize(
    "text",
    [
        "He tried to kill two officers.",
        "A man is accused of trying to kill three guards.",
        "The two men planned to kill the mayor.",
        "Police did not say whether or not any suspects are in custody.",
        "The man faces multiple charges and shot at a fence.",
        "Officers did not say whether a driver was arrested.",
        "Officers found two shooting victims behind a mill.",
        "The father had accidentally shot his dog.",
        "In that shooting an officer found a gun.",
        "“I know he would not hurt his child,” a neighbor said.",
        "Neither would say whether the suspect had been shot.",
    ],
)
def test_what_was_not_done_or_not_counted_is_no_figure(text: str) -> None:
    assert [proposal.kind for proposal in propose(text) if proposal.figure or _names_a_victim(proposal)] == []


def test_victims_are_not_counted_among_those_arrested_before() -> None:
    text = "Two men are in custody. One of the victims is believed to be a guard."
    assert quoted(text) == ["Two men are in custody"]


def test_a_list_without_its_comma_is_a_part_of_the_number_before() -> None:
    found = propose("Thirteen civilians among them seven children were killed.")
    assert [proposal.part_of for proposal in found] == [None, 0]
    assert rows(found) == [("killed", "civilians", 13, 13), ("killed", "children", 7, 7)]


def test_a_gun_used_to_shoot_has_shot() -> None:
    (found,) = propose("Police found a gun used to shoot two men.")
    assert found.modality == "stated"
