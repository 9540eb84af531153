from dataclasses import replace
from datetime import date

import pytest

from claims.lib.errors import Conflict
from claims.review.gate import GATED, GateFacts, Reply, ensure_gate_open, gate, stopped_by
from claims.review.vocabulary import GateCondition, ReplyOutcome, VerdictAction

READY = GateFacts(
    has_rationale=True,
    archived_count=2,
    is_claim_accepted=True,
    is_claim_current=True,
    is_evidence_current=True,
    named_origins=frozenset({"an ombudsman", "a newspaper"}),
    has_support=True,
    has_refutation=True,
    cross_check_for="the rating “False”",
    is_cross_checked=True,
    replies=(Reply("the Harbor Post", date(2026, 3, 1), ReplyOutcome.ANSWERED, date(2026, 3, 3)),),
)
MISSING = {
    "rationale": replace(READY, has_rationale=False),
    "archived_evidence": replace(READY, archived_count=0),
    "claim_accepted": replace(READY, is_claim_accepted=False),
    "claim_current": replace(READY, is_claim_current=False),
    "evidence_current": replace(READY, is_evidence_current=False),
    "two_origins": replace(READY, named_origins=frozenset({"an ombudsman"})),
    "both_sides": replace(READY, has_refutation=False),
    "cross_check": replace(READY, is_cross_checked=False),
    "right_of_reply": replace(READY, replies=()),
}
# What each unmet condition stops.
STOPS = {
    "rationale": GATED,
    "archived_evidence": GATED,
    "claim_accepted": GATED,
    "claim_current": GATED,
    "evidence_current": {VerdictAction.SUBMIT, VerdictAction.APPROVE},
    "two_origins": {VerdictAction.PUBLISH},
    "both_sides": {VerdictAction.PUBLISH},
    "right_of_reply": {VerdictAction.PUBLISH},
    "cross_check": {VerdictAction.APPROVE},
}


def unmet(facts: GateFacts) -> set[str]:
    return {item.name for item in gate(facts) if not item.is_met}


def test_every_condition_is_shown_met_or_not() -> None:
    assert {item.name for item in gate(READY)} == {*MISSING}


@pytest.mark.parametrize("name", MISSING)
def test_notices_what_is_missing(name: str) -> None:
    assert unmet(MISSING[name]) == {name}


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
        (True, False, "There is no evidence against the claim. Link some, or write where it was sought."),
        (False, True, "There is no evidence for the claim. Link some, or write where it was sought."),
        (False, False, "There is no evidence for or against the claim. Link some, or write where it was sought."),
        (True, True, "There is evidence for and against."),
    ],
)
def test_says_which_side_is_missing(has_support: bool, has_refutation: bool, sentence: str) -> None:
    facts = replace(READY, has_support=has_support, has_refutation=has_refutation)
    assert sentence in [item.sentence for item in gate(facts)]


ASKED = Reply("the Harbor Post", date(2026, 3, 1))


@pytest.mark.parametrize(
    ("replies", "is_met", "sentence"),
    [
        ((), False, "The claimant was not asked for a reply. Ask and record it, or write why not."),
        (
            (ASKED,),
            False,
            "Right of reply: the Harbor Post was asked on 1 Mar 2026; nothing came back yet. Record the answer, or "
            "that none came.",
        ),
        (
            (replace(ASKED, outcome=ReplyOutcome.NO_ANSWER, received_on=date(2026, 3, 9)),),
            True,
            "Right of reply: the Harbor Post was asked on 1 Mar 2026 and did not answer (9 Mar 2026).",
        ),
        (
            (replace(ASKED, outcome=ReplyOutcome.DECLINED, received_on=date(2026, 3, 2)), ASKED),
            True,
            "Right of reply: the Harbor Post was asked on 1 Mar 2026 and declined to answer (2 Mar 2026).",
        ),
    ],
)
def test_says_how_far_the_right_of_reply_is(replies: tuple[Reply, ...], is_met: bool, sentence: str) -> None:
    (item,) = [each for each in gate(replace(READY, replies=replies)) if each.name == "right_of_reply"]
    assert (item.is_met, item.sentence) == (is_met, sentence)


@pytest.mark.parametrize("condition", GateCondition)
def test_a_written_exception_stands_in_for_a_condition(condition: GateCondition) -> None:
    facts = replace(MISSING[condition], exceptions={condition: "The harbor is closed to everybody."})
    assert unmet(facts) == set()
    (item,) = [each for each in gate(facts) if each.name == condition]
    assert "written exception, “The harbor is closed to everybody.”" in item.sentence


def test_says_nothing_of_cross_checks_where_nothing_asks_for_one() -> None:
    facts = replace(READY, cross_check_for="", is_cross_checked=False)
    assert "cross_check" not in [item.name for item in gate(facts)]


def test_says_what_asks_for_a_cross_check() -> None:
    assert stopped_by(gate(MISSING["cross_check"]), VerdictAction.APPROVE) == (
        "A blind cross-check is missing: the rating “False” needs one of exactly this version. Ask a fact-checker who "
        "wrote none of it.",
    )
