"""The parts that one report tells of against the totals that other origins give.

Parts are the least there can be: a total below their sum is a mismatch, one above it is not. Reports whose parts add up
to the same stand together. An early total below a later sum is a count going on.
"""

from collections.abc import Iterable, Sequence
from decimal import Decimal

from claims.consistency.checkers.found import Found, Outcome, held
from claims.consistency.checkers.sum_mismatch import FITS, parts_of, teller_of
from claims.consistency.checkers.things import MOST_NAMED, about, by_document, by_thing
from claims.consistency.comparable import Case, ComparableClaim
from claims.consistency.rules.bounds import reading
from claims.consistency.rules.comparison import Thing, thing_of, why_not_comparable
from claims.consistency.rules.ordering import Phase, latest_of_each_origin, phase_of
from claims.consistency.rules.sequence import in_order
from claims.consistency.rules.sums import Sum, sum_of
from claims.consistency.rules.wording import figure_words, listed, number, party_words
from claims.consistency.vocabulary import Answer, FindingKind
from claims.lib.grouping import grouped
from claims.register.vocabulary import SubjectScope

EARLY_TOTAL = "an early total, and parts counted later"


class SumAcross:
    name = "sum_across"
    version = "1"
    is_comparison = True

    def check(self, case: Case) -> Sequence[Outcome]:
        outcomes: list[Outcome] = []
        if not case.parts:
            return outcomes
        near = by_document(in_order(case.parts))
        for thing, claims in by_thing(case).items():
            if thing.scope == SubjectScope.TOTAL:
                totals = latest_of_each_origin(claims)
                equal = grouped(_sums(thing, near.values(), case), lambda added: (added.least, len(added.parts)))
                for added in equal.values():
                    outcomes.extend(_outcomes(thing, added, totals, case))
        return outcomes


def _sums(thing: Thing, documents: Iterable[Sequence[ComparableClaim]], case: Case) -> Iterable[Sum]:
    """What the parts of each voice in each document add up to."""
    for told in documents:
        voices: dict[int, ComparableClaim] = {}
        for claim in told:
            if why_not_comparable(claim) is None and thing_of(claim)[1:] == thing[1:]:
                voices.setdefault(teller_of(claim).id, claim)
        for first in voices.values():
            added = sum_of(parts_of(first, told, case))
            if len(added.parts) > 1:
                yield added


def _outcomes(thing: Thing, sums: Sequence[Sum], totals: Sequence[ComparableClaim], case: Case) -> Iterable[Outcome]:
    added = sums[0]
    tellers = {teller_of(part).id for each in sums for part in each.parts[:1]}
    documents = {part.document_id for each in sums for part in each.parts[:1]}
    others = [total for total in totals if total.speaker.id not in tellers and total.document_id not in documents]
    exceeded = [total for total in others if _is_exceeded(total, added)]
    early = [total for total in exceeded if _counted_before(total, added, case)]
    contradicted = [total for total in exceeded if total not in early]
    fitting = [total for total in others if total not in exceeded]
    if early:
        yield held(EARLY_TOTAL)
    if contradicted:
        yield _found(thing, sums, contradicted, fitting)
    elif fitting:
        yield held(FITS)


def _is_exceeded(total: ComparableClaim, added: Sum) -> bool:
    most = None if total.figure is None else reading(total.figure).upper
    return most is not None and added.least > most


def _counted_before(total: ComparableClaim, added: Sum, case: Case) -> bool:
    if phase_of(total, case) is not Phase.EARLY or total.published_day is None:
        return False
    return any(part.published_day is None or part.published_day > total.published_day for part in added.parts)


def _found(
    thing: Thing, sums: Sequence[Sum], contradicted: Sequence[ComparableClaim], fitting: Sequence[ComparableClaim]
) -> Outcome:
    added = sums[0]
    who = listed(teller_of(each.parts[0]).name for each in sums)
    terms = " + ".join(number(part.figure.lower or Decimal(0)) for part in added.parts if part.figure is not None)
    wrong = "; ".join(_told(total) for total in contradicted)
    right = f" It fits {listed(_told(total) for total in fitting)}." if fitting else ""
    most = max(reading(total.figure).upper or Decimal(0) for total in contradicted if total.figure)
    return Outcome(
        answer=Answer.INCONSISTENT,
        reason="the parts exceed the total",
        found=Found(
            kind=FindingKind.SUM_MISMATCH,
            about=(*about(thing), "parts of", teller_of(added.parts[0]).id, added.parts[0].document_id),
            claims=(*contradicted[:MOST_NAMED], *added.parts[:MOST_NAMED]),
            sentence=(
                f"{wrong} in all; the {len(added.parts)} parts told by {who} add up to {number(added.least)} at least "
                f"({terms}).{right}"
            ),
            severity=round(0.3 + 0.5 * float((added.least - most) / added.least), 3),
        ),
    )


def _told(total: ComparableClaim) -> str:
    assert total.figure is not None
    return f"{party_words(total.origin)}: {figure_words(total.figure)}"
