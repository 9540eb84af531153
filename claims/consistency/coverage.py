"""How far a check looked: silence is never an answer."""

from collections import Counter
from collections.abc import Iterable, Mapping
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


def answers_of(outcomes: Iterable[Outcome]) -> dict[str, int]:
    """{"consistent", "inconsistent"}: how often one checker gave which answer."""
    answers = Counter(outcome.answer for outcome in outcomes)
    return {"consistent": answers[Answer.CONSISTENT], "inconsistent": answers[Answer.INCONSISTENT]}


def coverage_of(case: Case, by_checker: Mapping[str, Mapping[str, int]]) -> dict[str, Any]:
    """{"claims", "compared", "consistent", "inconsistent", "not_comparable": {reason: claims}, "parts_unread",
    "by_checker"}.

    The first two and the reasons count claims; consistent and inconsistent count comparisons, `by_checker` apart for
    each checker that compares.
    """
    tellers: Counter[object] = Counter(thing_of(claim) for claim in case.claims if why_not_comparable(claim) is None)
    has_denial = any(is_denial(claim) for claim in case.claims)
    has_assertion = any(asserts_an_act(claim) or counts_victims(claim) for claim in case.claims)
    reasons = [_reason(claim, tellers, has_denial, has_assertion) for claim in case.claims]
    return {
        "claims": len(case.claims),
        "compared": sum(1 for reason in reasons if reason is None),
        "consistent": sum(answers["consistent"] for answers in by_checker.values()),
        "inconsistent": sum(answers["inconsistent"] for answers in by_checker.values()),
        "not_comparable": dict(sorted(Counter(reason for reason in reasons if reason is not None).items())),
        "parts_unread": case.parts_unread,
        "by_checker": {name: dict(by_checker[name]) for name in sorted(by_checker)},
    }
