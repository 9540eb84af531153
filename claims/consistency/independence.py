"""Reports are not votes: who a claim really comes from, and which documents are one text printed twice.

The origin is the last voice of the chain; a spokesperson counts as the body spoken for. An outlet adds no voice of its
own where it prints another's sentences word for word (that counts as the first printer's), nor where its headline or
text repeats what it quotes somebody for (that counts as the one quoted).
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


def _wordings(claim: ComparableClaim) -> list[str]:
    """The claim with the words before it, and with those after it: a re-print may differ at one side (its byline)."""
    sides = (f"{claim.prefix}{claim.exact}", f"{claim.exact}{claim.suffix}")
    folded = [" ".join(side.lower().split()) for side in sides]
    return [f"{side} {words}" for side, words in enumerate(folded) if len(words) >= SAME_WORDS_LENGTH]


def _printed_first(claim: ComparableClaim) -> tuple[date, int]:
    return claim.published_day or date.max, claim.document_id


def _first_printers(claims: Iterable[ComparableClaim]) -> dict[str, ComparableClaim]:
    """The earliest claim of each wording long enough not to be alike by chance."""
    first: dict[str, ComparableClaim] = {}
    for claim in claims:
        for words in _wordings(claim):
            if words not in first or _printed_first(claim) < _printed_first(first[words]):
                first[words] = claim
    return first


def _printer_of(claim: ComparableClaim, first: dict[str, ComparableClaim]) -> ComparableClaim | None:
    """The claim of another document that this one re-prints."""
    found = [first[words] for words in _wordings(claim) if first[words].document_id != claim.document_id]
    return min(found, key=_printed_first, default=None)


def fold_reprints(claims: Sequence[ComparableClaim]) -> tuple[ComparableClaim, ...]:
    """The same claims in the same order; a re-printed own voice gets the first printer as its origin."""
    first = _first_printers(claims)

    def folded(claim: ComparableClaim) -> ComparableClaim:
        printer = _printer_of(claim, first) if claim.voice == Voice.OWN else None
        return claim if printer is None else replace(claim, origin=printer.origin, chain=(printer.origin,))

    return tuple(folded(claim) for claim in claims)


def _says_the_same(claim: ComparableClaim, other: ComparableClaim) -> bool:
    """One assertion about one subject: the same figure of the same thing, or both without figures."""
    if (claim.subject_id, claim.kind, claim.polarity) != (other.subject_id, other.kind, other.polarity):
        return False
    if claim.figure is None or other.figure is None:
        return claim.figure is other.figure and claim.is_headline
    return thing_of(claim) == thing_of(other) and same_bounds(claim.figure, other.figure)


def fold_own_repeats(claims: Sequence[ComparableClaim]) -> tuple[ComparableClaim, ...]:
    """The same claims in the same order; what a document also quotes somebody for in its text gets that origin.

    Of its own voice this holds for figures, of the headline, which only sums up the text, for every assertion.
    """
    quoted: dict[int, list[ComparableClaim]] = {}
    for claim in claims:
        if claim.voice == Voice.QUOTED and not claim.is_headline:
            quoted.setdefault(claim.document_id, []).append(claim)

    def folded(claim: ComparableClaim) -> ComparableClaim:
        if claim.voice == Voice.QUOTED and not claim.is_headline:
            return claim
        said = next((other for other in quoted.get(claim.document_id, ()) if _says_the_same(claim, other)), None)
        return claim if said is None else replace(claim, origin=said.origin, chain=said.chain)

    return tuple(folded(claim) for claim in claims)


def as_counted(claims: Sequence[ComparableClaim]) -> tuple[ComparableClaim, ...]:
    """The claims with the origins they count as."""
    return fold_own_repeats(fold_reprints(claims))


def report_of(claims: Sequence[ComparableClaim]) -> dict[int, int]:
    """Document -> the document it re-prints (itself for an original)."""
    first = _first_printers(claims)
    original = {claim.document_id: claim.document_id for claim in claims}
    for claim in claims:
        printer = _printer_of(claim, first)
        if printer is not None:
            original[claim.document_id] = printer.document_id
    return original


def independent_origins(claims: Iterable[ComparableClaim]) -> tuple[Party, ...]:
    """The sources behind `claims`, each once, in the order they appear."""
    return tuple({claim.speaker.id: claim.speaker for claim in claims}.values())


def count_independence(claims: Sequence[ComparableClaim]) -> Independence:
    reports = set(report_of(claims).values())
    return Independence(len(reports), len(independent_origins(claims)))
