"""Learns how likely two reports tell of one event, and writes the weights that ship with the product.

    .venv/bin/python benchmarks/train_same_subject.py [--data FILE] [--workers N]

Seen are the incidents of the tuning split alone. From their articles come the shares of the commonest words that are no
names. The weights come from pairs of articles that would be compared (with their dates of publication and without,
whole and cut short, in a full ledger and in an empty one): a logistic regression with a ridge, fitted by Newton's
method. Then it is printed at which threshold the clusters of that split fit best, to be set as `THRESHOLD` in
`claims/consistency/matching/reports/homes.py`.
"""

import argparse
import json
import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from benchmarks._labeled import SHOOTINGS, Row, line_of, rows_of  # noqa: E402
from benchmarks._same_subject import clustering, in_split  # noqa: E402
from benchmarks.tasks.same_subject import read  # noqa: E402
from claims.consistency.matching.reports import grouping, likeness  # noqa: E402
from claims.consistency.matching.reports import rarity as common  # noqa: E402
from claims.consistency.matching.reports.collection import Collection  # noqa: E402
from claims.consistency.matching.reports.features import features  # noqa: E402
from claims.consistency.matching.reports.rarity import Rarity  # noqa: E402
from claims.consistency.matching.reports.weighed import weigh  # noqa: E402
from claims.consistency.matching.reports.words import words_of  # noqa: E402

RIDGE = 1.0
LEAST_SHARE = 0.02
SHORT = 400
Array = NDArray[np.float64]


def fit(rows: Array, wanted: Array, ridge: float = RIDGE) -> tuple[float, Array]:
    """Intercept and weights of the columns of `rows`; the ridge lies on the columns as if each had deviation 1."""
    scale = rows.std(axis=0)
    scale[scale == 0] = 1.0
    mean = rows.mean(axis=0)
    design = np.hstack([np.ones((len(rows), 1)), (rows - mean) / scale])
    penalty = np.diag([0.0, *[ridge] * rows.shape[1]])
    weights = np.zeros(design.shape[1])
    for _ in range(50):
        chance = 1 / (1 + np.exp(-design @ weights))
        slope = design.T @ (chance - wanted) + penalty @ weights
        curve = (design * (chance * (1 - chance))[:, None]).T @ design + penalty
        step = np.linalg.solve(curve, slope)
        weights -= step
        if np.abs(step).max() < 1e-8:
            break
    raw = weights[1:] / scale
    return float(weights[0] - mean @ raw), raw


def common_words(rows: Sequence[Row]) -> dict[str, float]:
    """Word -> share of articles, of words that half the time at least are written small."""
    held: Counter[str] = Counter()
    small: Counter[str] = Counter()
    every: Counter[str] = Counter()
    for row in rows:
        words = list(words_of(f"{row['title'] or ''}\n{row['content']}"))
        held.update({word.key for word in words})
        every.update(word.key for word in words)
        small.update(word.key for word in words if word.text.islower())
    least = LEAST_SHARE * len(rows)
    common = sorted(word for word, count in held.items() if count >= least and small[word] * 2 >= every[word])
    return {word: round(held[word] / len(rows), 2) for word in common}


class Pairs(NamedTuple):
    """What was found in each pair that would be compared, and whether it is of one incident."""

    names: list[str]
    rows: Array
    wanted: Array


def pairs_of(collection: Collection, incidents: Sequence[str], rarity: Rarity) -> Pairs:
    """Pairs of the tuning split among the candidates of a collection of all articles, words weighed by `rarity`."""
    seen = {place for place, incident in enumerate(incidents) if in_split(incident, "tune")}
    pairs = sorted({(min(place, other), max(place, other)) for place in seen for other in collection.candidates(place)})
    pairs = [pair for pair in pairs if seen.issuperset(pair)]
    weighed = {place: weigh(collection.profiles[place], rarity) for place in seen}
    found = [features(weighed[one], weighed[other]) for one, other in pairs]
    wanted = np.array([incidents[one] == incidents[other] for one, other in pairs], dtype=np.float64)
    names = list(found[0])
    return Pairs(names, np.array([[each[name] for name in names] for each in found]), wanted)


def main() -> int:
    parser = argparse.ArgumentParser(description="Learn the weights of likeness between reports.")
    parser.add_argument("--data", type=Path, default=SHOOTINGS)
    parser.add_argument("--workers", type=int, default=2)
    options = parser.parse_args()
    if not options.data.is_file():
        print(f"There is no file {options.data}. Name the labeled articles with --data.")
        return 1
    rows = rows_of(options.data)
    incidents = [row["incident_id"] for row in rows]
    _write_common_words(options.data.name, [row for row in rows if in_split(row["incident_id"], "tune")])
    dated = _collection(rows, options.workers)
    # Once more without dates of publication: what they say is not to be missed where a collection has none.
    undated = _collection([{**row, "dct": None} for row in rows], options.workers)
    # And as reports that are their first lines alone, and as the first reports of a ledger see each other.
    short = _collection([{**row, "content": row["content"][:SHORT]} for row in rows], options.workers)
    parts = [pairs_of(collection, incidents, collection.rarity) for collection in (dated, undated, short)]
    parts += [pairs_of(collection, incidents, Rarity(0, {})) for collection in (dated, short)]
    names = parts[0].names
    wanted = np.concatenate([part.wanted for part in parts])
    intercept, weights = fit(np.concatenate([part.rows for part in parts]), wanted)
    values = {
        "learned_from": f"pairs of news articles on shootings, incidents ≡ 0 mod 4 of {options.data.name}, "
        "with and without their dates of publication, whole and cut short, in a full ledger and in an empty one",
        "pairs": len(wanted),
        "of_one_event": int(wanted.sum()),
        "ridge": RIDGE,
        "intercept": round(intercept, 5),
        "weights": {name: round(float(weight), 5) for name, weight in zip(names, weights, strict=True)},
    }
    likeness.WEIGHTS.write_text(json.dumps(values, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
    print(f"{len(wanted)} pairs, {int(wanted.sum())} of one event; weights written to {likeness.WEIGHTS}")
    likeness.learned.cache_clear()
    for name, collection in (("dated", dated), ("undated", undated)):
        _print_thresholds(name, collection, incidents)
    return 0


def _write_common_words(data: str, rows: Sequence[Row]) -> None:
    values = {
        "learned_from": f"news articles on shootings, incidents ≡ 0 mod 4 of {data}",
        "shares": common_words(rows),
    }
    common.COMMON_WORDS.write_text(json.dumps(values, indent=0, ensure_ascii=False) + "\n", encoding="utf-8")
    common.common_words.cache_clear()


def _collection(rows: Sequence[Row], workers: int) -> Collection:
    told = read([line_of(row) for row in rows], workers)
    return Collection(one.profile for one in told if one.profile is not None)


def _print_thresholds(name: str, collection: Collection, incidents: Sequence[str]) -> None:
    seen = [place for place, incident in enumerate(incidents) if in_split(incident, "tune")]
    neighbors = grouping.neighbors_of(collection)
    print(f"{'threshold':>10}{'precision':>10}{'recall':>10}{'F1':>10}   (tuning split, {name})")
    for threshold in np.arange(0.36, 0.72, 0.03):
        subjects = grouping.subjects_of(collection, neighbors, float(threshold))
        fits = clustering([subjects[place] for place in seen], [incidents[place] for place in seen])
        print(f"{threshold:10.2f}" + "".join(f"{value:10.3f}" for value in fits))


if __name__ == "__main__":
    raise SystemExit(main())
