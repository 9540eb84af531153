"""How far a check looked: silence is never an answer."""

from collections import Counter
from collections.abc import Iterable
from typing import Any

from claims.consistency.checkers.denied import asserts_an_act, counts_victims, is_denial
from claims.consistency.checkers.found import Outcome
from claims.consistency.comparable import Case, ComparableClaim
from claims.consistency.rules.comparison import NO_FIGURE, thing_of, why_not_comparable
from claims.consistency.vocabulary import Answer

ALONE = "nobody else gives this figure"
ALONE_IN_WORDS = "nobody else speaks of it"


def _reason(claim: ComparableClaim, tellers: Counter[object], has_denial: bool, has_assertion: bool) -> str | None:
    """Why the claim met no other; None where it did."""
    reason = why_not_comparable(claim)
    if reason is None:
        return None if tellers[thing_of(claim)] > 1 else ALONE
    if reason != NO_FIGURE:
        return reason
    if is_denial(claim):
        return None if has_assertion else ALONE_IN_WORDS
    if asserts_an_act(claim):
        return None if has_denial else ALONE_IN_WORDS
    return reason


def coverage_of(case: Case, outcomes: Iterable[Outcome]) -> dict[str, Any]:
    """{"claims", "compared", "consistent", "inconsistent", "not_comparable": {reason: claims}}.

    The first two and the reasons count claims; consistent and inconsistent count comparisons.
    """
    tellers: Counter[object] = Counter(thing_of(claim) for claim in case.claims if why_not_comparable(claim) is None)
    has_denial = any(is_denial(claim) for claim in case.claims)
    has_assertion = any(asserts_an_act(claim) or counts_victims(claim) for claim in case.claims)
    reasons = [_reason(claim, tellers, has_denial, has_assertion) for claim in case.claims]
    answers = Counter(outcome.answer for outcome in outcomes)
    return {
        "claims": len(case.claims),
        "compared": sum(1 for reason in reasons if reason is None),
        "consistent": answers[Answer.CONSISTENT],
        "inconsistent": answers[Answer.INCONSISTENT],
        "not_comparable": dict(sorted(Counter(reason for reason in reasons if reason is not None).items())),
    }
