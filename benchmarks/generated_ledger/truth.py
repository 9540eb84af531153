"""What is true of a generated subject, said without any checker: from who meant what, not from what was printed.

A unit is one thing that a checker should find. It is made from the words that each body truly spoke at each stage, so
it follows from everything that happened to a count together: a body that counts otherwise diverges from those that
stayed, and is revised where it had said what all said before.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from benchmarks.generated_ledger.figures import reach
from benchmarks.generated_ledger.incidents import Incident
from benchmarks.generated_ledger.reports import Fault, Said
from benchmarks.generated_ledger.spoken import Word, differ, is_below, last_words, words_of
from claims.register.vocabulary import ClaimKind

_SINGLE_FAULTS = {
    Fault.PART: "part_exceeds_whole",
    Fault.SUM: "sum_mismatch",
    Fault.EVENT_COUNT: "count_mismatch",
}


class Unit(NamedTuple):
    """One thing to be found. A finding that tells it names a claim of every side."""

    kind: str
    sides: tuple[tuple[int, ...], ...]


def units_of(subject: Incident, told: Sequence[Said]) -> Iterator[Unit]:
    """Everything to be found among the claims about one subject."""
    by_count: dict[object, list[Said]] = defaultdict(list)
    for said in told:
        if said.count is not None and said.figure is not None and not said.figure.is_vague:
            by_count[said.count].append(said)
    for claims in by_count.values():
        words = words_of(subject, claims)
        yield from echoes(claims)
        yield from revisions(words)
        yield from rises(subject, words)
        yield from divergences(subject, words)
        yield from agreements(words)
        yield from misquotes(claims, words)
        yield from contradictions(claims)
    yield from denials(told)
    yield from wrong_dates(subject, told)
    for said in told:
        if said.fault in _SINGLE_FAULTS:
            yield Unit(_SINGLE_FAULTS[said.fault], ((said.claim,),))


def echoes(claims: Iterable[Said]) -> Iterator[Unit]:
    """Several documents have one figure of one body, or one has it through another voice."""
    groups: dict[tuple[object, ...], list[Said]] = defaultdict(list)
    for said in claims:
        assert said.figure is not None
        groups[said.body.id, said.figure[:3]].append(said)
    for group in groups.values():
        if len({said.document for said in group}) > 1 or any(said.relays for said in group):
            yield Unit("echo", (tuple(said.claim for said in group),))


def revisions(words: dict[int, list[Word]]) -> Iterator[Unit]:
    """One body says another figure later; "fall" where a later one is lower."""
    for spoken in words.values():
        steps = [spoken[0]]
        for word in spoken[1:]:
            if differ(word.first, steps[-1].first):
                steps.append(word)
        if len(steps) > 1:
            falls = any(is_below(later.first, before.first) for before, later in pairwise(steps))
            yield Unit("fall" if falls else "revised", tuple(step.ids for step in steps))


def rises(subject: Incident, words: dict[int, list[Word]]) -> Iterator[Unit]:
    """Low early words of some, higher later words of others, all true when they were spoken."""
    early, settled = last_words(subject, words, early=True), last_words(subject, words, early=False)
    if any(word.first.fault for word in early):
        return
    later = early if any(word.first.fault for word in settled) else [*early, *settled]
    low: set[int] = set()
    high: set[int] = set()
    for before in early:
        for after in later:
            is_later_word_of_another = before.stage < after.stage and before.first.body.id != after.first.body.id
            if is_later_word_of_another and is_below(before.first, after.first):
                low.update(before.ids)
                high.update(after.ids)
    if low:
        yield Unit("rise", (tuple(sorted(low)), tuple(sorted(high))))


def divergences(subject: Incident, words: dict[int, list[Word]]) -> Iterator[Unit]:
    """Bodies that count otherwise, against those that say the true count at the same time."""
    for early in (False, True):
        last = last_words(subject, words, early=early)
        here: set[int] = set()
        there: set[int] = set()
        others = [word for word in last if not word.first.fault]
        for word in last:
            if not word.first.fault:
                continue
            against = [
                other
                for other in others
                if differ(word.first, other.first) and (not early or other.stage == word.stage)
            ]
            if against:
                here.update(word.ids)
                there.update(claim for other in against for claim in other.ids)
        if here:
            yield Unit("divergent", (tuple(sorted(here)), tuple(sorted(there))))


def agreements(words: dict[int, list[Word]]) -> Iterator[Unit]:
    """The most bodies whose last words, closed at both ends, share a value."""
    last = [spoken[-1] for spoken in words.values() if spoken[-1].first.figure and spoken[-1].first.figure.is_closed]
    ends = sorted({end for word in last if word.first.figure for end in reach(word.first.figure)})
    groups = (
        [
            word
            for word in last
            if word.first.figure and reach(word.first.figure)[0] <= end <= reach(word.first.figure)[1]
        ]
        for end in ends
    )
    largest = max(groups, key=len, default=[])
    if len(largest) > 1:
        yield Unit("corroborated", (tuple(claim for word in largest for claim in word.ids),))


def misquotes(claims: Iterable[Said], words: dict[int, list[Word]]) -> Iterator[Unit]:
    """A document that has a body's word wrongly, where another has it right."""
    for said in claims:
        if said.fault == Fault.MISQUOTE:
            right = [word for word in words.get(said.body.id, ()) if word.stage == said.stage]
            if right and differ(right[0].first, said):
                yield Unit("misquoted", ((said.claim,), right[0].ids))


def contradictions(claims: Sequence[Said]) -> Iterator[Unit]:
    for said in claims:
        if said.fault == Fault.CONTRADICTION:
            same = [other.claim for other in claims if other.document == said.document and other.fault != said.fault]
            if same:
                yield Unit("self_contradictory", ((said.claim,), tuple(same)))


def denials(told: Sequence[Said]) -> Iterator[Unit]:
    """Who denies, where somebody else accuses or counts victims."""
    by_body: dict[int, list[int]] = defaultdict(list)
    for said in told:
        if said.kind == ClaimKind.DENIAL:
            by_body[said.body.id].append(said.claim)
    for body, claims in by_body.items():
        if any(said.body.id != body and said.kind != ClaimKind.DENIAL for said in told):
            yield Unit("denied", (tuple(claims),))


def wrong_dates(subject: Incident, told: Iterable[Said]) -> Iterator[Unit]:
    by_document: dict[int, list[int]] = defaultdict(list)
    for said in told:
        if said.first != subject.first:
            by_document[said.document].append(said.claim)
    for claims in by_document.values():
        yield Unit("date_conflict", (tuple(claims),))
