"""Figures, voices and days in words, for the sentences of findings."""

from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal

from claims.consistency.comparable import ComparableClaim, ComparableFigure, Party
from claims.consistency.rules.bounds import Gap
from claims.consistency.rules.populations import PEOPLE, counted_population
from claims.register.vocabulary import Measure

_SINGULAR = {"women": "woman", "men": "man", "children": "child", "soldiers": "soldier", "suspects": "suspect"}
# So many voices are named in a sentence; the others are counted.
MOST_VOICES = 8
_EXCLUSIVE = ("more than", "over ", "above", "exceed", "upwards of", ">")


def number(value: Decimal) -> str:
    """Without needless zeros, with thousands apart."""
    plain = value.quantize(Decimal(1)) if value == value.to_integral_value() else value.normalize()
    return f"{plain:,f}"


def quantity(figure: ComparableFigure) -> str:
    """ "16", "more than 30", "at least 5", "up to 8", "30 to 40", "about 40", or the vague words themselves."""
    lower, upper = figure.lower, figure.upper
    if lower is None and upper is None:
        return figure.verbatim
    if lower is not None and upper is not None:
        said = number(lower) if lower == upper else f"{number(lower)} to {number(upper)}"
        return f"about {said}" if figure.approximate else said
    if upper is not None:
        return f"up to {number(upper)}"
    assert lower is not None
    is_exclusive = any(words in figure.verbatim.lower() for words in _EXCLUSIVE)
    if is_exclusive and lower >= 1 and lower == lower.to_integral_value():
        return f"more than {number(lower - 1)}"
    return f"at least {number(lower)}"


def unit_words(figure: ComparableFigure) -> str:
    """ "killed", "children killed", "buildings damaged", "USD": what the number counts."""
    if figure.measure == Measure.MONEY:
        return figure.unit
    if figure.measure == Measure.PERCENTAGE:
        return "per cent"
    population = counted_population(figure.population)
    label = "" if figure.measure == Measure.OTHER else str(Measure(figure.measure).label)
    counted = (
        _SINGULAR.get(figure.population, figure.population) if figure.lower == figure.upper == 1 else figure.population
    )
    words = ["" if population == PEOPLE else counted, figure.unit, label]
    return " ".join(word for word in dict.fromkeys(words) if word)


def figure_words(figure: ComparableFigure) -> str:
    """ "13 killed"; "none killed" for zero."""
    said = "none" if figure.lower == figure.upper == 0 else quantity(figure)
    return f"{said} {unit_words(figure)}".strip()


def party_words(party: Party) -> str:
    """A spokesperson with the body it counts as."""
    return party.name if party.speaks_for is None else f"{party.name} ({party.counted_as.name})"


def listed(words: Iterable[str]) -> str:
    """ "a", "a and b", "a, b and c", each once, in order."""
    once = list(dict.fromkeys(words))
    return once[0] if len(once) == 1 else f"{', '.join(once[:-1])} and {once[-1]}" if once else ""


def voices(claims: Sequence[ComparableClaim]) -> str:
    """ "A, B and C"; of more than `MOST_VOICES` the first, and how many others."""
    names = list(dict.fromkeys(party_words(claim.origin) for claim in claims))
    if len(names) <= MOST_VOICES:
        return listed(names)
    return f"{', '.join(names[:MOST_VOICES])} and {len(names) - MOST_VOICES} others"


def day_words(day: date | None) -> str:
    """ "11 October 2020", or "undated"."""
    return "undated" if day is None else f"{day.day} {day:%B %Y}"


def ordinal(number: int) -> str:
    """ "1st", "2nd", "11th"."""
    ending = "th" if number % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


def gap_words(apart: Gap) -> str:
    return f"{'at least ' if apart.at_least else ''}{number(apart.size)} apart"
