"""Measures how fast articles are read on one core, beside quantulum3 on the same texts in the same run.

    .venv/bin/python benchmarks/score_speed.py [--data FILE] [--articles N] [--rounds N]

The two take turns, round after round, and processor time is counted, so that other work on the machine moves both
alike. Ours is everything that the product reads: claims, dates, places, voices; quantulum3 reads quantities only.
`make peers` installs it.
"""

import argparse
import gzip
import json
import statistics
import sys
import time
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from benchmarks import _peers  # noqa: E402
from benchmarks._labeled import SHOOTINGS  # noqa: E402
from claims.extraction.extractors.registry import default_extractor  # noqa: E402
from claims.extraction.proposals import Report  # noqa: E402


def articles_of(path: Path, count: int) -> list[Report]:
    """`count` articles spread evenly over the file, JSON Lines with `text` or `content`, gzipped or not."""
    data = path.read_bytes()
    text = (gzip.decompress(data) if path.suffix == ".gz" else data).decode()
    rows = [json.loads(line) for line in text.split("\n") if line]
    return [
        Report(
            text=row.get("text") or row["content"],
            title=row.get("title"),
            published=date.fromisoformat(day[:10]) if (day := row.get("published") or row.get("dct")) else None,
        )
        for row in rows[:: max(1, len(rows) // count)][:count]
    ]


def our_seconds(articles: Sequence[Report]) -> float:
    begun = time.process_time()
    for article in articles:
        default_extractor(article).propose(article)
    return time.process_time() - begun


def peer_seconds(articles: Sequence[Report]) -> float:
    lines = "".join(json.dumps(article.text) + "\n" for article in articles)
    return sum(float(line) for line in _peers.run_peer("quantulum3_times.py", given=lines))


def row(name: str, rates: Sequence[float]) -> str:
    return f"{name:14}{statistics.median(rates):12.1f}{min(rates):12.1f}{max(rates):12.1f}"


def main() -> int:
    parser = argparse.ArgumentParser(description="Articles per second and core, beside quantulum3.")
    parser.add_argument("--data", type=Path, default=SHOOTINGS)
    parser.add_argument("--articles", type=int, default=100)
    parser.add_argument("--rounds", type=int, default=5)
    options = parser.parse_args()
    if not options.data.is_file():
        print(f"There is no file {options.data}. Name news articles, as JSON Lines with “text”, with --data.")
        return 1
    articles = articles_of(options.data, max(1, options.articles))
    readers: dict[str, Callable[[Sequence[Report]], float]] = {"ours": our_seconds}
    if _peers.are_installed():
        readers["quantulum3"] = peer_seconds
    else:
        print("quantulum3 is not installed, so our row stands alone. `make peers` installs it.")
    # The gazetteer is read when it is first asked for; that happens once per process and is not counted.
    our_seconds(articles[:1])
    rates: dict[str, list[float]] = {name: [] for name in readers}
    for _ in range(max(1, options.rounds)):
        for name, seconds_of in readers.items():
            rates[name].append(len(articles) / seconds_of(articles))
    characters = sum(len(article.text) for article in articles) / len(articles)
    print(f"{len(articles)} articles of {characters:.0f} characters on average, {options.rounds} rounds in turn")
    print(f"{'articles/s':14}{'median':>12}{'slowest':>12}{'fastest':>12}")
    for name, values in rates.items():
        print(row(name, values))
    if "quantulum3" in rates:
        ratios = [ours / theirs for ours, theirs in zip(*rates.values(), strict=True)]
        print(row("ratio", ratios))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
