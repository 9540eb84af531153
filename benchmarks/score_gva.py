"""Scores killed and injured of whole articles on the labelled articles on shootings, beside the published peer.

    .venv/bin/python benchmarks/score_gva.py [--data FILE] [--errors N]

Counted are articles marked `early`: published within a week of the incident, at least one victim. Gold are the final
totals. A figure counts as right when its lower and its upper bound equal gold; a measure that an article does not
state counts as 0.
"""

import argparse
import gzip
import json
import sys
import time
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from benchmarks.tasks._lines import spread  # noqa: E402
from benchmarks.tasks.extract import answer  # noqa: E402

DATA = ROOT.parent / "shared" / "data" / "gva_dev.jsonl.gz"
# Measured for the regex and keyword baseline on the same articles.
PEER = {"killed": 0.760, "injured": 0.537, "both": 0.428}


def as_number(bounds: list[int | None] | None) -> int:
    if bounds is None:
        return 0
    return next((bound for bound in bounds if bound is not None), 0) or 0


def main() -> int:
    parser = argparse.ArgumentParser(description="Score killed and injured on labelled articles.")
    parser.add_argument("--data", type=Path, default=DATA)
    parser.add_argument("--errors", type=int, default=0, help="print so many wrong articles")
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--every", type=int, default=1, help="take every n-th article only")
    options = parser.parse_args()
    if not options.data.is_file():
        print(f"There is no file {options.data}. Name the labelled articles with --data.")
        return 1
    with gzip.open(options.data, "rt", encoding="utf-8") as lines:
        rows = [row for row in map(json.loads, lines) if row["early"]][:: options.every]
    inputs = [
        json.dumps({"id": row["doc_id"], "text": row["content"], "published": row["dct"], "title": row["title"]})
        for row in rows
    ]
    begun = time.monotonic()
    found = list(spread(answer, inputs, options.workers))
    seconds = time.monotonic() - begun
    right = dict.fromkeys(PEER, 0)
    wrong: list[tuple[dict[str, Any], dict[str, Any]]] = []
    for row, result in zip(rows, found, strict=True):
        main_subject = result["main_subject"]
        hits = {name: as_number(main_subject[name]) == row["gold"][name] for name in ("killed", "injured")}
        hits["both"] = all(hits.values())
        for name, hit in hits.items():
            right[name] += hit
        if not hits["both"]:
            wrong.append((row, main_subject))
    print(f"{len(rows)} articles, {len(rows) / seconds:.1f} documents/s with {options.workers} processes")
    print(f"{'':28}{'killed':>9}{'injured':>9}{'both':>9}")
    print(f"{'regex and keyword':28}" + "".join(f"{PEER[name]:9.3f}" for name in PEER))
    print(f"{'rules-en':28}" + "".join(f"{right[name] / max(len(rows), 1):9.3f}" for name in PEER))
    for row, main_subject in wrong[: options.errors]:
        gold = {name: row["gold"][name] for name in ("killed", "injured")}
        print(f"\n{row['doc_id']} gold {gold} found {main_subject}\n{row['title']}\n{row['content'][:1500]}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
