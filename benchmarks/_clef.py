"""The labeled tweets and checked claims (CLEF-2020 CheckThat!, task 2), and the mean average precision at 5."""

import csv
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks._labeled import SHARED
from claims.consistency.checked.fact_check import FactCheck

DATA = SHARED / "clef2020_task2"
SPLITS = ("train", "dev", "test")
DEPTH = 5


@dataclass(frozen=True, slots=True)
class Asked:
    """One tweet and the ids of the claims that it makes."""

    id: str
    text: str
    gold: frozenset[str]


def collection(folder: Path) -> list[FactCheck]:
    """Every checked claim, under its id."""
    rows = _rows(folder / "verified_claims.docs.tsv")
    return [FactCheck(key=row[0], text=row[1], title=row[2]) for row in rows]


def asked(folder: Path, split: str) -> list[Asked]:
    """The tweets of a split that have a checked claim."""
    gold: dict[str, set[str]] = {}
    for line in (folder / split / "tweet-vclaim-pairs.qrels").read_text().splitlines():
        if line.strip():
            tweet, _, claim, _ = line.split()
            gold.setdefault(tweet, set()).add(claim)
    rows = _rows(folder / split / "tweets.queries.tsv")
    return [Asked(row[0], row[1], frozenset(gold[row[0]])) for row in rows if row[0] in gold]


def _rows(path: Path) -> list[list[str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.reader(file, delimiter="\t"))[1:]


def average_precision(ranked: Sequence[str], gold: frozenset[str]) -> float:
    """At most `DEPTH` ids, best first."""
    right, total = 0, 0.0
    for place, one in enumerate(ranked[:DEPTH], 1):
        if one in gold:
            right += 1
            total += right / place
    return total / min(len(gold), DEPTH)


def mean_average_precision(ranked: Sequence[Sequence[str]], tweets: Sequence[Asked]) -> float:
    scores = [average_precision(one, tweet.gold) for one, tweet in zip(ranked, tweets, strict=True)]
    return sum(scores) / max(len(scores), 1)
