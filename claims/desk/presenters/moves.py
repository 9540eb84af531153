"""How low, best and high moved from proposal to proposal, as a small strip: geometry only, a table says the same."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

WIDTH, HEIGHT, EDGE = 240, 56, 6
MOST_STEPS = 24

Ends = tuple[Decimal | None, Decimal | None, Decimal | None]


@dataclass(frozen=True, slots=True)
class Dot:
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Strip:
    """`band` are the corners of what lies between low and high, `line` the points of best; "x,y x,y" as SVG has it."""

    width: int
    height: int
    band: str
    line: str
    dots: tuple[Dot, ...]


def draw_moves(moves: Sequence[Ends]) -> Strip | None:
    """Oldest at the left, the last `MOST_STEPS`; None where fewer than two of them have both ends."""
    closed = [(low, best, high) for low, best, high in moves if low is not None and high is not None][-MOST_STEPS:]
    if len(closed) < 2:
        return None
    bottom, top = min(low for low, _, _ in closed), max(high for _, _, high in closed)
    span = float(top - bottom) or 1.0
    step = (WIDTH - 2 * EDGE) / (len(closed) - 1)

    def at(index: int, value: Decimal) -> Dot:
        up = float(value - bottom) / span
        return Dot(round(EDGE + index * step, 1), round(HEIGHT - EDGE - up * (HEIGHT - 2 * EDGE), 1))

    highs = [at(index, high) for index, (_, _, high) in enumerate(closed)]
    lows = [at(index, low) for index, (low, _, _) in enumerate(closed)]
    bests = tuple(at(index, best) for index, (_, best, _) in enumerate(closed) if best is not None)
    return Strip(WIDTH, HEIGHT, _points([*highs, *reversed(lows)]), _points(bests), bests)


def _points(dots: Sequence[Dot]) -> str:
    return " ".join(f"{dot.x},{dot.y}" for dot in dots)
