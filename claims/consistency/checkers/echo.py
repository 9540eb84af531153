"""Reports that repeat an origin: they count as that origin, once.

By attribution alone: the chain passes through another voice before it reaches the origin, or another document has
recorded the same figure of the same origin already.
"""

from collections.abc import Sequence

from claims.consistency.checkers.found import Found, Outcome, held
from claims.consistency.checkers.things import MOST_NAMED, about, by_thing
from claims.consistency.comparable import Case, ComparableClaim, Party
from claims.consistency.rules.comparison import Size, Thing, size_of
from claims.consistency.rules.sequence import in_order
from claims.consistency.rules.wording import MOST_VOICES, figure_words, listed
from claims.consistency.vocabulary import Answer, FindingKind


class Echo:
    name = "echo"
    version = "2"
    is_comparison = False

    def check(self, case: Case) -> Sequence[Outcome]:
        return [
            _outcome(thing, told)
            for thing, claims in by_thing(case).items()
            for told in _same_figure_of_one_origin(claims)
        ]


def relays_of(claim: ComparableClaim) -> list[Party]:
    """The voices between document and origin, each counted as the body it speaks for; empty for a first-hand report."""
    between = [voice.counted_as for voice in claim.chain[:-1]]
    own = {claim.speaker.id, claim.document_source.counted_as.id}
    return list({party.id: party for party in between if party.id not in own}.values())


def _same_figure_of_one_origin(claims: Sequence[ComparableClaim]) -> list[list[ComparableClaim]]:
    """Oldest first within each group, one claim for each document."""
    groups: dict[tuple[int, Size], dict[int, ComparableClaim]] = {}
    for claim in in_order(claims):
        groups.setdefault((claim.speaker.id, size_of(claim)), {}).setdefault(claim.document_id, claim)
    return [list(told.values()) for told in groups.values()]


def _outcome(thing: Thing, told: Sequence[ComparableClaim]) -> Outcome:
    if len(told) == 1 and not relays_of(told[0]):
        return held("first to report its origin")
    return Outcome(answer=Answer.CONSISTENT, reason="repeats its origin", found=_found(thing, told))


def _path(claim: ComparableClaim) -> str:
    """ "Caucasian Knot, citing Echo of Moscow"."""
    relays = relays_of(claim)
    return claim.document_source.name + (f" citing {listed(party.name for party in relays)}" if relays else "")


def _paths(told: Sequence[ComparableClaim]) -> str:
    named = "; ".join(_path(claim) for claim in told[:MOST_VOICES])
    return named if len(told) <= MOST_VOICES else f"{named}; and {len(told) - MOST_VOICES} others"


def _found(thing: Thing, told: Sequence[ComparableClaim]) -> Found:
    first, origin = told[0], told[0].speaker
    assert first.figure is not None
    what = figure_words(first.figure)
    if len(told) == 1:
        relays = " and ".join(party.name for party in relays_of(first))
        sentence = (
            f"{first.document_source.name} repeats {relays}, which repeats {origin.name}: {what}. "
            f"It counts as {origin.name}, once."
        )
    else:
        sentence = f"{len(told)} reports repeat one origin, {origin.name}: {what} ({_paths(told)}). They count as one."
    return Found(
        kind=FindingKind.ECHO,
        about=(*about(thing), origin.id, first.claim_id),
        claims=tuple(told[:MOST_NAMED]),
        sentence=sentence,
        severity=0.1,
    )
