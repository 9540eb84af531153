"""Reports are not votes: who a claim really comes from, and which documents are one text printed twice.

The origin is the last voice of the chain; a spokesperson counts as the body spoken for. An outlet adds no voice of its
own where it prints another's sentences word for word (that counts as the first printer's), nor where its headline or
text repeats the very figure it quotes somebody for (that counts as the one quoted).
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from typing import NamedTuple

from claims.consistency.comparable import ComparableClaim, Party
from claims.consistency.rules.bounds import same_bounds
from claims.consistency.rules.comparison import thing_of
from claims.register.vocabulary import Voice

# Shorter sentences are alike by chance ("Ten people were killed.").
SAME_WORDS_LENGTH = 60


class Independence(NamedTuple):
    """How many documents speak, counting a re-print once, and how many independent origins stand behind them."""

    reports: int
    origins: int


def _words(claim: ComparableClaim) -> str:
    return " ".join(claim.exact.lower().split())


def _printed_first(claim: ComparableClaim) -> tuple[date, int]:
    return claim.published_day or date.max, claim.document_id


def _first_printers(claims: Iterable[ComparableClaim]) -> dict[str, ComparableClaim]:
    """The earliest claim of each wording long enough not to be alike by chance."""
    first: dict[str, ComparableClaim] = {}
    for claim in claims:
        words = _words(claim)
        if len(words) < SAME_WORDS_LENGTH:
            continue
        if words not in first or _printed_first(claim) < _printed_first(first[words]):
            first[words] = claim
    return first


def fold_reprints(claims: Sequence[ComparableClaim]) -> tuple[ComparableClaim, ...]:
    """The same claims in the same order; a re-printed own voice gets the first printer as its origin."""
    first = _first_printers(claims)

    def folded(claim: ComparableClaim) -> ComparableClaim:
        printer = first.get(_words(claim))
        if printer is None or printer.document_id == claim.document_id or claim.voice != Voice.OWN:
            return claim
        return replace(claim, origin=printer.origin, chain=(printer.origin,))

    return tuple(folded(claim) for claim in claims)


def _equal(left: ComparableClaim, right: ComparableClaim) -> bool:
    return left.figure is not None and right.figure is not None and same_bounds(left.figure, right.figure)


def fold_own_repeats(claims: Sequence[ComparableClaim]) -> tuple[ComparableClaim, ...]:
    """The same claims in the same order; a figure that its document also quotes somebody for gets that origin."""
    quoted: dict[int, list[ComparableClaim]] = {}
    for claim in claims:
        if claim.voice == Voice.QUOTED and claim.figure is not None:
            quoted.setdefault(claim.document_id, []).append(claim)

    def folded(claim: ComparableClaim) -> ComparableClaim:
        if claim.voice != Voice.OWN or claim.figure is None:
            return claim
        for said in quoted.get(claim.document_id, ()):
            if said.subject_id == claim.subject_id and thing_of(said) == thing_of(claim) and _equal(said, claim):
                return replace(claim, origin=said.origin, chain=said.chain)
        return claim

    return tuple(folded(claim) for claim in claims)


def as_counted(claims: Sequence[ComparableClaim]) -> tuple[ComparableClaim, ...]:
    """The claims with the origins they count as."""
    return fold_own_repeats(fold_reprints(claims))


def report_of(claims: Sequence[ComparableClaim]) -> dict[int, int]:
    """Document -> the document it re-prints (itself for an original)."""
    first = _first_printers(claims)
    original = {claim.document_id: claim.document_id for claim in claims}
    for claim in claims:
        printer = first.get(_words(claim))
        if printer is not None and printer.document_id != claim.document_id:
            original[claim.document_id] = printer.document_id
    return original


def independent_origins(claims: Iterable[ComparableClaim]) -> tuple[Party, ...]:
    """The sources behind `claims`, each once, in the order they appear."""
    return tuple({claim.speaker.id: claim.speaker for claim in claims}.values())


def count_independence(claims: Sequence[ComparableClaim]) -> Independence:
    reports = set(report_of(claims).values())
    return Independence(len(reports), len(independent_origins(claims)))
