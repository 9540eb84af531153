"""A figure as it is compared: all of it has to be right, or it is wrong."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

GOLD = Path(__file__).with_name("gold.txt")


@dataclass(frozen=True, slots=True)
class Row:
    """`origins` are the names that are right; an empty one is the outlet itself."""

    date: str | None
    measure: str
    population: str
    figure: str
    origins: frozenset[str]

    def is_same(self, other: "Row") -> bool:
        mine = (self.date, self.measure, self.population, self.figure)
        return mine == (other.date, other.measure, other.population, other.figure) and bool(
            self.origins & other.origins
        )

    def __str__(self) -> str:
        who = " / ".join(sorted(self.origins)) or "-"
        return f"{self.date} | {self.measure} | {self.population} | {self.figure} | {who}"


@dataclass(frozen=True, slots=True)
class Score:
    """How many figures were found, how many there are, how many of the found ones are right."""

    right: int
    found: int
    gold: int

    @property
    def precision(self) -> float:
        return self.right / self.found if self.found else float(not self.gold)

    @property
    def recall(self) -> float:
        return self.right / self.gold if self.gold else 1.0

    @property
    def f1(self) -> float:
        return 2 * self.right / (self.found + self.gold) if self.found + self.gold else 1.0

    def __add__(self, other: "Score") -> "Score":
        return Score(self.right + other.right, self.found + other.found, self.gold + other.gold)


def read_gold(path: Path = GOLD) -> dict[str, list[Row]]:
    """The rows of each report."""
    gold: dict[str, list[Row]] = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.strip() and not line.startswith("#"):
            report, date, measure, population, figure, origin = [cell.strip() for cell in line.split("|")]
            origins = frozenset("" if name.strip() == "-" else folded(name) for name in origin.split("/"))
            gold.setdefault(report, []).append(Row(date, measure, population, figure, origins))
    return gold


def folded(name: str) -> str:
    return name.replace("’", "'").strip().casefold()


def of_claim(claim: Mapping[str, Any]) -> Row | None:
    """A claim as the task `extract` writes it; None where it has no figure."""
    figure = claim["figure"]
    if figure is None:
        return None
    origin = folded(claim["claimant"][-1]) if claim["voice"] == "quoted" else ""
    written = written_bounds(figure["lower"], figure["upper"], approximate=figure["approximate"])
    return Row(claim["date"], figure["measure"], figure["population"], written, frozenset({origin}))


def written_bounds(lower: float | None, upper: float | None, *, approximate: bool = False) -> str:
    about = "~" if approximate else ""
    if lower is None:
        return "?" if upper is None else f"{about}{upper}-"
    if upper is None:
        return f"{about}{lower}+"
    return f"{about}{lower}" if lower == upper else f"{about}{lower}..{upper}"


def compare(found: Iterable[Row], gold: Sequence[Row]) -> tuple[Score, list[Row], list[Row]]:
    """The score, what was found and is wrong, what was missed. Each gold figure is right once."""
    left = list(gold)
    wrong: list[Row] = []
    for row in found:
        match = next((index for index, one in enumerate(left) if row.is_same(one)), None)
        if match is None:
            wrong.append(row)
        else:
            del left[match]
    right = len(gold) - len(left)
    return Score(right, right + len(wrong), len(gold)), wrong, left
