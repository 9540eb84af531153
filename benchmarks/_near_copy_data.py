"""The articles that near copies are made of, and how alike two of them are by a measure that neither side uses."""

import csv
import gzip
import io
import json
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache
from itertools import combinations
from pathlib import Path
from urllib.parse import urlsplit

# By SequenceMatcher over words: below, another telling of the event; above, a copy in the wild, or arguable.
DISTINCT = 0.4
FEWEST_WORDS = 12


@dataclass(frozen=True, slots=True)
class Article:
    """`story` is the event it tells of; empty where the data does not say."""

    text: str
    story: str = ""
    outlet: str = ""


def _lines(path: Path) -> str:
    data = path.read_bytes()
    return (gzip.decompress(data) if path.suffix == ".gz" else data).decode("utf-8", errors="replace")


def _host(address: str) -> str:
    """Of the page itself, where an archive keeps it."""
    start = address.rfind("http")
    return urlsplit(address[max(0, start) :]).hostname or ""


def articles(data: Path, part: int) -> list[Article]:
    """The articles of both sets whose number is `part` modulo 4, each text once."""
    found: dict[str, Article] = {}
    path = data / "gva_dev.jsonl.gz"
    if path.is_file():
        rows = map(json.loads, filter(None, _lines(path).split("\n")))
        for row in rows:
            if int(row["incident_id"]) % 4 == part:
                found.setdefault(row["content"], Article(row["content"], row["incident_id"], _host(row["uri"])))
    path = data / "fa_kes" / "FA-KES-Dataset.csv.gz"
    if path.is_file():
        for row in csv.DictReader(io.StringIO(_lines(path))):
            if int(row["unit_id"]) % 4 == part:
                text = row["article_content"]
                found.setdefault(text, Article(text, outlet=row["source"]))
    return [article for article in found.values() if len(article.text.split()) >= FEWEST_WORDS]


@lru_cache(maxsize=100_000)
def alike(left: str, right: str) -> float:
    """In [0, 1]: how much of both can be laid side by side, word by word and in order."""
    return SequenceMatcher(None, left.split(), right.split(), autojunk=False).ratio()


def other_tellings(known: list[Article]) -> Iterator[tuple[int, int]]:
    """Pairs of articles of two outlets on one event that are no copies of each other."""
    by_story: dict[str, list[int]] = defaultdict(list)
    for place, article in enumerate(known):
        if article.story:
            by_story[article.story].append(place)
    for places in by_story.values():
        for left, right in combinations(places, 2):
            if known[left].outlet != known[right].outlet and alike(known[left].text, known[right].text) < DISTINCT:
                yield left, right
