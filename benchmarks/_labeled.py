"""Labeled data that is not ours to ship: where it is looked for, and its rows."""

import gzip
import json
from pathlib import Path
from typing import Any

SHARED = Path(__file__).resolve().parent.parent.parent / "shared" / "data"
SHOOTINGS = SHARED / "gva_dev.jsonl.gz"
Row = dict[str, Any]


def rows_of(path: Path) -> list[Row]:
    """Of gzipped JSON Lines."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def line_of(article: Row) -> str:
    """An article of `SHOOTINGS` as tasks read it."""
    return json.dumps(
        {"id": article["doc_id"], "text": article["content"], "published": article["dct"], "title": article["title"]}
    )
