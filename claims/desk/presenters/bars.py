"""A bar for each of a few counts: geometry only; the template draws it, and a table under it says the same.

Names stand above their bars, so that one drawing fits a phone and a column of a wide page.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from claims.desk.presenters.plot import cut

WIDTH, ROW, BAR, LONGEST_NAME = 340, 44, 12, 40
# Nobody sees a bar of half a pixel.
SHORTEST = 3.0


@dataclass(frozen=True, slots=True)
class Counted:
    """One thing that was counted; `words` is the count as people read it ("999+"), `note` what the table adds."""

    name: str
    value: int
    words: str
    note: str = ""
    tone: str = ""


@dataclass(frozen=True, slots=True)
class Bar:
    counted: Counted
    name: str
    top: int
    length: float

    @property
    def thickness(self) -> int:
        return BAR

    @property
    def name_y(self) -> int:
        return self.top + 16

    @property
    def bar_y(self) -> int:
        return self.top + 23


@dataclass(frozen=True, slots=True, kw_only=True)
class Bars:
    """One question and its answer. `slug` names the file that holds the numbers; `noun` heads their column."""

    slug: str
    question: str
    noun: str
    unit: str
    bars: tuple[Bar, ...]
    empty: str

    @property
    def width(self) -> int:
        return WIDTH

    @property
    def height(self) -> int:
        return ROW * len(self.bars)

    @property
    def is_empty(self) -> bool:
        return not any(bar.counted.value for bar in self.bars)

    @property
    def has_notes(self) -> bool:
        return any(bar.counted.note for bar in self.bars)


def draw(
    rows: Sequence[Counted], *, slug: str, question: str, noun: str, unit: str = "Count", empty: str = "Nothing yet."
) -> Bars:
    """The longest bar is as wide as the drawing; none is drawn for zero."""
    most = max((row.value for row in rows), default=0)
    bars = tuple(
        Bar(
            counted=row,
            name=cut(row.name, LONGEST_NAME),
            top=index * ROW,
            length=round(max(SHORTEST, row.value / most * WIDTH), 1) if row.value else 0.0,
        )
        for index, row in enumerate(rows)
    )
    return Bars(slug=slug, question=question, noun=noun, unit=unit, bars=bars, empty=empty)


def table_of(bars: Bars) -> list[list[str]]:
    """The same as rows of text, the names of the columns first."""
    notes = ["Of these"] if bars.has_notes else []
    rows = [[bar.counted.name, bar.counted.words, *([bar.counted.note] if notes else [])] for bar in bars.bars]
    return [[bars.noun, bars.unit, *notes], *rows]
