"""One document gives two figures for one thing: its own voice against a voice it quotes, or one voice twice.

Two voices quoted side by side do not contradict each other through their reporter; that is divergence. A count that the
sentence itself calls an earlier one contradicts nothing.
"""

from collections.abc import Iterable, Sequence

from claims.consistency.checkers.found import Found, Outcome, held
from claims.consistency.checkers.things import about, by_document, by_thing, meetings
from claims.consistency.comparable import Case, ComparableClaim
from claims.consistency.rules.bounds import gap, share
from claims.consistency.rules.comparison import Size, Thing, compare, size_of
from claims.consistency.rules.within_document import (
    contradict_within_document,
    is_told_one_by_one,
    speaks_of_two_times,
)
from claims.consistency.rules.wording import figure_words, gap_words, party_words
from claims.consistency.vocabulary import Answer, FindingKind
from claims.register.vocabulary import Voice


class SelfContradictory:
    name = "self_contradictory"
    version = "2"
    is_comparison = True

    def check(self, case: Case) -> Sequence[Outcome]:
        outcomes: list[Outcome] = []
        for thing, claims in by_thing(case).items():
            for told in by_document(claims).values():
                outcomes.extend(_outcome(thing, left, right) for left, right in _pairs(told))
        return outcomes


def _pairs(told: Sequence[ComparableClaim]) -> Iterable[tuple[ComparableClaim, ComparableClaim]]:
    """The first pair of every two tellings: a figure repeated in title and text contradicts once."""
    tellings: dict[tuple[int, Size, bool], ComparableClaim] = {}
    for claim in told:
        tellings.setdefault((claim.speaker.id, size_of(claim), claim.voice == Voice.OWN), claim)
    seen: set[frozenset[tuple[int, Size]]] = set()
    firsts = list(tellings.values())
    for left, right in meetings(firsts, [1] * len(firsts)):
        pair = frozenset({(left.speaker.id, size_of(left)), (right.speaker.id, size_of(right))})
        if pair not in seen and contradict_within_document(left, right):
            seen.add(pair)
            yield left, right


def _outcome(thing: Thing, left: ComparableClaim, right: ComparableClaim) -> Outcome:
    answer = compare(left, right)
    if answer.answer is not Answer.INCONSISTENT:
        return Outcome(answer=answer.answer, reason=answer.reason)
    if speaks_of_two_times(left, right):
        return held("the document itself tells an earlier count from a later one")
    if is_told_one_by_one(left, right):
        return Outcome(answer=Answer.NOT_COMPARABLE, reason="some of the victims against all of them")
    assert left.figure is not None
    assert right.figure is not None
    voices = (
        f"{party_words(left.origin)} in both"
        if left.speaker.id == right.speaker.id
        else f"{_voice(left)} and {_voice(right)}"
    )
    sentence = (
        f"{left.document_source.name} gives two figures for one thing: {figure_words(left.figure)} and "
        f"{figure_words(right.figure)} ({voices}); {gap_words(gap(left.figure, right.figure))}."
    )
    return Outcome(
        answer=Answer.INCONSISTENT,
        reason=answer.reason,
        found=Found(
            kind=FindingKind.SELF_CONTRADICTORY,
            about=(*about(thing), left.claim_id, right.claim_id),
            claims=(left, right),
            sentence=sentence,
            severity=round(0.5 + 0.4 * share(left.figure, right.figure), 3),
        ),
    )


def _voice(claim: ComparableClaim) -> str:
    return "its own voice" if claim.voice == Voice.OWN else f"quoting {party_words(claim.origin)}"
