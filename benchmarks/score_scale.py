"""Measures comparing in generated ledgers of several sizes: one new claim, and everything again, beside peers.

    .venv/bin/python benchmarks/score_scale.py [--sizes 100000 1000000] [--questions N] [--workers N] [--peer-claims N]

Each size gets a throwaway database of its own, one after the other. A new claim is about a subject as often as that is
spoken of ("by size"), or about each equally often ("evenly"); naive scan and pg_trgm are asked the same. splink gets
the same claims with the same blocking up to --peer-claims (`make peers` installs it). For a minute: --sizes 3000 10000.
"""

import argparse
import importlib
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from benchmarks.generated_ledger.shape import Shape  # noqa: E402
from benchmarks.tasks._database import empty_ledger  # noqa: E402


def one_size(options: argparse.Namespace) -> None:
    """In a process of its own, because Django is set up for one database."""
    shape = Shape(claims=options.one, seed=options.seed)
    with empty_ledger(), tempfile.TemporaryDirectory() as folder:
        # Models can be imported only once the settings know the database.
        measure = importlib.import_module("benchmarks.at_scale.measuring").measure
        measured = measure(
            shape,
            Path(folder) / "truth.jsonl",
            questions=options.questions,
            workers=options.workers,
            with_peer=options.one <= options.peer_claims,
        )
    print(json.dumps(measured))


def one_worker(share: str) -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "ledger.settings")
    importlib.import_module("django").setup()
    number, of = share.split("/")
    print(json.dumps(importlib.import_module("benchmarks.at_scale.rechecking").recheck(int(number), int(of))))


def table(sizes: list[dict[str, Any]]) -> list[str]:
    """One column a size, and how much the last has grown over the first."""
    first, last = sizes[0], sizes[-1]
    lines = [f"{'':34}" + "".join(f"{each['claims']:>22,}" for each in sizes) + f"{'growth':>10}"]

    def line(name: str, told: list[str], growth: float | None = None) -> None:
        lines.append(f"{name:34}" + "".join(f"{words:>22}" for words in told) + (f"{growth:10.2f}" if growth else ""))

    for way, drawings in first["new claim"].items():
        for drawn in drawings:
            values = [each["new claim"][way][drawn] for each in sizes]
            told = [f"{p50:.1f} / {p95:.1f}" for p50, p95 in values]
            line(f"{way}, {drawn}: p50 / p95 ms", told, values[-1][1] / values[0][1])
    again = [each["recheck"] for each in sizes]
    line("re-check: seconds", [f"{each['seconds']:.0f}" for each in again])
    line("  claims/s", [f"{each['claims'] / each['recheck']['seconds']:,.0f}" for each in sizes])
    ours = [each["pairs"] / each["recheck"]["seconds"] for each in sizes]
    line("  implied pairs/s", [f"{rate:,.0f}" for rate in ours], ours[-1] / ours[0])
    line("  MB of a worker", [f"{each['megabytes']:.0f}" for each in again])
    line("  slowest subject: s (claims)", [f"{each['slowest'][0]:.1f} ({each['slowest'][1]:,})" for each in again])
    line("  recall of divergent", [f"{each['recall']:.3f}" for each in again])
    for mode in ("splink predict", "splink link"):
        if any(mode in each for each in sizes):
            peer = [each.get(mode) for each in sizes]
            rates = [each["pairs"] / said["seconds"] if said else 0 for each, said in zip(sizes, peer, strict=True)]
            line(f"{mode}: pairs/s", [f"{rate:,.0f}" if rate else "-" for rate in rates])
            line("  MB", [f"{said['megabytes']:.0f}" if said else "-" for said in peer])
            line("  recall", [f"{said['found'] / max(1, said['sought']):.3f}" if said else "-" for said in peer])
            ratios = [mine / rate if rate else 0 for mine, rate in zip(ours, rates, strict=True)]
            line("  ours / its pairs/s", [f"{ratio:.2f}" if ratio else "-" for ratio in ratios])
    assert last
    return lines


def main() -> int:
    parser = argparse.ArgumentParser(description="Comparing in ledgers of several sizes, beside peers.")
    parser.add_argument("--sizes", type=int, nargs="+", default=[100_000, 1_000_000], help="claims of each ledger")
    parser.add_argument("--questions", type=int, default=200, help="new claims asked about (default 200)")
    parser.add_argument("--workers", type=int, default=2, help="processes of the re-check (default 2)")
    parser.add_argument("--peer-claims", type=int, default=100_000, help="the largest ledger splink gets")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--one", type=int, help=argparse.SUPPRESS)
    parser.add_argument("--recheck", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.recheck:
        one_worker(options.recheck)
    elif options.one:
        one_size(options)
    else:
        passed = [f"--{name}={getattr(options, name.replace('-', '_'))}" for name in ("questions", "workers", "seed")]
        passed.append(f"--peer-claims={options.peer_claims}")
        measured = []
        for size in options.sizes:
            ran = subprocess.run(
                [sys.executable, __file__, f"--one={size}", *passed], stdout=subprocess.PIPE, text=True, check=True
            )
            measured.append(json.loads(ran.stdout.splitlines()[-1]))
        print("\n".join(table(measured)))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
