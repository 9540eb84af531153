"""Scores claims compared with evidence: consistent, inconsistent or not comparable, beside two baselines.

    .venv/bin/python benchmarks/score_compare.py [--data FILE] [--workers N] [--errors N]

A line of the data has a claim, its evidence, the page both are from and a label. Rules are worked out and thresholds
chosen on one half of the pages (an even digest of the page's name), since rows of one page share their numbers; the
other half is not read: --errors prints wrong rows of the first.
"""

import argparse
import hashlib
import json
import sys
import time
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from benchmarks import _naive_intervals  # noqa: E402
from benchmarks._labeled import SHARED, Row, rows_of  # noqa: E402
from benchmarks.tasks._lines import spread  # noqa: E402
from benchmarks.tasks.compare import answer  # noqa: E402

DATA = SHARED / "vitaminc_numeric_dev.jsonl.gz"
ANSWERS = {"SUPPORTS": "consistent", "REFUTES": "inconsistent", "NOT ENOUGH INFO": "not_comparable"}


class Score(NamedTuple):
    """Shares in [0, 1]; `per_answer` has precision, recall and F1 of each answer."""

    rows: int
    accuracy: float
    macro_f1: float
    per_answer: dict[str, tuple[float, float, float]]


def score(gold: Sequence[str], found: Sequence[str]) -> Score:
    pairs = Counter(zip(gold, found, strict=True))
    per_answer = {}
    for name in ANSWERS.values():
        hits = pairs[name, name]
        precision = hits / max(sum(count for (_, said), count in pairs.items() if said == name), 1)
        recall = hits / max(sum(count for (right, _), count in pairs.items() if right == name), 1)
        per_answer[name] = precision, recall, 2 * precision * recall / max(precision + recall, 1e-9)
    hits = sum(count for (right, said), count in pairs.items() if right == said)
    macro = sum(f1 for _, _, f1 in per_answer.values()) / len(per_answer)
    return Score(len(gold), hits / max(len(gold), 1), macro, per_answer)


def is_development(page: str) -> bool:
    return int(hashlib.sha256(page.encode()).hexdigest(), 16) % 2 == 0


def ours(rows: Sequence[Row], workers: int) -> list[Row]:
    lines = [json.dumps({"id": at, "claim": row["claim"], "evidence": row["evidence"]}) for at, row in enumerate(rows)]
    return list(spread(answer, lines, workers))


def print_table(rows: Sequence[Row], found: dict[str, Sequence[str]]) -> None:
    parts: dict[str, Callable[[Row], bool]] = {
        "all": lambda row: True,
        "developed on": lambda row: is_development(row["page"]),
        "not looked at": lambda row: not is_development(row["page"]),
        "deaths and cases": lambda row: bool(row["casualty"]),
    }
    print(f"{'':34}{'rows':>6}{'accuracy':>10}{'macro-F1':>10}   precision/recall of {', '.join(ANSWERS.values())}")
    for part, belongs in parts.items():
        at = [number for number, row in enumerate(rows) if belongs(row)]
        for name, said in found.items():
            result = score([ANSWERS[rows[number]["label"]] for number in at], [said[number] for number in at])
            each = "  ".join(f"{precision:.2f}/{recall:.2f}" for precision, recall, _ in result.per_answer.values())
            print(f"{part:18}{name:16}{result.rows:6}{result.accuracy:10.3f}{result.macro_f1:10.3f}   {each}")


def print_errors(rows: Sequence[Row], answered: Sequence[Row], most: int) -> None:
    for row, said in zip(rows, answered, strict=True):
        if most and is_development(row["page"]) and said["answer"] != ANSWERS[row["label"]]:
            print(
                f"\n{ANSWERS[row['label']]}, not {said['answer']}: {said['why']}\n  {row['claim']}\n  {row['evidence']}"
            )
            most -= 1


def main() -> int:
    parser = argparse.ArgumentParser(description="Score claims compared with evidence.")
    parser.add_argument("--data", type=Path, default=DATA)
    parser.add_argument("--workers", type=int, default=1)
    parser.add_argument("--errors", type=int, default=0, help="print so many wrong rows")
    options = parser.parse_args()
    if not options.data.is_file():
        print(f"There is no file {options.data}. Name the labeled pairs with --data.")
        return 1
    rows = rows_of(options.data)
    begun = time.monotonic()
    answered = ours(rows, options.workers)
    seconds = time.monotonic() - begun
    print_table(
        rows,
        {
            "majority": ["consistent"] * len(rows),
            "naive intervals": [_naive_intervals.answer(row["claim"], row["evidence"]) for row in rows],
            "this project": [said["answer"] for said in answered],
        },
    )
    print(f"{len(rows) / max(seconds, 1e-9):.0f} pairs/s with {options.workers} process(es)")
    print_errors(rows, answered, options.errors)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
