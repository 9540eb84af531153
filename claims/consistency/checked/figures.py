"""Whether two texts count the same thing and differ in the number: then one does not repeat the other."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from claims.consistency.comparable import ComparableFigure
from claims.consistency.rules.bounds import can_both_hold, is_vague, reading
from claims.consistency.rules.ordering import TOLLS
from claims.consistency.rules.populations import counted_population
from claims.consistency.rules.wording import figure_words
from claims.extraction.extractors.registry import default_extractor
from claims.extraction.extractors.rules_en.amounts import reading as amounts
from claims.extraction.extractors.rules_en.tables.populations import BY_WORD
from claims.extraction.proposals import Report
from claims.register.vocabulary import Measure

_PERCENTAGE = "percentage"
_NOT_COUNTED = frozenset({"year of age", "year", "day", "hour", "minute"})
_OPEN = {">": (True, False), "<": (False, True), "=": (True, True), "~": (True, True)}


class Differing(NamedTuple):
    """Two figures that keep two texts apart: of one kind, and they cannot both hold, or of two kinds."""

    asked: ComparableFigure
    checked: ComparableFigure

    def in_words(self) -> str:
        return f"{figure_words(self.checked)} there, {figure_words(self.asked)} here"


def figures_in(text: str) -> list[ComparableFigure]:
    """What a text counts: figures of the register's measures as a new document's are read, then amounts with a unit."""
    report = Report(text=text)
    found = [
        ComparableFigure(
            measure=proposal.figure.measure,
            population=proposal.figure.population,
            lower=proposal.figure.lower,
            upper=proposal.figure.upper,
            approximate=proposal.figure.approximate,
            unit=proposal.figure.unit or "",
            verbatim=proposal.figure.verbatim,
        )
        for proposal in default_extractor(report).propose(report)
        if proposal.figure is not None
    ]
    taken = {(figure.lower, figure.upper) for figure in found}
    return found + [figure for figure in _amounts(text) if (figure.lower, figure.upper) not in taken]


def _amounts(text: str) -> Iterator[ComparableFigure]:
    for amount in amounts.read(text):
        unit = amount.unit
        if unit is None or unit in _NOT_COUNTED or unit in BY_WORD:
            continue
        has_lower, has_upper = _OPEN.get(amount.bound, (True, True))
        yield ComparableFigure(
            measure=Measure.PERCENTAGE if unit == _PERCENTAGE else Measure.OTHER,
            population="",
            lower=amount.low if has_lower else None,
            upper=amount.high if has_upper else None,
            approximate=amount.bound == "~",
            unit="" if unit == _PERCENTAGE else unit,
            verbatim=text[amount.start : amount.end],
        )


def differing(asked: Sequence[ComparableFigure], checked: Sequence[ComparableFigure]) -> Differing | None:
    """Two figures that keep the texts apart; None where nothing does.

    Of the first kind of thing that both count, where no two can both hold; or people counted for another fate.
    """
    for theirs in checked:
        ours = [figure for figure in asked if _kind(figure) == _kind(theirs)]
        rivals = [figure for figure in checked if _kind(figure) == _kind(theirs)]
        if ours and not any(_agree(one, other) for one in ours for other in rivals):
            return Differing(ours[0], theirs)
    fates, theirs_fates = _tolls(asked), _tolls(checked)
    if fates and theirs_fates and not any(is_one_kind(one, other) for one in fates for other in theirs_fates):
        return Differing(fates[0], theirs_fates[0])
    return None


def _tolls(figures: Sequence[ComparableFigure]) -> list[ComparableFigure]:
    return [figure for figure in figures if figure.measure in TOLLS]


def is_one_kind(left: ComparableFigure, right: ComparableFigure) -> bool:
    """Whether both count the same thing."""
    return _kind(left) == _kind(right)


def _kind(figure: ComparableFigure) -> tuple[str, str, str]:
    return figure.measure, counted_population(figure.population), figure.unit


def _agree(left: ComparableFigure, right: ComparableFigure) -> bool:
    """A vague word and a number are no two figures."""
    return is_vague(left) or is_vague(right) or can_both_hold(reading(left), reading(right))
