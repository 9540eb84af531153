"""Figures as reports word them, each true of the count it is made from."""

import random
from typing import NamedTuple


class Figure(NamedTuple):
    """Bounds as the register keeps them; both None is a vague word."""

    lower: int | None
    upper: int | None
    approximate: bool
    words: str

    @property
    def is_vague(self) -> bool:
        return self.lower is None and self.upper is None

    @property
    def is_closed(self) -> bool:
        return self.lower is not None and self.upper is not None


def exact(value: int) -> Figure:
    return Figure(value, value, False, f"{value:,}" if value >= 10_000 else str(value))


def worded(rng: random.Random, value: int) -> Figure:
    """`value` with a bound, rounded, as a range or as a vague word; it holds whatever the wording."""
    draw = rng.random()
    least = max(1, value - rng.randint(0, value // 6))
    if draw < 0.3:
        return Figure(least, None, False, f"at least {least}")
    if draw < 0.5 and least > 1:
        return Figure(least, None, False, f"more than {least - 1}")
    if draw < 0.7:
        rounded = round(value / 5) * 5
        if rounded and abs(rounded - value) <= _slack(rounded):
            return Figure(rounded, rounded, True, f"about {rounded}")
    most = value + rng.randint(1, 1 + value // 8)
    if draw < 0.85:
        return Figure(least, most, False, f"{least} to {most}")
    if draw < 0.92:
        return Figure(None, most, False, f"up to {most}")
    if value >= 3:
        return Figure(None, None, False, "dozens of" if value >= 24 else "several")
    return exact(value)


def _slack(value: int) -> float:
    """How far "about" reaches: a tenth, and one at least (docs/adr/0007)."""
    return max(1.0, value / 10)


def reach(figure: Figure) -> tuple[float, float]:
    """Both ends of what the figure allows."""
    low = float("-inf") if figure.lower is None else float(figure.lower)
    high = float("inf") if figure.upper is None else float(figure.upper)
    if figure.approximate:
        low, high = low - _slack(int(low)), high + _slack(int(high))
    return low, high


def can_both_hold(left: Figure, right: Figure) -> bool:
    (low, high), (least, most) = reach(left), reach(right)
    return low <= most and least <= high


def altered(rng: random.Random, value: int) -> int:
    """Another number than `value`, as a slip of the pen or a wrong memory makes it: from 0.6 to 1.6 times it."""
    factor = rng.uniform(0.6, 0.9) if rng.random() < 0.5 else rng.uniform(1.12, 1.6)
    changed = max(1, round(value * factor))
    return changed if changed != value else value + 1
