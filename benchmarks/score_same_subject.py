"""Scores which articles tell of one incident, beside BM25 with a window of seven days.

    .venv/bin/python benchmarks/score_same_subject.py [--data FILE] [--workers N] [--undated] [--sample N]

The collection is the whole file. Clusters are scored by pairs of articles, retrieval by P@1 and MAP@5 over the articles
that have another of their incident; each on the split that weights and thresholds come from, and on the one that was
only ever scored. `--undated` takes the dates of publication away; `--sample` takes every n-th incident.
"""

import argparse
import sys
import time
from collections.abc import Mapping, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from benchmarks import _bm25 as bm25  # noqa: E402
from benchmarks._labeled import SHOOTINGS, Row, line_of, rows_of  # noqa: E402
from benchmarks._same_subject import SPLITS, clustering, in_split, retrieval  # noqa: E402
from benchmarks.tasks.same_subject import answers  # noqa: E402


def main() -> int:
    parser = argparse.ArgumentParser(description="Score which articles tell of one incident.")
    parser.add_argument("--data", type=Path, default=SHOOTINGS)
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--undated", action="store_true", help="without the dates of publication (no peer)")
    parser.add_argument("--sample", type=int, default=1, help="take every n-th incident only")
    options = parser.parse_args()
    if not options.data.is_file():
        print(f"There is no file {options.data}. Name the labeled articles with --data.")
        return 1
    rows = rows_of(options.data)
    taken = set(sorted({row["incident_id"] for row in rows})[:: options.sample])
    rows = [row for row in rows if row["incident_id"] in taken]
    _print_head()
    if not options.undated:
        scores = bm25.scores_of(rows)
        seen = [place for place, row in enumerate(rows) if in_split(row["incident_id"], "tune")]
        _print("BM25 + 7 days (our own BM25)", rows, bm25.clusters(rows, scores, seen), bm25.nearest(scores))
    begun = time.monotonic()
    lines = [line_of({**row, "dct": None} if options.undated else row) for row in rows]
    found = list(answers(lines, options.workers))
    seconds = time.monotonic() - begun
    place_of = {row["doc_id"]: place for place, row in enumerate(rows)}
    nearest = {place: [place_of[other["id"]] for other in answer["nearest"]] for place, answer in enumerate(found)}
    _print("claim ledger", rows, [answer["cluster"] for answer in found], nearest)
    print(f"{len(rows)} articles, {len(rows) / seconds:.1f} articles/s with {options.workers} processes")
    return 0


def _print_head() -> None:
    columns = ("articles", "precision", "recall", "F1", "P@1", "MAP@5")
    print(f"{'':42}" + "".join(f"{column:>10}" for column in columns))


def _print(name: str, rows: Sequence[Row], clusters: Sequence[object], nearest: Mapping[int, Sequence[int]]) -> None:
    incidents = [row["incident_id"] for row in rows]
    for split in SPLITS:
        places = [place for place, incident in enumerate(incidents) if in_split(incident, split)]
        fits = clustering([str(clusters[place]) for place in places], [incidents[place] for place in places])
        found = retrieval({place: nearest[place] for place in places}, incidents)
        figures = "".join(f"{value:10.3f}" for value in (*fits, *found))
        print(f"{f'{name} ({split})':42}{len(places):10}{figures}")


if __name__ == "__main__":
    raise SystemExit(main())
