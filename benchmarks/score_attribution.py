"""Scores sources, cues and contents on passages with gold spans, beside a simple baseline.

    .venv/bin/python benchmarks/score_attribution.py [--data FILE …] [--errors N]

FILE is JSON Lines (`{"id", "tokens", "spans": [{"label", "start", "end"}]}`) or marked text. The default passages were
invented and annotated by the project itself: they show what is read and what is not, and prove nothing about the press.
"Exact" counts spans with both ends right; "overlap" counts tokens that carry the label.
"""

import argparse
import json
import sys
import time
from collections.abc import Iterable, Sequence, Set
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from benchmarks.attribution import baseline  # noqa: E402
from benchmarks.attribution.marked import Passage, load  # noqa: E402
from benchmarks.tasks.attribution import answer  # noqa: E402

PASSAGES = ROOT / "benchmarks" / "attribution"
# The second was written when the rules stood, and put right for what it showed.
DATA = PASSAGES / "passages.txt"
LATER = PASSAGES / "later.txt"
LABELS = ("source", "cue", "content")
Spans = Sequence[dict[str, Any]]


def exact(spans: Spans, label: str) -> set[tuple[int, int]]:
    return {(span["start"], span["end"]) for span in spans if span["label"] == label}


def words(spans: Spans, label: str) -> set[int]:
    return {at for start, end in exact(spans, label) for at in range(start, end)}


class Tally:
    """Hits, found and gold over all passages."""

    def __init__(self) -> None:
        self.hits = self.found = self.gold = 0

    def add(self, found: Set[Any], gold: Set[Any]) -> None:
        self.hits += len(found & gold)
        self.found += len(found)
        self.gold += len(gold)

    @property
    def f1(self) -> float:
        return 200 * self.hits / max(self.found + self.gold, 1)

    def row(self) -> str:
        precision, recall = self.hits / max(self.found, 1), self.hits / max(self.gold, 1)
        return f"{100 * precision:7.1f}{100 * recall:7.1f}{self.f1:7.1f}"


def f1(found: Iterable[Spans], gold: Sequence[Passage], label: str) -> float:
    """In percent, of spans with both ends right."""
    tally = Tally()
    for spans, passage in zip(found, gold, strict=True):
        tally.add(exact(spans, label), exact(passage["spans"], label))
    return tally.f1


def score(found: Iterable[Spans], gold: Sequence[Passage]) -> str:
    """Precision, recall and F1 in percent, exact then overlap, one line for each label."""
    tallies = {(label, kind): Tally() for label in LABELS for kind in ("exact", "overlap")}
    for spans, passage in zip(found, gold, strict=True):
        for label in LABELS:
            tallies[label, "exact"].add(exact(spans, label), exact(passage["spans"], label))
            tallies[label, "overlap"].add(words(spans, label), words(passage["spans"], label))
    return "\n".join(
        f"  {label:12}{tallies[label, 'exact'].row()}   {tallies[label, 'overlap'].row()}" for label in LABELS
    )


def show(passage: Passage, found: Spans) -> None:
    tokens = passage["tokens"]
    print("\n" + " ".join(tokens))
    for label in LABELS:
        got, due = exact(found, label), exact(passage["spans"], label)
        for start, end in sorted(due ^ got):
            mark = "-" if (start, end) in due else "+"
            print(f"  {mark} {label}: {' '.join(tokens[start:end])}")


def report(data: Path, errors: int) -> None:
    gold = load(data)
    begun = time.monotonic()
    found = [answer(json.dumps({"id": row["id"], "tokens": row["tokens"]}))["spans"] for row in gold]
    seconds = max(time.monotonic() - begun, 1e-9)
    by_whom = ", annotated by the project itself" if data.parent == PASSAGES else ""
    print(f"{data.name}{by_whom}: {len(gold)} passages, {len(gold) / seconds:.0f} passages/s")
    print(f"{'':14}{'exact: P':>7}{'R':>6}{'F1':>7}   {'overlap: P':>7}{'R':>6}{'F1':>5}")
    print("verbs of saying, nearest capitals, rest of the sentence")
    print(score([baseline.spans(row["tokens"]) for row in gold], gold))
    print("rules-en")
    print(score(found, gold))
    wrong = [
        (row, spans)
        for row, spans in zip(gold, found, strict=True)
        if any(exact(spans, label) != exact(row["spans"], label) for label in LABELS)
    ]
    for row, spans in wrong[:errors]:
        show(row, spans)


def main() -> int:
    parser = argparse.ArgumentParser(description="Score sources, cues and contents on annotated passages.")
    parser.add_argument("--data", type=Path, nargs="+", default=[DATA, LATER])
    parser.add_argument("--errors", type=int, default=0, help="print so many passages with errors")
    options = parser.parse_args()
    for data in options.data:
        if not data.is_file():
            print(f"There is no file {data}. Name the annotated passages with --data.")
            return 1
        report(data, options.errors)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
