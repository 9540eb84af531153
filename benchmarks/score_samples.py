"""Scores the figures of the sample reports, and of the article they begin with, beside a simple baseline.

    .venv/bin/python benchmarks/score_samples.py [--seed FILE] [--wrong]

A figure is right when its date, measure, population, bounds and origin are all right. Gold is `samples/gold.txt`. The
article does not ship with the project: without its file the sample reports are scored alone.
"""

import argparse
import json
import sys
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from benchmarks.samples import baseline  # noqa: E402
from benchmarks.samples.rows import Row, Score, compare, of_claim, read_gold  # noqa: E402
from benchmarks.tasks.extract import answer  # noqa: E402
from claims.demo.catalog import read_catalog  # noqa: E402

SEED = ROOT.parent / "shared" / "seeds" / "azernews-2022-10-11.txt"
_EMPTY = Score(0, 0, 0)


def inputs(seed: Path) -> dict[str, dict[str, str | None]]:
    """Each report as the task `extract` takes it."""
    documents = {
        document.key: {
            "id": document.key,
            "text": document.text,
            "published": document.published.isoformat()[:10] if document.published else None,
            "source": document.source,
            "title": document.title,
        }
        for document in read_catalog().documents
    }
    if not seed.is_file():
        print(f"There is no file {seed}: the sample reports are scored alone. Name the article with --seed.")
        return documents
    article = seed.read_text(encoding="utf-8")
    first = {"id": "seed", "text": article, "published": "2022-10-11", "source": "Azernews", "title": None}
    return {"seed": first} | documents


def extracted(document: dict[str, str | None]) -> list[Row]:
    claims = answer(json.dumps(document))["claims"]
    return [row for claim in claims if (row := of_claim(claim)) is not None]


def _line(name: str, scores: Sequence[Score]) -> str:
    cells = [f"{score.precision:9.3f}{score.recall:9.3f}{score.f1:9.3f}" for score in scores]
    return f"{name:14}{scores[0].gold:8}" + "".join(cells)


def main() -> int:
    parser = argparse.ArgumentParser(description="Score the figures of the sample reports.")
    parser.add_argument("--seed", type=Path, default=SEED)
    parser.add_argument("--wrong", action="store_true", help="print what is wrong and what is missed")
    options = parser.parse_args()
    gold = read_gold()
    totals = (_EMPTY, _EMPTY)
    errors: list[str] = []
    print(f"{'':22}{'rules-en':>27}{'number + keyword':>27}")
    print(f"{'report':14}{'figures':>8}" + f"{'precision':>9}{'recall':>9}{'F1':>9}" * 2)
    for name, document in inputs(options.seed).items():
        ours, wrong, missed = compare(extracted(document), gold.get(name, []))
        text, published = document["text"] or "", document["published"]
        simple, _, _ = compare(baseline.rows(text, published), gold.get(name, []))
        totals = (totals[0] + ours, totals[1] + simple)
        print(_line(name, (ours, simple)))
        errors += [f"{name} wrong:  {row}" for row in wrong] + [f"{name} missed: {row}" for row in missed]
    print(_line("all", totals))
    if options.wrong:
        print("", *errors, sep="\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
