"""Measures comparing in generated ledgers of several sizes: one new claim, and everything again, beside peers.

    .venv/bin/python benchmarks/score_scale.py [--sizes 100000 1000000] [--questions N] [--workers N]

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
from collections.abc import Iterable
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from benchmarks.generated_ledger.shape import Shape  # noqa: E402
from benchmarks.tasks._database import empty_ledger  # noqa: E402


def one_size(options: argparse.Namespace) -> None:
    """In a process of its own, because Django is set up for one database."""
    shape = Shape(claims=options.one, claims_per_subject=options.per_subject, seed=options.seed)
    with empty_ledger(), tempfile.TemporaryDirectory() as folder:
        # Models can be imported only once the settings know the database.
        measure = importlib.import_module("benchmarks.at_scale.measuring").measure
        measured = measure(
            shape,
            Path(folder) / "truth.jsonl",
            questions=options.questions,
            workers=options.workers,
            with_recheck=options.one <= options.recheck_claims,
            with_peer=options.one <= options.peer_claims,
        )
    print(json.dumps(measured))


def one_worker() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "ledger.settings")
    importlib.import_module("django").setup()
    print(json.dumps(importlib.import_module("benchmarks.at_scale.rechecking").work()))


def table(sizes: list[dict[str, Any]]) -> list[str]:
    """One column a size, and how much the 95th percentile of the last has grown over that of the first."""
    heads = "".join(f"{each['claims']:>24,}" for each in sizes)
    lines = [f"{'p50 / p95 ms (processor)':34}{heads}{'growth':>10}"]
    for way, drawings in sizes[0]["new claim"].items():
        for drawn in drawings:
            values = [each["new claim"][way][drawn] for each in sizes]
            told = [f"{p50:.1f} / {p95:.1f} ({busy:.1f})" for p50, p95, busy in values]
            lines.append(f"{_line(f'{way}, {drawn}', told)}{values[-1][1] / values[0][1]:10.2f}")
    checked = [each for each in sizes if "recheck" in each]
    compared = [each for each in sizes if "compared" in each]
    return lines + (_recheck_lines(checked) if checked else []) + (_peer_lines(compared) if compared else [])


def _line(name: str, told: Iterable[str]) -> str:
    return f"{name:34}" + "".join(f"{words:>24}" for words in told)


def _recheck_lines(sizes: list[dict[str, Any]]) -> list[str]:
    """Everything read, compared and stored again."""
    rates = [each["pairs"] / each["recheck"]["seconds"] for each in sizes]
    again = [each["recheck"] for each in sizes]
    return [
        _line("re-check: claims", [f"{each['claims']:,}" for each in sizes]),
        _line("  seconds", [f"{each['seconds']:.0f}" for each in again]),
        _line("  claims/s", [f"{each['claims'] / each['recheck']['seconds']:,.0f}" for each in sizes]),
        _line("  claims/s of a processor", [f"{each['claims'] / each['recheck']['busy']:,.0f}" for each in sizes]),
        _line("  implied pairs/s", [f"{rate:,.0f}" for rate in rates]),
        _line("  MB of a worker", [f"{each['megabytes']:.0f}" for each in again]),
        _line("  findings", [f"{each['findings']:,}" for each in again]),
        _line("  recall of divergent", [f"{each['recall']:.3f}" for each in again]),
    ]


def _peer_lines(sizes: list[dict[str, Any]]) -> list[str]:
    """Comparing alone, in processor time: the data lie in memory on both sides, and what is found is not stored."""
    lines = [_line("comparing alone: claims", [f"{each['claims']:,}" for each in sizes])]
    rates = {
        "contradictions: pairs/s": [each["pairs"] / each["compared"][0] for each in sizes],
        "every kind: pairs/s": [each["pairs"] / each["compared"][1] for each in sizes],
    }
    for mode in ("splink predict", "splink link"):
        rates[f"{mode}: pairs/s"] = [each["pairs"] / each[mode]["busy"] for each in sizes]
    lines += [_line(f"  {name}", [f"{rate:,.0f}" for rate in told]) for name, told in rates.items()]
    ours = rates["contradictions: pairs/s"]
    for mode in ("splink predict", "splink link"):
        peers = [each[mode] for each in sizes]
        ratios = [mine / its for mine, its in zip(ours, rates[f"{mode}: pairs/s"], strict=True)]
        lines.append(_line(f"  contradictions / {mode}", [f"{ratio:.2f}" for ratio in ratios]))
        lines.append(_line(f"  {mode}: MB", [f"{said['megabytes']:.0f}" for said in peers]))
        lines.append(_line(f"  {mode}: recall", [f"{said['found'] / max(1, said['sought']):.3f}" for said in peers]))
    return lines


def main() -> int:
    parser = argparse.ArgumentParser(description="Comparing in ledgers of several sizes, beside peers.")
    parser.add_argument("--sizes", type=int, nargs="+", default=[100_000, 1_000_000], help="claims of each ledger")
    parser.add_argument("--per-subject", type=int, default=10, help="claims per subject on average (default 10)")
    parser.add_argument("--questions", type=int, default=200, help="new claims asked about (default 200)")
    parser.add_argument("--workers", type=int, default=2, help="processes of the re-check (default 2)")
    parser.add_argument("--recheck-claims", type=int, default=10**9, help="the largest ledger checked as a whole")
    parser.add_argument("--peer-claims", type=int, default=100_000, help="the largest ledger splink gets")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--one", type=int, help=argparse.SUPPRESS)
    parser.add_argument("--worker", action="store_true", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.worker:
        one_worker()
    elif options.one:
        one_size(options)
    else:
        names = ("per_subject", "questions", "workers", "seed", "recheck_claims", "peer_claims")
        passed = [f"--{name.replace('_', '-')}={getattr(options, name)}" for name in names]
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
