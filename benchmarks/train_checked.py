"""Learns how words and meaning weigh in matching a text to checked claims, and writes weights.toml anew.

    .venv/bin/python benchmarks/train_checked.py [--data FOLDER] [--write]

Weights are learned on the train split: under them the claim that a tweet makes comes before the other candidates
(softmax over the candidates, so that only their order counts). What sum means which probability is learned on train,
too: the best right candidate against the best wrong one, which is all that a text nobody checked has. The collection
has many claims twice; a copy of the right one (cosine above .75) is not counted as wrong there. The penalty on large
weights is chosen on dev, and so is the threshold: the lowest score from which on nine of ten hits are right, where
every second text was never checked. The test split is not read.
"""

import argparse
import importlib
import sys
from collections.abc import Sequence
from pathlib import Path

import numpy as np

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from benchmarks._clef import DATA, Asked, asked, average_precision, collection  # noqa: E402
from benchmarks._learning import Array, Example, best_sums, calibrated, fitted, threshold_for  # noqa: E402
from benchmarks.tasks._database import empty_ledger  # noqa: E402

WEIGHTS = ROOT / "claims" / "consistency" / "checked" / "weights.toml"
PENALTIES = (0.003, 0.01, 0.03)
# The data names neither voice nor day of a checked claim: our own judgement, beside a cosine's weight of ten or so.
BY_JUDGEMENT = {"speaker": 1.0, "time": 0.5}
PRECISION = 0.9
COPY = 0.75


def examples_of(tweets: Sequence[Asked]) -> list[Example]:
    compare = importlib.import_module("claims.consistency.checked.matching").compare
    made = []
    for tweet in tweets:
        scored = compare(tweet.text).scored
        values = np.array([one.likeness for one in scored], dtype=np.float64)
        copies = copies_of(tweet.gold, [one.checked.pk for one in scored])
        right = np.array([one.checked.key in tweet.gold for one in scored])
        made.append(Example(values, right, np.array([one.checked.pk in copies for one in scored])))
        sys.stderr.write(f"\r{len(made)} of {len(tweets)} tweets compared")
    sys.stderr.write("\n")
    return made


def copies_of(gold: frozenset[str], checked_ids: Sequence[int]) -> set[int]:
    """Those of the claims that say what one of the right ones says, by the vectors on record."""
    vectors = importlib.import_module("claims.consistency.checked.models").CheckedVector.objects
    similarities = importlib.import_module("claims.consistency.checked.candidates").similarities
    found: set[int] = set()
    for vector, model in vectors.filter(checked__key__in=gold, is_title=False).values_list("vector", "model"):
        cosines = similarities(checked_ids, np.array(vector, dtype=np.float32), model)
        found |= {pk for (pk, is_title), cosine in cosines.items() if cosine > COPY and not is_title}
    return found


def mean_precision(examples: Sequence[Example], weights: Array) -> float:
    """At 5; a right claim that is not among the candidates counts as missed, as each tweet has about one."""
    scores = []
    for one in examples:
        order = np.argsort(-(one.values @ weights), kind="stable")
        right = frozenset(map(str, np.flatnonzero(one.is_right)))
        scores.append(average_precision([str(place) for place in order], right) if right else 0.0)
    return float(np.mean(scores))


def learned(name: str, train: Sequence[Example], dev: Sequence[Example]) -> str:
    """The table of weights.toml."""
    tried = [(mean_precision(dev, weights), weights) for weights in (fitted(train, one) for one in PENALTIES)]
    best, weights = max(tried, key=lambda one: one[0])
    print(f"{name}: MAP@5 train {mean_precision(train, weights):.4f}, dev {best:.4f}")
    slope, offset = calibrated(*best_sums(train, weights))
    right, wrong = (1 / (1 + np.exp(-(slope * sums + offset))) for sums in best_sums(dev, weights))
    threshold = threshold_for(right, wrong, PRECISION)
    print(f"{name}: threshold {threshold:.3f}, finds {(right >= threshold).mean():.3f} of what was checked on dev")
    fields = importlib.import_module("claims.consistency.checked.likeness").Likeness._fields
    rows = {field: round(float(weight), 4) for field, weight in zip(fields, weights, strict=True)} | BY_JUDGEMENT
    lines = [f"[{name}]", f"slope = {slope:.4f}", f"offset = {offset:.4f}", f"threshold = {threshold:.3f}"]
    return "\n".join([*lines, f"[{name}.weights]", *(f"{field} = {value}" for field, value in rows.items())])


def main() -> int:
    parser = argparse.ArgumentParser(description="Learn the weights of matching to checked claims.")
    parser.add_argument("--data", type=Path, default=DATA)
    parser.add_argument("--write", action="store_true", help="write weights.toml; without it only tell")
    options = parser.parse_args()
    if not options.data.is_dir():
        print(f"There is no folder {options.data}. Name the labeled tweets with --data.")
        return 1
    tables = []
    with empty_ledger():
        settings = importlib.import_module("django.conf").settings
        importlib.import_module("benchmarks.tasks._checked").keep(collection(options.data))
        for name, model in (("meaning", ""), ("words", "none")):
            settings.MEANING = {**settings.MEANING, "MODEL": model}
            train, dev = (examples_of(asked(options.data, split)) for split in ("train", "dev"))
            tables.append(learned(name, train, dev))
    text = "\n\n".join([__doc__.replace("\n", "\n# ").join(("# ", "")).rstrip("# \n"), *tables]) + "\n"
    print(text)
    if options.write:
        WEIGHTS.write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
