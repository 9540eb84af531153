"""Scores killed and injured of whole articles on the labeled articles on shootings, beside the published peer.

    .venv/bin/python benchmarks/score_gva.py [--data FILE] [--half worked-on|other|all] [--kinds] [--errors N]

Counted are articles marked `early`: published within a week of the incident, at least one victim. Gold are the final
totals. A figure counts as right when its first given bound equals gold; a measure that an article does not state
counts as 0. Rules are worked out on the incidents whose number is divisible by four and confirmed by the scores of the
others, whose articles are not read: --errors and --kinds tell of the first only.
"""

import argparse
import sys
import time
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from benchmarks._gva_kinds import found_numbers, gold_numbers, is_worked_on, kind_of_error  # noqa: E402
from benchmarks._labeled import SHOOTINGS, Row, line_of, rows_of  # noqa: E402
from benchmarks.tasks._lines import spread  # noqa: E402
from benchmarks.tasks.extract import answer  # noqa: E402

# Measured for the regex and keyword baseline on the same articles, both halves together.
PEER = (0.760, 0.537, 0.428)
Pair = tuple[Row, Row]  # the labeled article, and the main subject that was found in it


def by_half(pairs: Sequence[Pair], half: str) -> dict[str, list[Pair]]:
    """The articles of each half that was asked for by its name, and all together where both were."""
    parts: dict[str, list[Pair]] = {name: [] for name in ("worked-on", "other") if half in (name, "all")}
    for row, main_subject in pairs:
        name = "worked-on" if is_worked_on(row["incident_id"]) else "other"
        if name in parts:
            parts[name].append((row, main_subject))
    return {"all": list(pairs), **parts} if half == "all" else parts


def rates(pairs: Sequence[Pair]) -> tuple[float, float, float]:
    """Shares of articles with killed, injured, both right, in [0, 1]."""
    right: Counter[str] = Counter()
    for row, main_subject in pairs:
        found, gold = found_numbers(main_subject), gold_numbers(row["gold"])
        right.update(killed=found[0] == gold[0], injured=found[1] == gold[1], both=found == gold)
    killed, injured, both = (right[name] / max(len(pairs), 1) for name in ("killed", "injured", "both"))
    return killed, injured, both


def kinds(pairs: Sequence[Pair]) -> Counter[str]:
    """How many of the articles are wrong by each kind."""
    found = (kind_of_error(row["content"], row["gold"], main_subject) for row, main_subject in pairs)
    return Counter(kind for kind in found if kind is not None)


def main() -> int:
    parser = argparse.ArgumentParser(description="Score killed and injured on labeled articles.")
    parser.add_argument("--data", type=Path, default=SHOOTINGS)
    parser.add_argument("--half", choices=("worked-on", "other", "all"), default="all")
    parser.add_argument("--kinds", action="store_true", help="count the wrong articles of the first half by kind")
    parser.add_argument("--errors", type=int, default=0, help="print so many wrong articles of the first half")
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--every", type=int, default=1, help="take every n-th article only")
    options = parser.parse_args()
    if not options.data.is_file():
        print(f"There is no file {options.data}. Name the labeled articles with --data.")
        return 1
    rows = [row for row in rows_of(options.data) if row["early"]][:: options.every]
    if options.half != "all":
        rows = [row for row in rows if is_worked_on(row["incident_id"]) == (options.half == "worked-on")]
    inputs = [line_of(row) for row in rows]
    begun = time.monotonic()
    pairs = [
        (row, result["main_subject"]) for row, result in zip(rows, spread(answer, inputs, options.workers), strict=True)
    ]
    seconds = time.monotonic() - begun
    parts = by_half(pairs, options.half)
    readable = parts.get("worked-on", [])
    if options.errors:
        _print_errors(readable, options.errors)
    if options.kinds:
        _print_kinds(readable)
    print(f"{len(rows)} articles, {len(rows) / seconds:.1f} documents/s with {options.workers} processes")
    print(f"{'':28}{'articles':>9}{'killed':>9}{'injured':>9}{'both':>9}")
    print(f"{'regex and keyword (all)':37}" + "".join(f"{share:9.3f}" for share in PEER))
    for name, part in parts.items():
        print(f"{f'rules-en ({name})':28}{len(part):9}" + "".join(f"{share:9.3f}" for share in rates(part)))
    return 0


def _print_errors(pairs: Sequence[Pair], limit: int) -> None:
    wrong = [pair for pair in pairs if found_numbers(pair[1]) != gold_numbers(pair[0]["gold"])]
    for row, main_subject in wrong[:limit]:
        gold = {name: row["gold"][name] for name in ("killed", "injured")}
        print(f"{row['doc_id']} gold {gold} found {main_subject}\n{row['title']}\n{row['content'][:1500]}\n")


def _print_kinds(pairs: Sequence[Pair]) -> None:
    counts = kinds(pairs)
    print(f"{counts.total()} of {len(pairs)} articles of the half the rules were worked out on are wrong")
    for kind, count in counts.most_common():
        print(f"{count:6}  {kind}")
    print()


if __name__ == "__main__":
    raise SystemExit(main())
