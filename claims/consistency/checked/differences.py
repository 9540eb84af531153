"""What keeps two texts that are alike from being the same claim: another count, another figure, or another day."""

from collections.abc import Sequence
from dataclasses import dataclass

from claims.consistency.checked.figures import differing, is_one_kind, on_record
from claims.consistency.comparable import ComparableFigure
from claims.consistency.rules.bounds import same_bounds
from claims.consistency.rules.wording import day_words, figure_words
from claims.register.models import ClaimVersion
from claims.register.vocabulary import SubjectScope


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
    if asked is not None and checked is not None:
        return _on_record(asked, checked) or _other_day(asked, checked)
    figures = differing([*on_record(asked), *asked_figures], [*on_record(checked), *checked_figures])
    if figures is not None:
        return Difference("with another figure", figures.in_words())
    return _other_day(asked, checked)


def _on_record(asked: ClaimVersion, checked: ClaimVersion) -> Difference | None:
    """Between two claims of the register the figures themselves tell: figures that can both hold are no one claim."""
    ours, theirs = on_record(asked), on_record(checked)
    if not ours and not theirs:
        return None
    if not ours or not theirs:
        with_figure = figure_words((ours or theirs)[0])
        return Difference("of another kind", f"{with_figure} {'here' if ours else 'there'}, no figure in the other")
    mine, its = ours[0], theirs[0]
    words = f"{figure_words(its)} there, {figure_words(mine)} here"
    if not is_one_kind(mine, its):
        return Difference("that counts something else", words)
    if not same_bounds(mine, its):
        return Difference("with another figure", words)
    if asked.subject_scope != checked.subject_scope:
        total_here = asked.subject_scope == SubjectScope.TOTAL
        return Difference("of another scope", f"{words}, a total {'here' if total_here else 'there'} only")
    return None


def _other_day(asked: ClaimVersion | None, checked: ClaimVersion | None) -> Difference | None:
    """Only where both days are known: a text that names none may mean the same day."""
    if asked is None or checked is None:
        return None
    if asked.first_date is None or asked.last_date is None or checked.first_date is None or checked.last_date is None:
        return None
    if asked.first_date <= checked.last_date and checked.first_date <= asked.last_date:
        return None
    return Difference("about another day", f"{day_words(checked.first_date)} there, {day_words(asked.first_date)} here")
