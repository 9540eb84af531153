"""What keeps two texts that are alike from being the same claim: another figure, or another day."""

from collections.abc import Sequence
from dataclasses import dataclass

from claims.consistency.checked.figures import differing, on_record
from claims.consistency.comparable import ComparableFigure
from claims.consistency.rules.wording import day_words
from claims.register.models import ClaimVersion


@dataclass(frozen=True, slots=True)
class Difference:
    """`how` completes "A similar claim …"; `words` say both values."""

    how: str
    words: str

    @property
    def sentence(self) -> str:
        return f"A similar claim {self.how} was checked: {self.words}."


def difference(
    asked: ClaimVersion | None,
    asked_figures: Sequence[ComparableFigure],
    checked: ClaimVersion | None,
    checked_figures: Sequence[ComparableFigure],
) -> Difference | None:
    """The versions are None for texts that the register does not keep; then only what the texts count is compared."""
    figures = differing([*on_record(asked), *asked_figures], [*on_record(checked), *checked_figures])
    if figures is not None:
        return Difference("with another figure", figures.in_words())
    return _other_day(asked, checked)


def _other_day(asked: ClaimVersion | None, checked: ClaimVersion | None) -> Difference | None:
    """Only where both days are known: a text that names none may mean the same day."""
    if asked is None or checked is None:
        return None
    if asked.first_date is None or asked.last_date is None or checked.first_date is None or checked.last_date is None:
        return None
    if asked.first_date <= checked.last_date and checked.first_date <= asked.last_date:
        return None
    return Difference("about another day", f"{day_words(checked.first_date)} there, {day_words(asked.first_date)} here")
