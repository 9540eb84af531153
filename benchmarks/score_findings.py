"""Checks a generated ledger as the product does, and prints precision and recall of each kind of finding.

    .venv/bin/python benchmarks/score_findings.py [--claims N] [--seed N] [--shapes]

A finding is right, and a thing to be found is found, by the rules in benchmarks/generated_ledger/judging.py, which know
who meant what and nothing of the checkers. --shapes also lists what false findings and missed things are made of.
"""

import argparse
import importlib
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from benchmarks.generate_ledger import shape_from, shape_options  # noqa: E402
from benchmarks.tasks._database import empty_ledger  # noqa: E402


def main() -> int:
    parser = argparse.ArgumentParser(description="Precision and recall of findings on a generated ledger.")
    shape_options(parser, 10_000)
    parser.add_argument("--shapes", action="store_true", help="what false findings and missed things are made of")
    options = parser.parse_args()
    with empty_ledger(), tempfile.TemporaryDirectory() as folder:
        # Models can be imported only once the settings know the database.
        run = importlib.import_module("benchmarks.generated_ledger.scoring").run
        run(shape_from(options), Path(folder) / "truth.jsonl", with_shapes=options.shapes)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
