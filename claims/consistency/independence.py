"""Reports are not votes: who a claim really comes from, and how many independent origins stand behind some.

The origin is the last voice of the chain; a spokesperson counts as the body spoken for. An outlet adds no voice of its
own where it prints another's report (that counts as the report's origin) or single sentences of it word for word (that
counts as the first printer's), nor where its headline or text repeats what it quotes somebody for (that counts as the
one quoted). Outlets of one owner are one origin.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from typing import NamedTuple

from claims.consistency.comparable import ComparableClaim, Party
from claims.consistency.rules.bounds import same_bounds
from claims.consistency.rules.comparison import thing_of
from claims.lib.grouping import grouped
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
    """The same claims in the same order; an own voice that prints another's words gets that one as its origin.

    What a report prints as a whole is known by the words of the document. A sentence in a report of one's own, or in a
    round-up, is known by its own words.
    """
    first = _first_printers(claims)

    def folded(claim: ComparableClaim) -> ComparableClaim:
        if claim.voice != Voice.OWN:
            return claim
        if claim.report_origin is not None:
            return _told_by(claim, claim.report_origin)
        printer = _printer_of(claim, first)
        return claim if printer is None else _told_by(claim, printer.report_origin or printer.origin)

    return tuple(folded(claim) for claim in claims)


def _told_by(claim: ComparableClaim, origin: Party) -> ComparableClaim:
    """Its own words where the origin is the printer itself."""
    chain = () if origin.id == claim.document_source.id else (origin,)
    return replace(claim, origin=origin, chain=chain)


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
    in_text = (claim for claim in claims if claim.voice == Voice.QUOTED and not claim.is_headline)
    quoted = grouped(in_text, lambda claim: claim.document_id)

    def folded(claim: ComparableClaim) -> ComparableClaim:
        if claim.voice == Voice.QUOTED and not claim.is_headline:
            return claim
        said = next((other for other in quoted.get(claim.document_id, ()) if _says_the_same(claim, other)), None)
        return claim if said is None else replace(claim, origin=said.origin, chain=said.chain)

    return tuple(folded(claim) for claim in claims)


def as_counted(claims: Sequence[ComparableClaim]) -> tuple[ComparableClaim, ...]:
    """The claims with the origins they count as."""
    return fold_own_repeats(fold_reprints(claims))


def report_of(claims: Iterable[ComparableClaim]) -> dict[int, int]:
    """Document -> the document whose text it prints (itself for an original)."""
    return {claim.document_id: claim.report_id or claim.document_id for claim in claims}


def independent_origins(claims: Iterable[ComparableClaim]) -> tuple[Party, ...]:
    """The sources behind `claims`, each once, in the order they appear."""
    return tuple({behind.id: behind for behind in (claim.speaker.independent_as for claim in claims)}.values())


def count_independence(claims: Sequence[ComparableClaim]) -> Independence:
    return Independence(len(set(report_of(claims).values())), len(independent_origins(claims)))
