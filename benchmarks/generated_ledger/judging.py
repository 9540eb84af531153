"""Whether a finding is right, and whether a thing to be found was found, decided from the truth alone.

A finding is right where what it tells did happen, whichever mistake made it happen: a misquoted figure really stands
against what others say. It is not right where every claim in it is true at its time, or where nobody said so.
"""

from collections.abc import Callable, Hashable, Mapping, Sequence
from itertools import combinations

from benchmarks.generated_ledger.figures import can_both_hold, reach
from benchmarks.generated_ledger.known import Known
from benchmarks.generated_ledger.reports import Fault
from benchmarks.generated_ledger.truth import Unit
from claims.consistency.vocabulary import FindingKind
from claims.register.vocabulary import ClaimKind

# These are about what somebody said, whoever printed it; the others are about single documents.
_ABOUT_WORDS = frozenset({"corroborated", "divergent", "revised", "fall", "rise", "misquoted"})
# Pairs looked at in one finding; of large ones the first claims tell.
_MOST = 400


def row_of(kind: str, claims: Sequence[Known]) -> str:
    """The row of the table that a finding belongs to: a rise from body to body is not one body's revision."""
    return "rise" if kind == FindingKind.REVISED and len({claim.body for claim in claims}) > 1 else kind


def _any_pair(claims: Sequence[Known], is_so: Callable[[Known, Known], bool]) -> bool:
    return any(is_so(*pair) or is_so(*pair[::-1]) for pair in combinations(claims[:_MOST], 2))


def _differ(left: Known, right: Known) -> bool:
    return left.counted == right.counted and not can_both_hold(left.figure, right.figure)


def _is_below(left: Known, right: Known) -> bool:
    return reach(left.figure)[1] < reach(right.figure)[0]


def _diverge(one: Known, other: Known) -> bool:
    return one.tells_another_count and one.body != other.body and _differ(one, other)


def _is_revision(one: Known, other: Known) -> bool:
    return (
        one.body == other.body
        and one.stage != other.stage
        and one.is_true_word
        and other.is_true_word
        and _differ(one, other)
    )


def _rises(low: Known, high: Known) -> bool:
    return (
        low.body != high.body
        and low.stage < high.stage
        and not low.tells_another_count
        and not high.tells_another_count
        and low.counted == high.counted
        and _is_below(low, high)
    )


def _agree(one: Known, other: Known) -> bool:
    return (
        one.body != other.body
        and one.is_true_word
        and other.is_true_word
        and one.counted == other.counted
        and can_both_hold(one.figure, other.figure)
    )


def _is_misquote(one: Known, other: Known) -> bool:
    """A document has a body's word wrongly, or has an old one of it for new."""
    return one.fault in (Fault.MISQUOTE, Fault.STALE) and one.body == other.body and _differ(one, other)


def _contradicts(one: Known, other: Known) -> bool:
    return one.fault == Fault.CONTRADICTION and one.document == other.document and _differ(one, other)


def _is_echo(claims: Sequence[Known]) -> bool:
    is_one_word = len({(claim.body, claim.figure) for claim in claims}) == 1
    return is_one_word and (len({claim.document for claim in claims}) > 1 or any(claim.is_relayed for claim in claims))


def _is_denial(one: Known, other: Known) -> bool:
    return one.kind == ClaimKind.DENIAL and other.kind != ClaimKind.DENIAL and one.body != other.body


def is_right(row: str, claims: Sequence[Known]) -> bool:
    """Whether a finding in that row of the table, about those claims, tells something that is so."""
    match row:
        case "rise":
            return _any_pair(claims, _rises)
        case FindingKind.REVISED:
            return _any_pair(claims, _is_revision)
        case FindingKind.DIVERGENT:
            return _any_pair(claims, _diverge)
        case FindingKind.MISQUOTED:
            return _any_pair(claims, _is_misquote)
        case FindingKind.SELF_CONTRADICTORY:
            return _any_pair(claims, _contradicts)
        case FindingKind.ECHO:
            return _is_echo(claims)
        case FindingKind.CORROBORATED:
            return _any_pair(claims, _agree)
        case FindingKind.DENIED:
            return _any_pair(claims, _is_denial)
        case FindingKind.DATE_CONFLICT:
            return any(claim.is_misdated for claim in claims)
    return any(claim.tells_another_count for claim in claims)


def _word(claim: Known) -> Hashable:
    """What is the same in every telling of one word; a finding names one of them."""
    return claim.body, claim.counted, claim.figure


def _telling(claim: Known) -> Hashable:
    return claim.claim


def finds(unit: Unit, told: Sequence[Known], known: Mapping[int, Known]) -> bool:
    """Whether a right finding of the unit's kind tells this very thing: something of two sides, or of the one."""
    same = _word if unit.kind in _ABOUT_WORDS else _telling
    named = {same(claim): claim for claim in told}
    sides = [[named[key] for claim in side if (key := same(known[claim])) in named] for side in unit.sides]
    if unit.kind == "corroborated":
        return len({claim.body for claim in sides[0]}) > 1
    if unit.kind == "echo":
        return len({claim.document for claim in sides[0]}) > 1 or len(sides[0]) == 1 == len(named)
    return sum(1 for side in sides if side) >= min(2, len(sides))
