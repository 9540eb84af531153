"""A text read for comparing: its items, and the content words around each."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from claims.consistency.wordings import context, days, nothing, places, quantities, ranks, years
from claims.consistency.wordings.items import Item, Kind
from claims.consistency.wordings.polarity import with_polarity
from claims.consistency.wordings.words import stems_of
from claims.extraction.extractors.reading.tokens import Token
from claims.extraction.extractors.rules_en.amounts.words import pieces
from claims.extraction.extractors.rules_en.dates.forms import Written
from claims.extraction.extractors.rules_en.tables.grammar import MONTHS


@dataclass(frozen=True, slots=True)
class Wording:
    """`stems` has one entry per token, empty for what is no content word; `near` and `places` have one per item."""

    text: str
    tokens: Sequence[Token]
    stems: Sequence[str]
    items: Sequence[Item]
    near: Sequence[context.Weights]
    places: Sequence[places.Place | None]
    distances: Sequence[int]

    def said(self, item: Item) -> str:
        """The item in the words of the text."""
        said = " ".join(self.text[item.start : item.stop].split()).replace(" ,", ",")
        opens = self.tokens[item.first]
        if item.start == self.tokens[0].start and opens.is_word and opens.low not in MONTHS:
            return said[:1].lower() + said[1:]
        return said


def read_both(claim: str, evidence: str) -> tuple[Wording, Wording]:
    """Both texts; a day without a year is of the year that both together name most often."""
    mine, theirs = pieces(claim), pieces(evidence)
    my_days, their_days = days.found_in(mine), days.found_in(theirs)
    named = days.years_in(my_days) + days.years_in(their_days)
    year = max(named, key=lambda year: (named[year], year)) if named else None
    return _read(claim, mine, my_days, year), _read(evidence, theirs, their_days, year)


def _read(text: str, tokens: Sequence[Token], found: Sequence[Written], year: int | None) -> Wording:
    numbers = quantities.items_of(text, tokens, _tokens_of(found))
    dated = days.items_of(tokens, found, year)
    # A bare number may turn out to be a year; a counted one never.
    dated += years.items_of(tokens, _tokens_of(found) | _tokens_of(n for n in numbers if n.kind is not Kind.BARE))
    busy = _tokens_of(dated)
    numbers = [item for item in numbers if busy.isdisjoint(range(item.first, item.end))]
    busy |= _tokens_of(numbers) | _tokens_of(found)
    ranked = ranks.items_of(
        tokens, _tokens_of(dated) | _tokens_of(found) | _tokens_of(n for n in numbers if n.kind is not Kind.BARE)
    )
    numbers = [item for item in numbers if _tokens_of(ranked).isdisjoint(range(item.first, item.end))]
    none = nothing.items_of(tokens, busy | _tokens_of(ranked))
    items = [with_polarity(tokens, item) for item in [*numbers, *dated, *ranked, *none]]
    items.sort(key=lambda item: item.start)
    stems = stems_of(tokens)
    taken = {at: item for item in items for at in range(item.first, item.end)}
    opening = context.openings(tokens, stems)
    near = [context.around(tokens, stems, item, taken, opening[item.first]) for item in items]
    return Wording(
        text,
        tokens,
        stems,
        items,
        near,
        [places.place_of(tokens, stems, item) for item in items],
        context.distances(tokens),
    )


def _tokens_of(spans: Iterable[Item | Written]) -> frozenset[int]:
    return frozenset(at for span in spans for at in range(span.first, span.end))
