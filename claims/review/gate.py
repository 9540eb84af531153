"""What a verdict needs before it may go on to the public (IFCN Code of Principles: sources, methodology).

First form. These stop a verdict from being submitted, approved and published: an empty rationale, no archived evidence,
a claim that was rejected or edited since. Evidence that was linked or unlinked since the version was written stops it
from being submitted and approved, because the approval would be of something else; once approved, it is a warning.
Shown as warnings until people can record them, or record why not: two independent named origins, evidence on both
sides, and the claimant's right of reply.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from claims.lib.errors import Conflict
from claims.review.vocabulary import VerdictAction

ORIGINS_WANTED = 2
GATED = frozenset({VerdictAction.SUBMIT, VerdictAction.APPROVE, VerdictAction.PUBLISH})
_BEFORE_APPROVAL = frozenset({VerdictAction.SUBMIT, VerdictAction.APPROVE})


@dataclass(frozen=True, slots=True)
class GateFacts:
    """What the gate looks at. `named_origins` are the sources behind the evidence, each once, spokespeople counted as
    those they speak for; `is_evidence_current`: what is linked now is what the version rests on."""

    has_rationale: bool
    archived_count: int
    is_claim_accepted: bool
    is_claim_current: bool
    is_evidence_current: bool
    named_origins: frozenset[str]
    has_support: bool
    has_refutation: bool


@dataclass(frozen=True, slots=True)
class GateItem:
    """One condition: met or not, the sentence people see, and which actions it stops while it is not met."""

    name: str
    is_met: bool
    sentence: str
    stops: frozenset[VerdictAction] = frozenset()


def gate(facts: GateFacts) -> tuple[GateItem, ...]:
    """Every condition in the order people read them, the met ones too: silence is never an answer."""
    return (
        _item(
            "rationale",
            facts.has_rationale,
            "The rationale is written.",
            "The rationale is empty. Write down why.",
            GATED,
        ),
        _item(
            "archived_evidence",
            facts.archived_count > 0,
            f"Archived evidence: {facts.archived_count}.",
            "No archived evidence: link a passage of a document that we hold. A bare address can change or vanish.",
            GATED,
        ),
        _item(
            "claim_accepted",
            facts.is_claim_accepted,
            "The claim is accepted.",
            "The claim is not accepted any more.",
            GATED,
        ),
        _item(
            "claim_current",
            facts.is_claim_current,
            "The verdict judges the claim as it reads now.",
            "The claim was edited since. Withdraw this verdict and start one on the new wording.",
            GATED,
        ),
        _item(
            "evidence_current",
            facts.is_evidence_current,
            "It rests on the evidence that is linked now.",
            "Evidence was linked or unlinked since this version was written. Its author has to save it again.",
            _BEFORE_APPROVAL,
        ),
        *_warnings(facts),
    )


def _warnings(facts: GateFacts) -> tuple[GateItem, ...]:
    count = len(facts.named_origins)
    sides = {(True, False): "against", (False, True): "for", (False, False): "either for or against"}
    missing = sides.get((facts.has_support, facts.has_refutation), "")
    return (
        _item(
            "two_origins",
            count >= ORIGINS_WANTED,
            f"Named origins behind the evidence: {count}.",
            f"Named origins behind the evidence: {count}; {ORIGINS_WANTED} independent ones are wanted.",
        ),
        _item(
            "both_sides",
            not missing,
            "There is evidence for and against.",
            f"There is no evidence {missing} the claim. Say in the rationale that it was looked for.",
        ),
        _item(
            "right_of_reply",
            False,
            "",
            "The ledger does not record yet whether the claimant was asked. Say it in the rationale, with the answer.",
        ),
    )


def _item(name: str, is_met: bool, met: str, unmet: str, stops: frozenset[VerdictAction] = frozenset()) -> GateItem:
    return GateItem(name, is_met, met if is_met else unmet, stops)


def stopped_by(items: Iterable[GateItem], action: VerdictAction) -> tuple[str, ...]:
    """The sentences of what stops `action` now; none when nothing does."""
    return tuple(item.sentence for item in items if not item.is_met and action in item.stops)


def ensure_gate_open(items: Iterable[GateItem], action: VerdictAction) -> None:
    """`Conflict` with every sentence at once, so that nobody has to try several times."""
    sentences = stopped_by(items, action)
    if sentences:
        raise Conflict(" ".join(sentences), code="gate_closed", sentences=list(sentences))
