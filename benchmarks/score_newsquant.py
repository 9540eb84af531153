"""Scores quantities on news sentences with gold value, unit and bound, beside the published peers.

    .venv/bin/python benchmarks/score_newsquant.py [--data FILE] [--errors N]

Found and gold quantities are paired one to one within a sentence. Values are equal to a millionth. A unit is right when
it is the gold unit or its normalized name, case and plural apart. Rules are worked out on one half of the sentences (by
a digest of the text) and confirmed by the scores of the other, whose sentences are not read: --errors prints the first.
"""

import argparse
import hashlib
import json
import sys
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from benchmarks.tasks.quantities import answer  # noqa: E402
from claims.extraction.extractors.rules_en.amounts.nouns import singular  # noqa: E402

DATA = ROOT.parent / "shared" / "data" / "newsquant" / "NewsQuant.json"
# F1 in percent of value, value and unit, value and bound; the CQE row is published, the others were measured.
PEERS = {
    "quantulum3": ("73.1", "47.2", "51.9"),
    "MS Recognizers": ("69.4", "33.9", "-"),
    "CQE": ("92.0", "85.6", "88.1"),
}
Item = dict[str, Any]
Same = Callable[[Item, Item], bool]


@dataclass
class Tally:
    """How many quantities were found, how many are gold, and how many of them agree by each measure."""

    found: int = 0
    gold: int = 0
    hits: Counter[str] = field(default_factory=Counter)

    def add(self, found: int, gold: int, right: dict[str, int]) -> None:
        self.found += found
        self.gold += gold
        self.hits.update(right)


def values(value: object) -> list[float]:
    """The one or two numbers of a value, as gold writes it ("7-9") or as a list."""
    if isinstance(value, list):
        return [float(part) for part in value]
    text = str(value)
    head, dash, tail = text[1:].partition("-")
    if dash and not head.endswith(("e", "E")):
        return [float(text[0] + head), float(tail)]
    return [float(text)]


def same_value(found: Item, gold: Item) -> bool:
    left, right = found["value"], gold["value"]
    return len(left) == len(right) and all(
        abs(one - two) <= 1e-6 * max(1.0, abs(two)) for one, two in zip(left, right, strict=True)
    )


def plain(unit: str | None) -> str:
    words = (unit or "-").lower().split()
    return " ".join([*words[:-1], singular(words[-1])]) if words else "-"


def same_unit(found: Item, gold: Item) -> bool:
    return plain(found["unit"]) in {plain(gold["unit"]), plain(gold["normalized_unit"])}


def pairs(found: list[Item], gold: list[Item], same: Same) -> int:
    """How many can be paired one to one; sentences hold few, so that the first fit is good enough."""
    left, count = list(gold), 0
    for item in found:
        match = next((other for other in left if same(item, other)), None)
        if match is not None:
            left.remove(match)
            count += 1
    return count


def is_development(text: str) -> bool:
    return int(hashlib.sha256(text.encode()).hexdigest(), 16) % 2 == 0


def f1(hits: int, found: int, gold: int) -> float:
    return 200 * hits / max(found + gold, 1)


def main() -> int:
    parser = argparse.ArgumentParser(description="Score quantities on labeled sentences.")
    parser.add_argument("--data", type=Path, default=DATA)
    parser.add_argument("--errors", type=int, default=0, help="print so many wrong sentences")
    options = parser.parse_args()
    if not options.data.is_file():
        print(f"There is no file {options.data}. Name the labeled sentences with --data.")
        return 1
    rows = json.loads(options.data.read_text(encoding="utf-8"))
    checks: dict[str, Same] = {
        "value": same_value,
        "value+unit": lambda found, gold: same_value(found, gold) and same_unit(found, gold),
        "value+bound": lambda found, gold: same_value(found, gold) and found["bound"] == gold["change"],
    }
    halves = {"all": Tally(), "developed on": Tally(), "not looked at": Tally()}
    shown = 0
    begun = time.monotonic()
    answered = [answer(json.dumps({"id": at, "text": row["text"]}))["quantities"] for at, row in enumerate(rows)]
    seconds = time.monotonic() - begun
    for row, items in zip(rows, answered, strict=True):
        found = [{**item, "value": values(item["value"])} for item in items]
        gold = [{**item, "value": values(item["value"])} for item in row["quantities"]]
        right = {name: pairs(found, gold, same) for name, same in checks.items()}
        mine = is_development(row["text"])
        for name in ("all", "developed on" if mine else "not looked at"):
            halves[name].add(len(found), len(gold), right)
        if mine and shown < options.errors and any(count < max(len(found), len(gold)) for count in right.values()):
            shown += 1
            print(f"\n{row['text']}")
            print("  gold ", [(item["change"], item["value"], item["unit"], item["normalized_unit"]) for item in gold])
            print("  found", [(item["bound"], item["value"], item["unit"]) for item in found])
    everything = halves["all"]
    print(f"{len(rows)} sentences, {everything.gold} quantities, {len(rows) / max(seconds, 1e-9):.0f} sentences/s")
    print(f"{'F1':20}" + "".join(f"{name:>14}" for name in checks))
    for peer, scores in PEERS.items():
        print(f"{peer:20}" + "".join(f"{score:>14}" for score in scores))
    for half in ("developed on", "not looked at", "all"):
        label = "rules-en" if half == "all" else f"  {half}"
        tally = halves[half]
        print(f"{label:20}" + "".join(f"{f1(tally.hits[name], tally.found, tally.gold):14.1f}" for name in checks))
    print(f"found {everything.found}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
