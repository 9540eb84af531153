"""Scores the matching of tweets to checked claims, beside BM25 and the sentence model alone, in one run.

    .venv/bin/python benchmarks/score_clef.py [--data FOLDER] [--splits dev test] [--words-only]

MAP@5 over the tweets of a split that have a checked claim, against all 10,375. Ours are the functions of the task
already_checked: the claims are imported into a throwaway database, each tweet is pasted as people would. Weights were
learned on train, the penalty and the threshold chosen on dev (benchmarks/train_checked.py). Hits tells how many of the
first matches reach the threshold with figures that agree, and how many of those are right. `make peers` installs BM25.
"""

import argparse
import importlib
import json
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from benchmarks import _peers  # noqa: E402
from benchmarks._clef import DATA, SPLITS, asked, collection, mean_average_precision  # noqa: E402
from benchmarks.tasks._database import empty_ledger  # noqa: E402

Ranked = list[list[str]]


def bm25(documents: Sequence[Sequence[str]], keys: Sequence[str], texts: Sequence[str]) -> Ranked:
    given = json.dumps({"documents": documents, "asked": texts})
    (ranked,) = _peers.run_peer("bm25_ranks.py", given=given)
    return [[keys[place] for place in places] for places in json.loads(ranked)]


def by_model(texts: Sequence[str]) -> dict[str, Ranked]:
    """The nearest by cosine over every vector on record: of the claim's text, and the nearer of text and title."""
    models = importlib.import_module("claims.consistency.checked.models")
    model = importlib.import_module("claims.consistency.meaning.loading").encoder()
    rows = models.CheckedVector.objects.order_by("checked", "is_title").values_list(
        "checked__key", "is_title", "vector"
    )
    sides: dict[bool, dict[str, Any]] = {False: {}, True: {}}
    for key, is_title, vector in rows.iterator(chunk_size=1000):
        sides[is_title][key] = np.array(vector, dtype=np.float32)
    keys = list(sides[False])
    vectors = model.embed(list(texts))
    text = vectors @ np.array([sides[False][key] for key in keys]).T
    title = vectors @ np.array([sides[True].get(key, sides[False][key]) for key in keys]).T
    return {
        f"{model.model_id}, claim": _best(text, keys),
        f"{model.model_id}, claim or title": _best(np.maximum(text, title), keys),
    }


def _best(scores: Any, keys: Sequence[str]) -> Ranked:
    return [[keys[place] for place in np.argsort(-row, kind="stable")[:5]] for row in scores]


def main() -> int:
    parser = argparse.ArgumentParser(description="Score matching to checked claims on labeled tweets.")
    parser.add_argument("--data", type=Path, default=DATA)
    parser.add_argument("--splits", nargs="+", default=["dev", "test"], choices=SPLITS)
    parser.add_argument("--words-only", action="store_true", help="match without a model, as LEDGER_MEANING_MODEL=none")
    options = parser.parse_args()
    if not options.data.is_dir():
        print(f"There is no folder {options.data}. Name the labeled tweets with --data.")
        return 1
    with empty_ledger():
        settings = importlib.import_module("django.conf").settings
        if options.words_only:
            settings.MEANING = {**settings.MEANING, "MODEL": "none"}
        _score(options.data, options.splits, is_words_only=options.words_only)
    return 0


def _score(folder: Path, splits: Sequence[str], *, is_words_only: bool) -> None:
    # What imports models can be imported only once the settings know the database.
    match_text = importlib.import_module("claims.consistency.checked.matching").match_text
    documents = collection(folder)
    begun = time.monotonic()
    importlib.import_module("benchmarks.tasks._checked").keep(documents)
    print(f"{len(documents)} checked claims imported in {time.monotonic() - begun:.0f} s")
    keys = [one.key for one in documents]
    for split in splits:
        tweets = asked(folder, split)
        texts = [tweet.text for tweet in tweets]
        rows: dict[str, Ranked] = {}
        if _peers.are_installed():
            rows["BM25, claim"] = bm25([[one.text] for one in documents], keys, texts)
            rows["BM25, claim and title"] = bm25([[one.text, one.title] for one in documents], keys, texts)
        else:
            print("rank-bm25 is not installed. `make peers` installs it.")
        if not is_words_only:
            rows |= by_model(texts)
        begun = time.monotonic()
        found = [match_text(text, limit=5) for text in texts]
        seconds = time.monotonic() - begun
        rows["ours, words alone" if is_words_only else "ours"] = [[one.checked.key for one in best] for best in found]
        print(f"\n{split}: {len(tweets)} tweets, {1000 * seconds / max(len(tweets), 1):.0f} ms each")
        for name, ranked in rows.items():
            print(f"  {name:60}{mean_average_precision(ranked, tweets):8.4f}")
        hits = [
            best[0].checked.key in tweet.gold
            for best, tweet in zip(found, tweets, strict=True)
            if best[:1] and best[0].is_hit
        ]
        print(f"  {len(hits)} called already checked, {sum(hits)} of them rightly")


if __name__ == "__main__":
    raise SystemExit(main())
