"""What a verdict needs before it may go on to the public (IFCN Code of Principles: sources, methodology).

These stop a verdict from being submitted, approved and published: an empty rationale, no archived evidence, a claim
that was rejected or edited since. Evidence that was linked or unlinked since the version was written stops it from
being submitted and approved, because the approval would be of something else; once approved, it is a warning. Where a
rule asks for a blind cross-check, approval waits for it. What stops publication alone, because finding it can take as
long as the approval: two independent named origins, evidence on both sides, and the claimant's right of reply. Of
each a written exception takes the place.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date

from claims.lib.errors import Conflict
from claims.review.vocabulary import GateCondition, ReplyOutcome, VerdictAction

ORIGINS_WANTED = 2
GATED = frozenset({VerdictAction.SUBMIT, VerdictAction.APPROVE, VerdictAction.PUBLISH})
_BEFORE_APPROVAL = frozenset({VerdictAction.SUBMIT, VerdictAction.APPROVE})
_APPROVAL = frozenset({VerdictAction.APPROVE})
_PUBLICATION = frozenset({VerdictAction.PUBLISH})


@dataclass(frozen=True, slots=True)
class Reply:
    """Somebody was asked; `outcome` and `received_on` are None while nothing came back."""

    asked_of: str
    asked_on: date
    outcome: ReplyOutcome | None = None
    received_on: date | None = None


@dataclass(frozen=True, slots=True)
class GateFacts:
    """What the gate looks at. `named_origins` are the sources behind the evidence, each once, spokespeople counted as
    those they speak for; `is_evidence_current`: what is linked now is what the version rests on. `cross_check_for` says
    what asks for a cross-check, empty where nothing does; `exceptions` holds the words of each."""

    has_rationale: bool
    archived_count: int
    is_claim_accepted: bool
    is_claim_current: bool
    is_evidence_current: bool
    named_origins: frozenset[str]
    has_support: bool
    has_refutation: bool
    cross_check_for: str = ""
    is_cross_checked: bool = False
    replies: tuple[Reply, ...] = ()
    exceptions: Mapping[GateCondition, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class GateItem:
    """One condition: met or not, the sentence people see, and which actions it stops while it is not met.

    `exception` are the words that stand in for what is missing, empty where nothing is.
    """

    name: str
    is_met: bool
    sentence: str
    stops: frozenset[VerdictAction] = frozenset()
    exception: str = ""


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
            "The claim was edited since. Give this verdict up and start one on the new wording.",
            GATED,
        ),
        _item(
            "evidence_current",
            facts.is_evidence_current,
            "It rests on the evidence that is linked now.",
            "Evidence was linked or unlinked since this version was written. Saving it again takes that in.",
            _BEFORE_APPROVAL,
        ),
        *_cross_check(facts),
        *(_condition(facts, condition) for condition in GateCondition),
    )


def _cross_check(facts: GateFacts) -> tuple[GateItem, ...]:
    if not facts.cross_check_for:
        return ()
    return (
        _item(
            "cross_check",
            facts.is_cross_checked,
            "Cross-checked blind: another fact-checker came to the same rating.",
            f"A blind cross-check is missing: {facts.cross_check_for} needs one of exactly this version. Ask a "
            "fact-checker who wrote none of it.",
            _APPROVAL,
        ),
    )


def _condition(facts: GateFacts, condition: GateCondition) -> GateItem:
    is_met, sentence = _FOUND[condition](facts)
    words = "" if is_met else facts.exceptions.get(condition, "")
    if words:
        sentence = f"{condition.label[:1].upper()}{condition.label[1:]}: a written exception, “{words}”"
    return GateItem(condition, is_met or bool(words), sentence, _PUBLICATION, words)


def _two_origins(facts: GateFacts) -> tuple[bool, str]:
    count = len(facts.named_origins)
    if count >= ORIGINS_WANTED:
        return True, f"Independent named origins: {count}."
    return False, f"Independent named origins: {count} of {ORIGINS_WANTED}. Link evidence of another, or write why not."


def _both_sides(facts: GateFacts) -> tuple[bool, str]:
    sides = {(True, False): "against", (False, True): "for", (False, False): "for or against"}
    missing = sides.get((facts.has_support, facts.has_refutation), "")
    if not missing:
        return True, "There is evidence for and against."
    return False, f"There is no evidence {missing} the claim. Link some, or write where it was sought."


def _right_of_reply(facts: GateFacts) -> tuple[bool, str]:
    if not facts.replies:
        return False, "The claimant was not asked for a reply. Ask and record it, or write why not."
    back = [reply for reply in facts.replies if reply.outcome is not None]
    reply = back[-1] if back else facts.replies[-1]
    asked = f"Right of reply: {reply.asked_of} was asked on {_day(reply.asked_on)}"
    if reply.outcome is None or reply.received_on is None:
        return False, f"{asked}; nothing came back yet. Record the answer, or that none came."
    return True, f"{asked} and {reply.outcome.label} ({_day(reply.received_on)})."


_FOUND = {
    GateCondition.TWO_ORIGINS: _two_origins,
    GateCondition.BOTH_SIDES: _both_sides,
    GateCondition.RIGHT_OF_REPLY: _right_of_reply,
}


def _day(day: date) -> str:
    return f"{day.day} {day:%b %Y}"


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
