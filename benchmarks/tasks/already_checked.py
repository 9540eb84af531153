"""Task `already_checked`: which of the checked claims a text repeats.

The claims of `--checked` are imported into an empty ledger as those of another newsroom are, and each text is matched
as one that people paste. How sure a match is, is its score.
"""

import importlib
from collections.abc import Iterator, Sequence
from pathlib import Path

from benchmarks.tasks._database import empty_ledger
from benchmarks.tasks._lines import Answer


def answers(lines: Sequence[str], workers: int, *, checked: Path) -> Iterator[Answer]:
    """One answer per line. One ledger answers all, so `workers` is not used."""
    known = [line for line in checked.read_bytes().decode("utf-8", "replace").split("\n") if line.strip()]
    with empty_ledger():
        # Models can be imported only once the settings know the database.
        product = importlib.import_module("benchmarks.tasks._checked")
        fact_checks, identities = product.fact_checks_of(known)
        product.keep(fact_checks)
        yield from product.told(lines, identities)
