"""Claims without a figure."""

import pytest

from tests.extraction.extractors.reading import names, propose


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("This is definitely a war crime, Ann Lee said.", "characterization"),
        ("Experts said the raid was a breach of the Geneva Conventions.", "characterization"),
        ("Not a single person has been brought to justice for the raid.", "status"),
        ("No one held accountable so far for the raid.", "status"),
        ("The attackers remain at large.", "status"),
        ("The strikes were planned to be carried out at night to kill as many people as possible.", "intent"),
        ("An appeal was made to the International Court of Justice.", "event"),
        ("A rebel group claimed responsibility for the raid.", "responsibility"),
        ("The minister called the report misinformation.", "denial"),
        ("The army said that no fire was opened from its territory.", "denial"),
    ],
)
def test_sentence_is_a_claim(text: str, kind: str) -> None:
    (proposal,) = propose(text)
    assert proposal.kind == kind
    assert proposal.figure is None


@pytest.mark.parametrize(
    "text",
    [
        "The perpetrators should be brought to justice.",
        "Will anyone be held accountable?",
        "She urged the world to call it a war crime.",
        "The weather was fine.",
    ],
)
def test_wishes_and_small_talk_are_no_claims(text: str) -> None:
    assert propose(text) == []


def test_what_was_said_is_anchored_without_who_said_it() -> None:
    (proposal,) = propose("Ann Lee said that the raid was a war crime.")
    assert proposal.exact == "the raid was a war crime"


class TestSingleVictim:
    def test_is_an_event_once_per_document(self) -> None:
        found = propose("The gunman shot and killed Ada Okonkwo. Ada Okonkwo died at the scene.")
        assert [(p.kind, p.exact, p.figure) for p in found] == [("event", "shot and killed Ada Okonkwo", None)]


def test_casualties_rank_above_opinions() -> None:
    figure, label = propose("On June 4 a bomb killed 3 people in Aleppo. This is a war crime.")
    assert figure.check_worthiness > label.check_worthiness


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("The minister called the raid a war crime.", "called the raid a war crime"),
        ("Amnesty described the siege as collective punishment.", "described the siege as collective punishment"),
        ("The minister said the raid was a war crime.", "the raid was a war crime"),
    ],
)
def test_a_label_keeps_the_verb_that_gives_it(text: str, said: str) -> None:
    (proposal,) = propose(text)
    assert (proposal.kind, proposal.exact) == ("characterization", said)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("The minister said reports of a raid were “misinformation”.", "reports of a raid were “misinformation”"),
        ("Reports of a raid are “fake news”, Ann Lee said.", "Reports of a raid are “fake news”"),
        ('Reports of a raid are "fake news," Ann Lee said.', 'Reports of a raid are "fake news,"'),
        ("“The raid was a war crime,” Ann Lee said.", "The raid was a war crime"),
    ],
)
def test_a_quotation_inside_what_was_said_keeps_both_its_marks(text: str, said: str) -> None:
    (proposal,) = propose(text)
    assert proposal.exact == said


@pytest.mark.parametrize(
    ("text", "voices", "statement"),
    [
        ("Lorn denies that it shelled the port.", ["Lorn"], "Lorn denies that it shelled the port"),
        ("The army blamed rebels for the raid.", ["army"], "The army blamed rebels for the raid"),
        (
            "Ann Lee said the army blamed rebels for the raid.",
            ["Ann Lee", "army"],
            "Ann Lee: the army blamed rebels for the raid",
        ),
        # Only a name says who speaks, and only where it says that somebody speaks.
        ("Ann Lee came. She rejected the charge.", ["Ann Lee"], "Ann Lee: She rejected the charge"),
        (
            "Lorn said that Lorn had nothing to do with the raid.",
            ["Lorn"],
            "Lorn: Lorn had nothing to do with the raid",
        ),
    ],
)
def test_the_statement_names_its_speaker_once(text: str, voices: list[str], statement: str) -> None:
    (proposal,) = propose(text)
    assert (names(proposal), proposal.statement) == (voices, statement)


def test_who_accuses_makes_the_claim_though_a_truce_is_agreed_in_the_same_sentence() -> None:
    (proposal,) = propose(
        "Norland accused rebels of shelling its port, hours after a truce agreed in Lorn was to start."
    )
    assert (proposal.kind, names(proposal)) == ("responsibility", ["Norland"])


def test_a_treaty_is_no_voice() -> None:
    (proposal,) = propose("According to the treaty's provisions, the raid was a war crime, Ann Lee added.")
    assert names(proposal) == ["Ann Lee"]


@pytest.mark.parametrize(
    "text",
    [
        "A reward is offered for the arrest of those responsible for the blast.",
        "Police said they want the individual responsible for the blast.",
        "An officer declined to say what led police to think he is responsible for the blast.",
        "Officers did not say whether a driver was arrested.",
        "The envoy came for talks aimed at ending the drought, his office said.",
        "No shots were fired by the guards.",
        "“I thought it was a lie,” a neighbor said.",
        "The brawl followed a family dispute. “They shouted,” a neighbor said.",
    ],
)
def test_who_is_meant_asked_or_aimed_at_is_no_claim(text: str) -> None:
    assert propose(text) == []


def test_what_was_said_begins_behind_the_day_it_was_said() -> None:
    (found,) = propose("A spokesman said on Friday that the plane was shot down.")
    assert found.exact == "the plane was shot down"


def test_a_label_with_nothing_it_is_given_to_is_no_claim() -> None:
    assert propose("The terrorist attacks, according to the mayor, shocked the town.") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("No charges have been filed, and the mayor said the case is open.", "No charges have been filed"),
        ("Lorn officials said the thief remains at large, but a clerk said he left.", "the thief remains at large"),
    ],
)
def test_what_was_said_ends_before_the_next_clause(text: str, expected: str) -> None:
    assert [found.exact for found in propose(text)] == [expected]


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("The minister rejected claims that the army had fired.", ["denial"]),
        ("Police said that she rejected his advances.", []),
        ("The group has rejected to swear an oath, the monitor said.", []),
    ],
)
def test_refusing_something_is_a_denial_only_of_what_was_claimed(text: str, kinds: list[str]) -> None:
    assert [proposal.kind for proposal in propose(text)] == kinds
