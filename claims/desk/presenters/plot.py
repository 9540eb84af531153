"""The interval plot "what others say": geometry only; the template draws it, and a table beside it says the same.

One row per report, in the order of publication, echoes under the origin they repeat. Figures run from left to right.
Open bounds point on. Colors follow the origin; there are six, and each row has its name beside it all the same.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import ROUND_FLOOR, Decimal
from math import ceil

from claims.desk.presenters.words import number

RIGHT, TOP, ARROW, DIGIT = 24, 12, 46, 7


@dataclass(frozen=True, slots=True, kw_only=True)
class Shape:
    """The room there is. Figures stand right of `left`; `name_y`, `note_y` and `line_y` count from the top of a row."""

    name: str
    width: int
    left: int
    row: int
    name_y: int
    note_y: int
    line_y: int


WIDE = Shape(name="wide", width=820, left=316, row=40, name_y=17, note_y=33, line_y=20)
# On a phone the names stand above their figures: beside them, either would be too small to read.
NARROW = Shape(name="narrow", width=340, left=14, row=64, name_y=14, note_y=30, line_y=48)


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """One comparable figure. `color` is 1 to 6; `label` and `note` are what the row is called."""

    color: int
    label: str
    note: str
    words: str
    lower: Decimal | None
    upper: Decimal | None
    is_echo: bool
    is_this: bool
    href: str = ""


@dataclass(frozen=True, slots=True)
class Mark:
    """A drawn row: the interval from `x1` to `x2` at height `y`; an open end is an arrow."""

    report: Report
    shape: Shape
    top: int
    x1: float
    x2: float
    opens_left: bool
    opens_right: bool
    label: str
    note: str
    text_x: float
    text_anchor: str

    @property
    def is_point(self) -> bool:
        return not self.opens_left and not self.opens_right and self.x1 == self.x2

    @property
    def y(self) -> int:
        return self.top + self.shape.line_y

    @property
    def name_y(self) -> int:
        return self.top + self.shape.name_y

    @property
    def note_y(self) -> int:
        return self.top + self.shape.note_y

    @property
    def value_y(self) -> int:
        return self.y + 5

    @property
    def ring_x(self) -> float:
        """Around the end that somebody named."""
        return self.x2 if self.opens_left else self.x1

    @property
    def arrow_right(self) -> str:
        return f"M{self.x2 - 7} {self.y - 5} L{self.x2} {self.y} L{self.x2 - 7} {self.y + 5}"

    @property
    def arrow_left(self) -> str:
        return f"M{self.x1 + 7} {self.y - 5} L{self.x1} {self.y} L{self.x1 + 7} {self.y + 5}"


@dataclass(frozen=True, slots=True)
class Tick:
    x: float
    text: str


@dataclass(frozen=True, slots=True)
class Band:
    """What is shaded, from low to high."""

    x: float
    width: float


@dataclass(frozen=True, slots=True)
class Plot:
    shape: Shape
    height: int
    bottom: int
    marks: tuple[Mark, ...]
    ticks: tuple[Tick, ...]
    band: Band | None

    @property
    def axis_y(self) -> int:
        return self.bottom + 18


def draw(
    reports: Sequence[Report], *, low: Decimal | None = None, high: Decimal | None = None, shape: Shape = WIDE
) -> Plot | None:
    """The plot of every report that has a number; None where there is none. `low` to `high` is shaded."""
    drawn = [report for report in reports if report.lower is not None or report.upper is not None]
    if not drawn:
        return None
    values = [value for r in drawn for value in (r.lower, r.upper) if value is not None]
    values += [value for value in (low, high) if value is not None]
    ticks = _ticks(min(values), max(values))
    first, last = ticks[0], ticks[-1]

    def x(value: Decimal) -> float:
        return round(shape.left + float((value - first) / (last - first)) * (shape.width - shape.left - RIGHT), 1)

    marks = tuple(_mark(r, shape, TOP + index * shape.row, x) for index, r in enumerate(drawn))
    bottom = TOP + len(drawn) * shape.row
    band = Band(x(low), round(x(high) - x(low), 1)) if low is not None and high is not None and low < high else None
    return Plot(shape, bottom + 26, bottom, marks, _readable([Tick(x(t), number(t)) for t in ticks]), band)


def _mark(report: Report, shape: Shape, top: int, x: Callable[[Decimal], float]) -> Mark:
    lower, upper = report.lower, report.upper
    x1 = x(lower) if lower is not None else max(x(upper or Decimal(0)) - ARROW, shape.left - 8)
    x2 = x(upper) if upper is not None else min(x(lower or Decimal(0)) + ARROW, shape.width - 8)
    beside_left = x2 > shape.width - 90
    return Mark(
        report, shape, top, x1, x2,
        opens_left=lower is None,
        opens_right=upper is None,
        label=cut(report.label, 42),
        note=cut(report.note, 48),
        text_x=x1 - 16 if beside_left else x2 + 16,
        text_anchor="end" if beside_left else "start",
    )  # fmt: skip


def cut(text: str, length: int) -> str:
    """SVG text does not wrap; the whole name stands in the row's title and in the table."""
    return text if len(text) <= length else text[: length - 1].rstrip() + "…"


def _readable(ticks: Sequence[Tick]) -> tuple[Tick, ...]:
    """As many as stand side by side without running into each other."""
    widest = max(len(tick.text) for tick in ticks) * DIGIT + 12
    return tuple(ticks[:: ceil(widest / (ticks[1].x - ticks[0].x))])


def _ticks(low: Decimal, high: Decimal) -> list[Decimal]:
    """Four to eight round numbers from below `low` to above `high`; never below zero where no figure is."""
    room = max((high - low) * Decimal("0.15"), Decimal(1))
    start, end = low - room, high + room
    if low >= 0:
        start = max(start, Decimal(0))
    step = _round_step((end - start) / 5)
    # Not `//`, which rounds decimals towards zero.
    first = (start / step).to_integral_value(ROUND_FLOOR) * step
    ticks = [first]
    while ticks[-1] < end:
        ticks.append(ticks[-1] + step)
    return ticks


def _round_step(rough: Decimal) -> Decimal:
    power = Decimal(10) ** rough.adjusted()
    for factor in (1, 2, 5, 10):
        if rough <= factor * power:
            return max(factor * power, Decimal(1)) if rough > Decimal("0.5") else factor * power
    return 10 * power
