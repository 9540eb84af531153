"""Fills the database that DATABASE_URL names with a generated ledger of any size, and says what is true of it.

    .venv/bin/python -m ledger.embedded throwaway -- \\
        .venv/bin/python benchmarks/generate_ledger.py --claims 100000 --truth truth.jsonl

The same seed and options make the same ledger everywhere. What is in it, and what is left out: the docstring of
benchmarks/generated_ledger/.
"""

import argparse
import importlib
import os
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

import django  # noqa: E402
from django.core.management import call_command  # noqa: E402

from benchmarks.generated_ledger.shape import Shape  # noqa: E402


def shape_options(parser: argparse.ArgumentParser, claims: int) -> None:
    """The options that every script over a generated ledger has."""
    parser.add_argument("--claims", type=int, default=claims, help=f"how many claims (default {claims:,})")
    parser.add_argument("--per-subject", type=int, default=10, help="claims per subject on average (default 10)")
    parser.add_argument("--exponent", type=float, default=1.0, help="of Zipf's law for sizes of subjects (default 1)")
    parser.add_argument("--seed", type=int, default=1)


def shape_from(options: argparse.Namespace) -> Shape:
    return Shape(
        claims=options.claims,
        claims_per_subject=options.per_subject,
        exponent=options.exponent,
        seed=options.seed,
    )


def main() -> int:
    parser = argparse.ArgumentParser(description="Fill a database with a generated ledger of known truth.")
    shape_options(parser, 1_000_000)
    parser.add_argument("--truth", type=Path, help="where to write what is true, as JSON Lines")
    options = parser.parse_args()
    if "DATABASE_URL" not in os.environ:
        print("Name the database to fill in DATABASE_URL, or run this under `python -m ledger.embedded throwaway --`.")
        return 1
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "ledger.settings")
    os.environ["DATABASE_POOL"] = "false"
    django.setup()
    call_command("migrate", verbosity=0, interactive=False)
    # Models can be imported only once the settings know the database.
    generate = importlib.import_module("benchmarks.generated_ledger.loading").generate_ledger
    begun = time.monotonic()
    done = generate(
        shape_from(options),
        truth=options.truth,
        say=lambda far: print(f"\r{far.claims:,} claims", end="", file=sys.stderr, flush=True),
    )
    seconds = time.monotonic() - begun
    print(
        f"\n{done.claims:,} claims in {done.documents:,} documents about {done.subjects:,} subjects, "
        f"{done.units:,} things to find, in {seconds:.0f} s ({done.claims / seconds:,.0f} claims/s)"
    )
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
