"""What keeps two texts that are alike from being the same claim: another count, another figure, or another day."""

from collections.abc import Sequence
from dataclasses import dataclass

from claims.consistency.checked.figures import Differing, differing, is_one_kind
from claims.consistency.comparable import ComparableFigure
from claims.consistency.rules.bounds import same_bounds
from claims.consistency.rules.wording import day_words, figure_words
from claims.consistency.selectors import figure_of
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
    figures = differing(_counted(asked, asked_figures), _counted(checked, checked_figures))
    return None if figures is None else _other_figure(figures)


def _other_figure(figures: Differing) -> Difference:
    is_one = is_one_kind(figures.asked, figures.checked)
    return Difference("with another figure" if is_one else "that counts something else", figures.in_words())


def _counted(version: ClaimVersion | None, figures: Sequence[ComparableFigure]) -> list[ComparableFigure]:
    """What the register keeps of the version before what its text says."""
    kept = None if version is None else figure_of(version)
    return [*figures] if kept is None else [kept, *figures]


def _on_record(asked: ClaimVersion, checked: ClaimVersion) -> Difference | None:
    """Between two claims of the register the figures themselves tell: figures that can both hold are no one claim."""
    mine, its = figure_of(asked), figure_of(checked)
    if mine is None or its is None:
        kept, where = (its, "there") if mine is None else (mine, "here")
        if kept is None:
            return None
        return Difference("of another kind", f"{figure_words(kept)} {where}, no figure in the other")
    figures = Differing(mine, its)
    if not is_one_kind(mine, its) or not same_bounds(mine, its):
        return _other_figure(figures)
    if asked.subject_scope != checked.subject_scope:
        where = "here" if asked.subject_scope == SubjectScope.TOTAL else "there"
        return Difference("of another scope", f"{figures.in_words()}, a total {where} only")
    return None


def _other_day(asked: ClaimVersion, checked: ClaimVersion) -> Difference | None:
    """Only where both days are known: a text that names none may mean the same day."""
    if asked.first_date is None or asked.last_date is None or checked.first_date is None or checked.last_date is None:
        return None
    if asked.first_date <= checked.last_date and checked.first_date <= asked.last_date:
        return None
    return Difference("about another day", f"{day_words(checked.first_date)} there, {day_words(asked.first_date)} here")
