from dataclasses import replace

import pytest

from claims.lib.errors import Conflict
from claims.review.gate import GATED, GateFacts, ensure_gate_open, gate, stopped_by
from claims.review.vocabulary import VerdictAction

READY = GateFacts(
    has_rationale=True,
    archived_count=2,
    is_claim_accepted=True,
    is_claim_current=True,
    is_evidence_current=True,
    named_origins=frozenset({"an ombudsman", "a newspaper"}),
    has_support=True,
    has_refutation=True,
)
MISSING = {
    "rationale": replace(READY, has_rationale=False),
    "archived_evidence": replace(READY, archived_count=0),
    "claim_accepted": replace(READY, is_claim_accepted=False),
    "claim_current": replace(READY, is_claim_current=False),
    "evidence_current": replace(READY, is_evidence_current=False),
    "two_origins": replace(READY, named_origins=frozenset({"an ombudsman"})),
    "both_sides": replace(READY, has_refutation=False),
}
# What each unmet condition stops; a warning stops nothing.
STOPS = {
    "rationale": GATED,
    "archived_evidence": GATED,
    "claim_accepted": GATED,
    "claim_current": GATED,
    "evidence_current": {VerdictAction.SUBMIT, VerdictAction.APPROVE},
    "two_origins": set(),
    "both_sides": set(),
}


def unmet(facts: GateFacts) -> set[str]:
    return {item.name for item in gate(facts) if not item.is_met}


def test_every_condition_is_shown_met_or_not() -> None:
    assert {item.name for item in gate(READY)} == {*MISSING, "right_of_reply"}


def test_the_right_of_reply_is_always_asked_about() -> None:
    assert unmet(READY) == {"right_of_reply"}


@pytest.mark.parametrize("name", MISSING)
def test_notices_what_is_missing(name: str) -> None:
    assert unmet(MISSING[name]) == {name, "right_of_reply"}


@pytest.mark.parametrize("name", MISSING)
def test_stops_what_the_table_says_and_nothing_else(name: str) -> None:
    found = {action for action in VerdictAction if stopped_by(gate(MISSING[name]), action)}
    assert found == set(STOPS[name])


@pytest.mark.parametrize("action", VerdictAction)
def test_a_ready_verdict_is_stopped_by_nothing(action: VerdictAction) -> None:
    ensure_gate_open(gate(READY), action)


def test_says_everything_that_is_missing_at_once() -> None:
    facts = replace(READY, has_rationale=False, archived_count=0)
    with pytest.raises(Conflict) as refusal:
        ensure_gate_open(gate(facts), VerdictAction.APPROVE)
    assert refusal.value.sentence == (
        "The rationale is empty. Write down why. No archived evidence: link a passage of a document that we hold. "
        "A bare address can change or vanish."
    )


@pytest.mark.parametrize(
    ("has_support", "has_refutation", "sentence"),
    [
        (True, False, "There is no evidence against the claim. Say in the rationale that it was looked for."),
        (False, True, "There is no evidence for the claim. Say in the rationale that it was looked for."),
        (
            False,
            False,
            "There is no evidence either for or against the claim. Say in the rationale that it was looked for.",
        ),
        (True, True, "There is evidence for and against."),
    ],
)
def test_says_which_side_is_missing(has_support: bool, has_refutation: bool, sentence: str) -> None:
    facts = replace(READY, has_support=has_support, has_refutation=has_refutation)
    assert sentence in [item.sentence for item in gate(facts)]
